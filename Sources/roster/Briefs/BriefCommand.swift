import ArgumentParser
import RosterExchange
import RosterModel
import RosterStore

struct BriefCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "Prints where a client stands, to be read before a session.",
        discussion: """
            The agenda, the client's own words, the last sessions with their notes, what
            was answered, contact and history: the same as Enter shows on the roster.
            Without CLIENT it is that of the current session, or of the next one.

            Examples:
              roster brief
              roster brief ada --whole-notes | less
              roster brief --today
            """)

    @Argument(help: "The client or cohort; without one, whoever has the current or next session.")
    var client: String?

    @Flag(help: "Everybody whom the coach still meets today.")
    var today = false

    @Option(help: ArgumentHelp("So many of the next sessions, from the current one on.", valueName: "number"))
    var next: Int?

    @Flag(help: "Notes to their end, not only their first lines.")
    var wholeNotes = false

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let next, !(1...1000).contains(next) { throw ValidationError("--next is 1 to 1000.") }
        if [client != nil, today, next != nil].count(where: { $0 }) > 1 {
            throw ValidationError("Name a client, or take --today or --next: one of them.")
        }
    }

    func run() throws {
        try common.reading { desk, store in
            let cards = try parties(desk, store).map { try store.card(of: $0, at: desk.now) }
            if json.isOn {
                let briefs = cards.map { BriefJSON(desk).brief($0) }
                desk.console.print(isOfSeveral ? .array(briefs) : briefs.first ?? .null)
            } else if cards.isEmpty {
                desk.console.print(
                    today
                        ? "No session is left today." : "No session is booked. “roster brief ada” is that of a client.")
            } else {
                BriefPrinter(desk, wholeNotes: wholeNotes).print(cards)
            }
        }
    }

    private var isOfSeveral: Bool { today || next != nil }

    /// Each once, in the order of their sessions.
    private func parties(_ desk: Desk, _ store: Store) throws -> [Party] {
        if let client { return [try WhoIsMeant(store).party(client).party] }
        let now = desk.now
        if today {
            let tomorrow = desk.zone.instant(of: desk.zone.day(of: now).adding(days: 1), at: .midnight)
            return try store.sessionsAhead(at: now, until: tomorrow, limit: 1000).map(\.party).withoutRepeats
        }
        // Of one client there may be several before the next client's.
        let ahead = try store.sessionsAhead(at: now, limit: 50 + (next ?? 1) * 10)
        let first = ahead.firstIndex { $0.id == ahead.currentOrNext(at: now)?.id } ?? 0
        return Array(ahead.dropFirst(first).map(\.party).withoutRepeats.prefix(next ?? 1))
    }
}

extension [Session] {
    /// The current session, the one that has begun last where two are; else the next one. In order of their start.
    fileprivate func currentOrNext(at now: Instant) -> Session? {
        last { $0.isCurrent(at: now) && $0.starts <= now } ?? first { $0.starts > now || $0.isCurrent(at: now) }
    }
}

extension [Party] {
    fileprivate var withoutRepeats: [Party] {
        var seen: Set<Party> = []
        return filter { seen.insert($0).inserted }
    }
}
