import RosterModel

/// What the capture pane has to know beside its own state.
public struct CaptureSurroundings: Equatable, Sendable {
    public var now: Instant
    /// The coach's.
    public var zone: Zone
    public var policy: CapturePolicy
    /// By which nudges are planned; nil: nobody says.
    public var cadence: Cadence?
    /// Whose note it can be: clients and cohorts, in the order of the roster.
    public var parties: [PartyChoice]
    /// The part of the screen that the note and what it becomes have.
    public var area: Area
    /// The part above it, for the agenda; nil where there is no room.
    public var above: Area?

    public init(
        now: Instant, zone: Zone, policy: CapturePolicy = CapturePolicy(), cadence: Cadence? = nil,
        parties: [PartyChoice] = [], area: Area,
        above: Area? = nil
    ) {
        self.now = now
        self.zone = zone
        self.policy = policy
        self.cadence = cadence
        self.parties = parties
        self.area = area
        self.above = above
    }
}

extension CaptureSurroundings {
    /// Times as the coach says them.
    var spoken: SpokenTime { SpokenTime(now: now, zone: zone) }

    /// - Parameter drafted: those whose draft waits.
    func clientChoices(drafted: Set<Party>) -> [ChoiceList.Choice] {
        parties.map { choice in
            let session = choice.session.map { "session \(spoken.dayAndClock($0))" } ?? "no session"
            let draft = drafted.contains(choice.party) ? "draft, " : ""
            let members = choice.members.map { " (\($0))" } ?? ""
            return ChoiceList.Choice(title: choice.name + members, detail: draft + session)
        }
    }
}

/// A client or cohort to choose.
public struct PartyChoice: Equatable, Sendable {
    public var party: Party
    public var name: String
    /// Of the current or next session.
    public var session: Instant?
    /// How many a cohort has.
    public var members: Int?

    public init(party: Party, name: String, session: Instant? = nil, members: Int? = nil) {
        self.party = party
        self.name = name
        self.session = session
        self.members = members
    }
}

extension Roster {
    /// Everyone whose note could be taken.
    public var partyChoices: [PartyChoice] {
        rows.map {
            PartyChoice(
                party: $0.party, name: $0.name, session: $0.sessions.first?.starts, members: $0.memberCount)
        }
    }

    /// Whom a note is about at a moment: the client of the current session.
    public func partyInSession(at now: Instant) -> Party? {
        let current = rows.compactMap { row in row.sessions.first { $0.isCurrent(at: now) } }
        // Back to back, two sessions are current; the one that has begun last is the one that goes on.
        let begun = current.filter { $0.starts <= now }.max { $0.starts < $1.starts }
        return (begun ?? current.min { $0.starts < $1.starts })?.party
    }
}
