import RosterModel

@testable import RosterDashboard

/// The practice in the picture of `screens.md`, on Monday 23 November 2026, 09:41 in New York.
enum RosterFixture {
    static let now = CaptureStage.at("2026-11-23", 9, 41)
    static let ada = Party.client(Client.ID(1))
    static let ben = Party.client(Client.ID(2))
    static let founders = Party.cohort(Cohort.ID(1))

    static let roster = Roster(rows: rows.inOrder)

    private static let rows = [
        row(
            1, "Ada Moreau", zone: "Europe/Paris", session: ("2026-11-23", 10, 0),
            items: [
                brief(11, .open, "2026-11-21"), brief(12, .stuck, "2026-11-24"), brief(13, .done, "2026-11-21"),
                brief(14, .open, "2026-11-27"),
            ],
            done: (8, 12), trend: [0.3, 0.4, 0.7, 0.8, 0.7], heard: (2 * 60, .sms)),
        row(
            2, "Ben Okafor", session: ("2026-11-23", 11, 30),
            items: [
                brief(21, .open, "2026-11-25"), brief(22, .open, "2026-11-27"), brief(23, .open, "2026-11-28"),
            ],
            done: (8, 10), trend: [0.6, 0.7, 0.8, 0.9, 0.9], heard: (25 * 60, .email)),
        row(
            3, "Chloé Lindqvist", session: ("2026-11-24", 9, 0),
            items: [
                brief(31, .done, "2026-11-20"), brief(32, .open, "2026-11-23", hour: 18),
                brief(33, .skipped, "2026-11-20"),
            ],
            done: (5, 10), trend: [0.9, 0.6, 0.4, 0.2, 0], heard: (12 * 1440, .dashboard), flags: [.quiet]),
        row(
            4, "横山 健", zone: "Asia/Tokyo", session: ("2026-11-24", 14, 0),
            items: [brief(41, .open, "2026-11-27"), brief(42, .open, "2026-11-24")],
            done: (9, 12), trend: [0.4, 0.4, 0.6, 0.6, 0.7], heard: (3 * 60, .page)),
        RosterRow(
            party: founders, name: "Q4 founders", memberCount: 6,
            sessions: [session(105, founders, "2026-11-25", 10, 0)],
            items: [
                brief(51, .open, "2026-11-27"), brief(52, .open, "2026-11-28"), brief(53, .open, "2026-11-22"),
                brief(54, .done, "2026-11-20"), brief(55, .done, "2026-11-20"), brief(56, .open, "2026-11-29"),
            ],
            completion: Completion(done: 22, due: 31)),
        row(
            6, "Tamar כהן", zone: "Asia/Jerusalem", session: ("2026-12-07", 10, 0),
            items: [brief(61, .open, "2026-11-26")], done: (2, 3), trend: [nil, nil, nil, 0.5, 1],
            heard: (20, .page)),
        row(
            7, "Việt Tra\u{302}\u{300}n", session: ("2026-11-26", 9, 30),
            items: [
                brief(71, .open, "2026-11-26"), brief(72, .open, "2026-11-26"), brief(73, .done, "2026-11-20"),
            ],
            done: (15, 17), trend: [0.7, 0.9, 0.8, 1, 0.9], heard: (5 * 60, .email)),
        row(
            8, "Eli Brandt", session: nil, items: [brief(81, .open, "2026-11-27")], done: (3, 8),
            trend: [0.2, 0.2, 0, 0, 0], heard: (21 * 1440, .email), flags: [.noNextSession, .noChannel]),
    ]

    private static func row(
        _ number: Int64, _ name: String, zone: String? = nil, session: (String, Int, Int)?,
        items: [RosterRow.ItemBrief], done: (Int, Int), trend: [Double?], heard: (Int64, Origin.Via),
        flags: [RosterRow.Flag] = []
    ) -> RosterRow {
        let party = Party.client(Client.ID(number))
        return RosterRow(
            party: party, name: name, timeZone: zone,
            sessions: session.map { [Self.session(100 + number, party, $0.0, $0.1, $0.2)] } ?? [], items: items,
            completion: Completion(done: done.0, due: done.1), trend: trend,
            lastHeard: RosterRow.Heard(at: now.adding(minutes: -heard.0), via: heard.1), flags: flags)
    }

    static func session(_ number: Int64, _ party: Party, _ day: String, _ hour: Int, _ minute: Int) -> Session {
        let starts = CaptureStage.at(day, hour, minute)
        return Session(
            id: Session.ID(number), uid: "session-\(number)", party: party, starts: starts,
            ends: starts.adding(minutes: 50))
    }

    static func brief(
        _ number: Int64, _ status: ActionItem.Status, _ day: String, hour: Int = 18
    ) -> RosterRow.ItemBrief {
        RosterRow.ItemBrief(id: ActionItem.ID(number), status: status, due: CaptureStage.at(day, hour))
    }

    // MARK: Ada's card

    static let adaCard = Card(
        party: ada,
        client: Client(
            id: Client.ID(1), uid: "client-1", name: "Ada Moreau", email: "ada@example.com", phone: "+12025550101",
            timeZone: "Europe/Paris", smsConsent: .consented(proof: "on the page"), since: Day(iso: "2025-03-03")),
        name: "Ada Moreau",
        items: [
            line(11, "Draft the hiring scorecard", due: "2026-11-21", nudges: 3),
            line(
                12, "Schedule two skip-levels", due: "2026-11-24", status: .stuck, counts: (1, 2),
                comment: "VP away until Thu"),
            line(13, "Journal twice", due: "2026-11-21", status: .done, counts: (2, 2)),
            line(14, "Send the 360 to five peers", due: "2026-11-27", counts: (1, 5)),
        ],
        pastSessions: [
            Card.PastSession(session: session(91, ada, "2026-11-09", 10, 0))
        ],
        sessions: [session(101, ada, "2026-11-23", 10, 0), session(131, ada, "2026-12-07", 10, 0)],
        notes: [
            Note(
                id: Note.ID(1), uid: "note-1", party: ada, source: .pane("a"),
                taken: CaptureStage.at("2026-11-09", 10, 40),
                text: "The scorecard is the bottleneck: nobody can say what a good first quarter looks like.")
        ])

    static func line(
        _ number: Int64, _ text: String, due: String, status: ActionItem.Status = .open, counts: (Int, Int) = (0, 1),
        comment: String? = nil, nudges: Int = 0
    ) -> ItemLine {
        let id = ActionItem.ID(number)
        var item = ActionItem(
            id: id, uid: "item-\(number)", client: Client.ID(1), text: text, status: status, target: counts.1,
            progress: counts.0,
            deadline: Deadline(at: CaptureStage.at(due, 18), rule: .date, since: CaptureStage.at(due, 0)),
            created: CaptureStage.at("2026-11-09", 11))
        if status == .done {
            item.closed = CaptureStage.at("2026-11-21", 20)
            item.closedBy = Origin(by: .client, via: .sms)
            item.rating = 4
        }
        let said = comment.map { Comment(item: id, at: now, origin: Origin(by: .client, via: .sms), text: $0) }
        return ItemLine(
            item: item, clientName: "Ada Moreau", timeZone: "Europe/Paris", cohorts: ["Q4 founders"],
            lastComment: said, nextSession: CaptureStage.at("2026-11-23", 10), nudgesSent: nudges)
    }
}
