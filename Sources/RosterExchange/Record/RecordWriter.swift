import RosterModel

/// Writes a copy of the record as a JSON document, one entry after the other.
public enum RecordWriter {
    /// - Parameter history: what was done about the client whose part it is; nil for a copy that has none.
    public static func write(
        _ copy: RecordCopy, history: [HistoryLine]? = nil, to stream: inout ByteStream
    ) throws {
        let shape = RecordShape(copy)
        try stream.write("{\n  \"format\": \"\(RecordDocument.format)\",\n  \"version\": \(RecordDocument.version)")
        try list("clients", copy.clients, to: &stream, shape.client)
        try list("cohorts", copy.cohorts, to: &stream, shape.cohort)
        try list("sessions", copy.sessions, to: &stream, shape.session)
        try list("notes", copy.notes, to: &stream, shape.note)
        try list("items", copy.items, to: &stream, shape.item)
        try list("inbox", copy.inbox, to: &stream, shape.arrival)
        try list("drafts", copy.drafts, to: &stream, shape.draft)
        try list("consents", copy.consents, to: &stream, shape.consent)
        try list("messages", copy.messages, to: &stream, shape.message)
        if let history { try list("history", history, to: &stream, shape.history) }
        try stream.write("\n}\n")
    }

    /// Each entry is made when its turn comes, and gone when it is written.
    private static func list<Entry>(
        _ name: String, _ entries: [Entry], to stream: inout ByteStream, _ shape: (Entry) -> JSON
    ) throws {
        try stream.write(",\n  \"\(name)\": [")
        for (index, entry) in entries.enumerated() {
            try stream.write(index == 0 ? "\n    " : ",\n    ")
            try stream.write(shape(entry), indent: 2)
        }
        try stream.write(entries.isEmpty ? "]" : "\n  ]")
    }
}
