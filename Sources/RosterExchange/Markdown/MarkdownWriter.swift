import RosterModel

/// Writes items and notes for people, client by client. What clients and coach wrote can't become markup of the document:
/// items are escaped, and notes and details stand in quotes, whose lines all begin with `>`.
public struct MarkdownWriter {
    private let copy: RecordCopy
    private let coachZone: Zone
    private let names: [Party: String]
    private let items: [Client.ID: [ActionItem]]
    private let notes: [Party: [Note]]
    private let comments: [ActionItem.ID: [Comment]]

    public init(_ copy: RecordCopy, coachZone: Zone) {
        self.copy = copy
        self.coachZone = coachZone
        names = copy.names
        items = Dictionary(grouping: copy.items, by: \.client)
        notes = Dictionary(grouping: copy.notes, by: \.party)
        comments = Dictionary(grouping: copy.comments, by: \.item)
    }

    /// By name, clients first; the latest note first.
    public func write(to stream: inout ByteStream) throws {
        var isFirst = true
        for client in copy.clients.sorted(by: { Text.folded($0.name) < Text.folded($1.name) }) {
            let zone = client.zone(orElse: coachZone)
            try section(.client(client.id), to: &stream, isFirst: &isFirst)
            try write(items[client.id] ?? [], in: zone, to: &stream)
            try write(notes[.client(client.id)] ?? [], to: &stream)
        }
        for cohort in copy.cohorts where notes[.cohort(cohort.id)] != nil {
            try section(.cohort(cohort.id), to: &stream, isFirst: &isFirst)
            try write(notes[.cohort(cohort.id)] ?? [], to: &stream)
        }
    }

    private func section(_ party: Party, to stream: inout ByteStream, isFirst: inout Bool) throws {
        try stream.write((isFirst ? "" : "\n") + "# \(MarkdownText.line(names[party] ?? ""))\n")
        isFirst = false
    }

    // MARK: Items

    private func write(_ items: [ActionItem], in zone: Zone, to stream: inout ByteStream) throws {
        guard !items.isEmpty else { return }
        try stream.write("\n## Action items\n\n")
        for item in items.sorted(by: { ($0.deadline.at, $0.id) < ($1.deadline.at, $1.id) }) {
            try stream.write(line(item, in: zone))
            try stream.write(MarkdownText.quote(item.detail, indent: "  "))
            for comment in comments[item.id] ?? [] {
                let said = "\(zone.day(of: comment.at)) \(comment.origin.by.rawValue): \(comment.text)"
                try stream.write(MarkdownText.quote(said, indent: "  "))
            }
        }
    }

    /// `- [ ] Draft the scorecard (due 2026-11-27 18:00, #work)`.
    private func line(_ item: ActionItem, in zone: Zone) -> String {
        let box =
            switch item.status {
            case .open: " "
            case .done: "x"
            case .skipped: "-"
            case .stuck: "?"
            }
        let due = "due \(zone.day(of: item.deadline.at)) \(zone.time(of: item.deadline.at))"
        let closed = item.closed.map { ["\(item.status.rawValue) \(zone.day(of: $0))"] } ?? [due]
        let count = item.target > 1 ? ["\(item.progress) of \(item.target)"] : []
        let owner = item.owner == .coach ? ["yours"] : []
        let facts = (closed + count + owner + item.tags.map { "#\(MarkdownText.line($0))" }).joined(separator: ", ")
        return "- [\(box)] \(MarkdownText.line(item.text)) (\(facts))\n"
    }

    // MARK: Notes

    private func write(_ notes: [Note], to stream: inout ByteStream) throws {
        guard !notes.isEmpty else { return }
        try stream.write("\n## Notes\n")
        for note in notes.sorted(by: { ($0.taken, $0.id) > ($1.taken, $1.id) }) {
            try stream.write("\n### \(coachZone.day(of: note.taken))\n\n")
            try stream.write(MarkdownText.quote(note.text))
        }
    }
}
