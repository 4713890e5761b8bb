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
    /// As they were read.
    private var lines: [String] = []
    private(set) var memory: CaptureMemory

    init(_ memory: CaptureMemory = CaptureMemory()) {
        self.memory = memory
    }

    mutating func read(_ lines: [String], in context: CaptureContext) {
        result = parse(lines.joined(separator: "\n"), context, with: &memory)
        zone = context.zone
        rule = context.policy.due
        self.lines = lines
        tokens = [:]
        for item in result.items { tokens[item.line - 1] = item.tokens }
    }

    /// What is recognised on a line of the text as it is now. Where that has changed since it was read, the same line
    /// may stand elsewhere; one that is being typed keeps its colours up to the change.
    func tokens(onLine line: Int, of now: [String]) -> [CapturedItem.Token] {
        for place in [line, line - (now.count - lines.count)] where lines.indices.contains(place) {
            if lines[place] == now[line] { return tokens[place] ?? [] }
        }
        guard lines.indices.contains(line), let known = tokens[line], now[line].utf8.count < 4096 else { return [] }
        let same = zip(now[line], lines[line]).prefix { $0 == $1 }.count
        return known.filter { $0.range.upperBound <= same }
    }

    /// The place among the items of the one that stands on a line (from 0), or is the last before it.
    func item(atLine line: Int) -> Int? {
        result.items.lastIndex { $0.line - 1 <= line }
    }

    /// A client's note is read in the client's zone, a cohort's in the coach's. So is one for no client yet, without a
    /// next session.
    static func context(for subject: CaptureSubject?, in surroundings: CaptureSurroundings) -> CaptureContext {
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
