import RosterModel
import Testing

@Suite("Deadlines by rule")
struct DefaultDeadlineTests {
    private func rules(_ due: DueRule = .session(daysBefore: 2), in zone: Zone = newYork) -> DefaultDeadline {
        DefaultDeadline(policy: CapturePolicy(due: due), zone: zone)
    }

    private func session(_ text: String, id: Int64 = 1) -> DefaultDeadline.NextSession {
        .init(id: Session.ID(id), starts: moment(text))
    }

    @Test(
        "Two days before the session; tomorrow if that is today or past; never after its start",
        arguments: [
            ("2026-12-07T10:00", "2026-12-05T18:00"), ("2026-11-26T10:00", "2026-11-24T18:00"),
            ("2026-11-25T20:00", "2026-11-24T18:00"),
            ("2026-11-25T10:00", "2026-11-24T18:00"), ("2026-11-24T10:00", "2026-11-24T10:00"),
            ("2026-11-23T14:00", "2026-11-23T14:00"),
        ])
    func sessionRule(starts: String, due: String) {
        let deadline = rules().deadline(at: moment("2026-11-23T09:00"), next: session(starts))
        #expect(wall(deadline.at) == due)
        #expect(deadline.rule == .session(daysBefore: 2) && deadline.follows == 2 && deadline.session == Session.ID(1))
    }

    @Test(
        "The day of the session, and other rules",
        arguments: [
            (DueRule.session(daysBefore: 0), "2026-12-07T10:00"), (.session(daysBefore: 1), "2026-12-06T18:00"),
            (.days(3), "2026-11-26T18:00"),
            (.days(0), "2026-11-23T18:00"),
        ])
    func otherRules(rule: DueRule, due: String) {
        let deadline = rules(rule).deadline(at: moment("2026-11-23T09:00"), next: session("2026-12-07T10:00"))
        #expect(wall(deadline.at) == due)
        #expect(deadline.rule == rule)
    }

    @Test("Without a session, days from today, until one is booked")
    func noSession() {
        let given = moment("2026-11-23T09:00")
        let deadline = rules().deadline(at: given, next: nil)
        #expect(wall(deadline.at) == "2026-11-30T18:00" && deadline.rule == .days(7) && deadline.follows == 2)
        let booked = deadline.following(
            nextSession: session("2026-12-07T10:00"), at: moment("2026-11-25T12:00"), by: rules())
        #expect(wall(booked.at) == "2026-12-05T18:00" && booked.rule == .session(daysBefore: 2))
        #expect(booked.session == Session.ID(1))
    }

    @Test("The days without a session do not begin again with every change")
    func staysWithoutSession() {
        let deadline = rules().deadline(at: moment("2026-11-23T09:00"), next: nil)
        #expect(deadline.following(nextSession: nil, at: moment("2026-11-25T12:00"), by: rules()) == deadline)
    }

    @Test("It moves with its session, both ways")
    func moves() {
        let deadline = rules().deadline(at: moment("2026-11-23T09:00"), next: session("2026-12-07T10:00"))
        for (starts, due) in [("2026-12-14T09:00", "2026-12-12T18:00"), ("2026-12-03T16:00", "2026-12-01T18:00")] {
            let moved = deadline.following(nextSession: session(starts), at: moment("2026-11-25T12:00"), by: rules())
            #expect(wall(moved.at) == due)
        }
    }

    @Test("A change ahead never makes an item overdue at once")
    func notOverdueAtOnce() {
        let deadline = rules().deadline(at: moment("2026-11-23T09:00"), next: session("2026-12-07T10:00"))
        let now = moment("2026-12-03T12:00")
        let sooner = deadline.following(nextSession: session("2026-12-04T10:00"), at: now, by: rules())
        #expect(wall(sooner.at) == "2026-12-04T10:00")
        let tonight = deadline.following(nextSession: session("2026-12-03T20:00"), at: now, by: rules())
        #expect(wall(tonight.at) == "2026-12-03T20:00")
    }

    @Test("A cancelled session gives the days without one, from today")
    func cancelled() {
        let deadline = rules().deadline(at: moment("2026-11-23T09:00"), next: session("2026-12-07T10:00"))
        let after = deadline.following(nextSession: nil, at: moment("2026-12-01T09:00"), by: rules())
        #expect(
            wall(after.at) == "2026-12-08T18:00" && after.rule == .days(7) && after.follows == 2 && after.session == nil
        )
    }

    @Test("Notes before or after the calendar: the same deadline in the end")
    func importOrder() {
        let given = moment("2026-11-09T12:00")
        let now = moment("2026-11-23T09:41")
        for starts in ["2026-11-20T10:00", "2026-11-23T10:00", "2026-11-10T10:00"] {
            let calendarFirst = rules().deadline(at: given, next: session(starts))
            let notesFirst = rules().deadline(at: given, next: nil)
                .following(nextSession: session(starts), at: now, given: given, by: rules())
            #expect(notesFirst == calendarFirst, "\(starts)")
        }
    }

    @Test("A date does not follow")
    func date() {
        let deadline = Deadline(at: moment("2026-11-27T18:00"), rule: .date, since: moment("2026-11-23T09:00"))
        #expect(
            deadline.following(nextSession: session("2026-12-07T10:00"), at: moment("2026-11-25T12:00"), by: rules())
                == deadline)
    }

    /// The session is on Monday 7 December at 10:00 in New York.
    @Test(
        "The session's day is that of the client's zone",
        arguments: [
            ("Australia/Adelaide", "2026-12-06T18:00"), ("Asia/Kathmandu", "2026-12-05T18:00"),
            ("Pacific/Apia", "2026-12-06T18:00"),
            ("Pacific/Pago_Pago", "2026-12-05T18:00"), ("Europe/Paris", "2026-12-05T18:00"),
        ])
    func zones(name: String, due: String) {
        let client = zone(name)
        let deadline = rules(in: client).deadline(at: moment("2026-11-23T09:00"), next: session("2026-12-07T10:00"))
        #expect(wall(deadline.at, in: client) == due)
    }
}

@Suite("Which session a note is of")
struct SubjectOfNoteTests {
    private func session(_ id: Int64, _ starts: String, minutes: Int64 = 50, _ status: Session.Status = .scheduled)
        -> Session
    {
        Session(
            id: Session.ID(id), uid: "\(id)", party: .client(Client.ID(1)), starts: moment(starts),
            ends: moment(starts).adding(minutes: minutes), status: status)
    }

    private var sessions: [Session] {
        [
            session(3, "2026-12-07T10:00"), session(1, "2026-11-09T10:00"), session(2, "2026-11-23T10:00"),
            session(4, "2026-11-30T10:00", .cancelled),
        ]
    }

    @Test(
        "From 20 minutes before its start to 60 after its end a session is current",
        arguments: [
            ("2026-11-23T09:39", nil, 2), ("2026-11-23T09:40", 2, 3), ("2026-11-23T10:20", 2, 3),
            ("2026-11-23T11:50", 2, 3),
            ("2026-11-23T11:51", nil, 3), ("2026-11-24T09:00", nil, 3), ("2026-12-08T09:00", nil, nil),
            ("2026-11-01T09:00", nil, 1),
        ] as [(String, Int64?, Int64?)])
    func moments(now: String, current: Int64?, next: Int64?) {
        let subject = SubjectOfNote(taken: .moment(moment(now)), sessions: sessions, coachZone: newYork)
        #expect(subject.session?.id.number == current)
        #expect(subject.nextSession?.id.number == next)
        #expect(subject.since == (current == nil ? moment(now) : moment("2026-11-23T10:50")))
    }

    @Test(
        "Where only the day is known it is noon, and the note is that day's session's",
        arguments: [
            ("2026-11-23", 2, 3), ("2026-11-22", nil, 2), ("2026-11-30", nil, 3),
        ] as [(String, Int64?, Int64?)])
    func days(text: String, current: Int64?, next: Int64?) {
        let subject = SubjectOfNote(taken: .day(day(text)), sessions: sessions, coachZone: newYork)
        #expect(subject.now == moment(text + "T12:00"))
        #expect(subject.session?.id.number == current)
        #expect(subject.nextSession?.id.number == next)
    }

    @Test("An afternoon session of the note's day is the note's own, whenever it is booked")
    func afternoon() {
        let own = session(5, "2026-11-26T14:00")
        let with = SubjectOfNote(taken: .day(day("2026-11-26")), sessions: sessions + [own], coachZone: newYork)
        #expect(with.session == own && with.nextSession?.id.number == 3)
        let without = SubjectOfNote(taken: .day(day("2026-11-26")), sessions: [], coachZone: newYork)
        #expect(SubjectOfNote.nextSession(since: without.since, in: sessions + [own])?.id.number == 3)
    }

    @Test("Back to back, the one that runs")
    func backToBack() {
        let pair = [session(1, "2026-11-23T10:00", minutes: 60), session(2, "2026-11-23T11:00", minutes: 60)]
        let during = SubjectOfNote(taken: .moment(moment("2026-11-23T10:50")), sessions: pair, coachZone: newYork)
        #expect(during.session?.id.number == 1 && during.nextSession?.id.number == 2)
    }
}
