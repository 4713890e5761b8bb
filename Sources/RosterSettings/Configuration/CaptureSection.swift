import RosterModel

/// `[capture]`: how notes become items.
public struct CaptureSection: Equatable, Sendable {
    public var due: DueRule
    public var dueTime: ClockTime
    public var daysWithoutSession: Int
    /// Action headings beside the usual ones.
    public var headings: [String]
    public var review: Review

    /// Whether what comes by itself waits for the coach.
    public enum Review: String, CaseIterable, Sendable {
        case ask, auto
    }

    init(_ reader: TableReader) {
        let usual = CapturePolicy()
        due =
            reader.text("due", "a rule, as \"session-2d\" or \"7d\"") { text in
                // `date` is what an item says of an explicit deadline: no default.
                DueRule(text: text).flatMap { $0 == .date ? nil : $0 }
            } ?? usual.due
        dueTime = reader.text("due_time", "a time, as \"18:00\"") { ClockTime(text: $0) } ?? usual.dueTime
        daysWithoutSession = reader.days("due_without_session") ?? usual.daysWithoutSession
        headings = reader.texts("headings") ?? []
        review = reader.word("review") ?? .ask
        reader.finish()
    }
}
