import ArgumentParser
import RosterModel

struct ListSessionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the sessions from today on.")

    @Option(help: ArgumentHelp("Only those that start by then.", valueName: "when"))
    var until: String?

    @Option(help: ArgumentHelp("From then on, not from today.", valueName: "when"))
    var since: String?

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.reading { desk, store in
            let today = desk.zone.instant(of: desk.zone.day(of: desk.now), at: .midnight)
            let start = try since.map { try desk.bound($0, isEnd: false) } ?? today
            let end = try until.map { try desk.bound($0, isEnd: true) }
            let sessions = try store.sessions(from: start, until: end)
            if json.isOn {
                let people = PeopleJSON(desk)
                desk.console.print(.array(sessions.map(people.session)))
            } else {
                print(sessions, desk)
            }
        }
    }

    private func print(_ sessions: [SessionLine], _ desk: Desk) {
        guard !sessions.isEmpty else {
            desk.console.print("No sessions. “roster session add” or “roster import calendar” books them.")
            return
        }
        let times = SpokenTime(now: desk.now, zone: desk.zone)
        var table = TextTable(["Number", "Starts", "Minutes", "With", ""], numbers: [0, 2])
        for line in sessions {
            let session = line.session
            let status = session.status(at: desk.now)
            let ink: Ink = status == .scheduled ? .plain : .dim
            table.add([
                .init(session.id.description, .dim), .init(times.full(session.starts), ink),
                .init(String(session.ends.seconds(since: session.starts) / 60), .dim),
                .init(line.name, status == .scheduled ? .strong : .dim),
                .init(status == .scheduled ? "" : status.rawValue, .dim),
            ])
        }
        table.print(to: desk.console)
    }
}

extension Desk {
    /// A bound of a stretch of time: a day alone means its start, or as an end all of it. Throws a `Failure`.
    func bound(_ typed: String, isEnd: Bool) throws -> Instant {
        if let exact = parseSessionStart(typed, at: now, in: zone, dateOrder: configuration.coach.dateOrder) {
            return isEnd ? exact.adding(seconds: 1) : exact
        }
        let context = CaptureContext(now: now, zone: zone, policy: configuration.capturePolicy)
        guard case .moment(let instant)? = parseWhen(typed, context) else {
            throw Failure(.badData, "“\(typed)” is no time; write it as “fri”, “3d” or “2026-12-04”")
        }
        return zone.instant(of: zone.day(of: instant).adding(days: isEnd ? 1 : 0), at: .midnight)
    }
}
