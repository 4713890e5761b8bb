import RosterModel

/// What was agreed, in one sentence at the end.
extension CapturePane {
    /// Why the keys can't go to the agenda; nil where they can.
    var agendaObstacle: String? {
        if party == nil { return "Whose note is it? Ctrl-P chooses the client." }
        guard agenda.items.isEmpty else { return nil }
        return agenda.card == nil ? "The agenda is being read." : "There is nothing on the agenda yet."
    }

    /// "Ada Moreau: 3 items captured, 1 done, 1 carried".
    /// - Parameter receipt: of the capture.
    func sum(with receipt: Receipt) -> String {
        let words = agenda.tally.words
        guard !words.isEmpty else { return receipt.summary }
        let whose = subject?.name ?? ""
        let end = " for \(whose)"
        // What the note came to is said by the record; the name is said once.
        guard !whose.isEmpty, receipt.summary.hasSuffix(end) else { return "\(receipt.summary); \(words)" }
        return "\(whose): \(receipt.summary.dropLast(end.count)), \(words)"
    }

    /// Of a pane that is put away.
    var partingWords: String? {
        let words = agenda.tally.words
        let marks = words.isEmpty ? nil : "\(subject?.name ?? "this session"): \(words)"
        let draft = isUntouched || buffer.isBlank ? nil : "the note is kept as a draft"
        let parts = [marks, draft].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
