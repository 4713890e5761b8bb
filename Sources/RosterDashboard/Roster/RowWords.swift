import RosterModel

/// What stands in the columns of a row.
struct RowWords: Equatable, Sendable {
    var session: String
    var sessionRole: Role
    var name: String
    var due: String
    var dueRole: Role
    var done: String
    var heard: String
    /// All of them, and the first one for where there is no room.
    var flags: String
    var flag: String

    /// A rate of fewer items says nothing.
    static let fewestForRate = 5

    init(_ row: RosterRow, spoken: SpokenTime) {
        let next = row.session(at: spoken.now)
        session = next.map { spoken.session($0.starts) } ?? "none"
        sessionRole = next.map { Self.role(of: $0, spoken: spoken) } ?? .dim
        name = Self.name(of: row)
        let item = row.nextDue(at: spoken.now)
        due = item.map { spoken.narrow.due($0.due) } ?? "–"
        dueRole = item.map { Self.role(of: $0, at: spoken.now) } ?? .dim
        done = Self.percent(row.completion)
        heard = row.lastHeard.map { Self.heard($0, spoken: spoken) } ?? ""
        flags = Self.words(of: row.flags)
        flag = Self.words(of: Array(row.flags.prefix(1)))
    }

    /// Quietly for other days: the coach looks for today's.
    private static func role(of session: Session, spoken: SpokenTime) -> Role {
        if session.isCurrent(at: spoken.now) { return .sessionNow }
        return spoken.zone.day(of: session.starts) == spoken.zone.day(of: spoken.now) ? .session : .dim
    }

    private static func role(of item: RosterRow.ItemBrief, at now: Instant) -> Role {
        switch item.standing(at: now) {
        case .overdue: .itemOverdue
        case .soon: .itemSoon
        case .stuck: .itemStuck
        case .open, .done, .skipped: .dim
        }
    }

    /// With a cohort's size.
    static func name(of row: RosterRow) -> String {
        row.memberCount.map { "\(row.name) (\($0))" } ?? row.name
    }

    static func percent(_ completion: Completion) -> String {
        guard completion.due >= fewestForRate, let rate = completion.rate else { return "–" }
        return "\(Int((rate * 100).rounded()))%"
    }

    /// `2h  sms`, `20m page`, `12d`.
    static func heard(_ heard: RosterRow.Heard, spoken: SpokenTime) -> String {
        let ago = spoken.narrow.ago(heard.at)
        let via = heard.via.spoken
        return via.isEmpty ? ago : ago + String(repeating: " ", count: max(1, 4 - ago.count)) + via
    }

    static func words(of flags: [RosterRow.Flag]) -> String {
        flags.isEmpty ? "" : "⚑ " + flags.map(\.words).joined(separator: ", ")
    }

    private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// The trend as a line of blocks, one for each step; a blank for a step without items.
    static func sparkline(_ trend: [Double?]) -> String {
        String(
            trend.suffix(RosterColumns.trendSteps).map { rate in
                rate.map { blocks[Int(max(0, min(1, $0)) * 7 + 0.5)] } ?? " "
            })
    }
}

extension RosterRow.Flag {
    var words: String {
        switch self {
        case .quiet: "quiet"
        case .noNextSession: "no next"
        case .noChannel: "no channel"
        }
    }
}

extension Origin.Via {
    /// By which way a client was heard of, in four cells; nothing where it was the coach who wrote it down.
    var spoken: String {
        switch self {
        case .sms: "sms"
        case .email: "mail"
        case .page: "page"
        case .note: "note"
        case .webhook: "hook"
        case .dashboard, .cli: ""
        }
    }
}
