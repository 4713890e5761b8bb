import RosterModel

/// What a note becomes, as the pane shows it.
public struct CaptureReading: Equatable, Sendable {
    public private(set) var result = CaptureResult()
    /// The zone in which the deadlines are said.
    public private(set) var zone = Zone.utc
    /// The rule that gives a deadline where the note says none.
    public private(set) var rule: DueRule?
    /// The recognised words by line, counted from 0.
    private var tokens: [Int: [CapturedItem.Token]] = [:]
    private var memory = CaptureMemory()

    public init() {}

    /// A note for no client yet is read in the coach's zone, without a next session.
    mutating func read(_ note: String, subject: CaptureSubject?, in surroundings: CaptureSurroundings) {
        let context = Self.context(for: subject, in: surroundings)
        result = parse(note, context, with: &memory)
        zone = context.zone
        rule = surroundings.policy.due
        tokens = [:]
        for item in result.items { tokens[item.line - 1] = item.tokens }
    }

    func tokens(onLine line: Int) -> [CapturedItem.Token] {
        tokens[line] ?? []
    }

    /// The place among the items of the one that stands on a line (from 0), or is the last before it.
    func item(atLine line: Int) -> Int? {
        result.items.lastIndex { $0.line - 1 <= line }
    }

    /// A client's note is read in the client's zone, a cohort's in the coach's.
    private static func context(for subject: CaptureSubject?, in surroundings: CaptureSurroundings) -> CaptureContext {
        var context = CaptureContext(
            now: surroundings.now, zone: surroundings.zone, nextSession: subject?.nextSession?.starts,
            policy: surroundings.policy, source: .pane)
        guard let subject else { return context }
        switch subject.party {
        case .client: context.zone = subject.members.first?.zone ?? surroundings.zone
        case .cohort: context.members = subject.members
        }
        return context
    }
}
