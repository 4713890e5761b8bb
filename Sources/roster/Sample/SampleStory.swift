import RosterModel

/// What happened in the sample practice, step by step.
struct SampleStory {
    let calendar: SampleCalendar
    private var steps: [Step] = []

    struct Step {
        let at: Instant
        let origin: Origin
        let event: Event
    }

    enum Event {
        case capture(NoteKey, party: SampleParty, text: String)
        case mark(NoteKey, item: Int, Mark)
        /// To the next session.
        case carry(NoteKey, item: Int)
        case pause(client: String)
    }

    /// Which note an item was captured in.
    struct NoteKey: Hashable {
        let name: String
        let session: Int
    }

    enum SampleParty {
        case client(String)
        case cohort(String)
    }

    init(calendar: SampleCalendar) {
        self.calendar = calendar
        for (number, client) in SampleClient.all.enumerated() { tell(client, number) }
        tellOfGroup()
    }

    /// In the order of time, up to now.
    var past: [Step] {
        steps.filter { $0.at <= calendar.now }.sorted { $0.at < $1.at }
    }

    private static let coach = Origin(by: .coach, via: .dashboard)

    private mutating func tell(_ client: SampleClient, _ number: Int) {
        let sessions = calendar.sessions(of: client)
        for (place, outcomes) in client.outcomes.enumerated() {
            let start = sessions[place]
            let end = sessions[place + 1]
            let key = NoteKey(name: client.name, session: place)
            let first = number * 7 + place * 5
            let lines = outcomes.indices.enumerated().map { index, _ in
                "- " + SampleWords.pick(SampleWords.commitments, first + index)
            }
            let opening = SampleWords.pick(SampleWords.openings, number * 5 + place)
            let text = ([opening, ""] + lines).joined(separator: "\n")
            steps.append(
                Step(
                    at: start.adding(minutes: 40), origin: SampleStory.coach,
                    event: .capture(key, party: .client(client.name), text: text)))
            for (item, outcome) in outcomes.enumerated() {
                tell(outcome, of: key, item: item, from: start, to: end, variety: number + place + item)
            }
        }
        if client.isPaused, let last = sessions.last {
            steps.append(Step(at: last, origin: SampleStory.coach, event: .pause(client: client.name)))
        }
    }

    /// What became of one item between two sessions.
    private mutating func tell(
        _ outcome: Character, of key: NoteKey, item: Int, from start: Instant, to end: Instant, variety: Int
    ) {
        let span = end.seconds(since: start)
        // Between a third and two thirds of the time, differently for each.
        let answered = start.adding(seconds: span / 3 + Int64(variety % 5) * span / 15)
        let client = Origin(by: .client, via: SampleWords.pick([.sms, .email, .page], variety))
        switch outcome {
        case "d":
            let remark = variety % 4 == 0 ? SampleWords.pick(SampleWords.remarks, variety) : nil
            let mark = Mark(.done, comment: remark, rating: variety % 3 == 0 ? 4 : nil)
            steps.append(Step(at: answered, origin: client, event: .mark(key, item: item, mark)))
        case "l":
            // The deadline is two days before the session.
            let late = end.adding(seconds: -86_400)
            steps.append(Step(at: late, origin: client, event: .mark(key, item: item, Mark(.done))))
        case "s":
            let mark = Mark(.stuck, comment: SampleWords.pick(SampleWords.obstacles, variety))
            steps.append(Step(at: answered, origin: client, event: .mark(key, item: item, mark)))
        case "x":
            let mark = Mark(.skipped, comment: "no longer needed")
            steps.append(Step(at: answered, origin: SampleStory.coach, event: .mark(key, item: item, mark)))
        case "c":
            steps.append(Step(at: end.adding(minutes: -30), origin: SampleStory.coach, event: .carry(key, item: item)))
        default: break
        }
    }

    private mutating func tellOfGroup() {
        for (place, start) in calendar.groupSessions.enumerated() {
            let key = NoteKey(name: SampleClient.founders, session: place)
            let text = "- " + SampleWords.pick(SampleWords.groupCommitments, place)
            let capture = Event.capture(key, party: .cohort(SampleClient.founders), text: text)
            steps.append(Step(at: start.adding(minutes: 45), origin: SampleStory.coach, event: capture))
            for member in 0..<6 where (member + place) % 3 != 0 {
                let origin = Origin(by: .client, via: .page)
                let at = start.adding(seconds: Int64(3 + member) * 86_400)
                steps.append(Step(at: at, origin: origin, event: .mark(key, item: member, Mark(.done))))
            }
        }
    }
}
