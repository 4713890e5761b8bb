import RosterModel

/// `[nudges]`: when clients hear of their items (`nudges.md`).
public struct NudgesSection: Equatable, Sendable {
    public var isEnabled: Bool
    /// How long a confirmation waits, so that undo recalls it; seconds.
    public var hold: Int64
    /// The client's local hours in which nudges go out.
    public var hours: NudgeHours
    public var smsPerDay: Int
    public var smsPerWeek: Int
    /// Messages without an answer until a client counts as quiet.
    public var quietAfter: Int
    /// Days after the last session without another booked until a client counts as quiet.
    public var noSessionAfter: Int
    public var cadence: [CadenceStep]

    init(_ reader: TableReader) {
        isEnabled = reader.boolean("enabled") ?? true
        hold = reader.span("hold") ?? 120
        hours = reader.text("hours", "two times, as \"09:00-20:00\"") { NudgeHours(text: $0) } ?? .usual
        let budget = reader.table("budget")
        smsPerDay = budget.integer("sms_per_day", in: 0...100) ?? 1
        smsPerWeek = budget.integer("sms_per_week", in: 0...700) ?? 4
        budget.finish()
        quietAfter = reader.integer("quiet_after", in: 1...100) ?? 3
        noSessionAfter = reader.days("no_session_after") ?? 21
        cadence = reader.tables("cadence").map { $0.compactMap { CadenceStep($0) } } ?? CadenceStep.usual
        reader.finish()
    }
}
