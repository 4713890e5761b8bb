import RosterModel
import Testing

@testable import RosterDashboard

/// What each field makes of what is typed into it.
struct FormReadingTests {
    private func reading(_ open: Character, _ key: FieldKey, _ text: String, also: [FieldKey: String] = [:])
        -> FieldReading?
    {
        var stage = FormStage()
        stage.stage.press(.character(open))
        stage.stage.receive(.peopleLoaded(FormStage.book))
        for (key, text) in also.merging([key: text], uniquingKeysWith: { $1 }) { fill(key, text, in: &stage) }
        return Self.reading(key, in: stage)
    }

    private static func reading(_ key: FieldKey, in stage: FormStage) -> FieldReading? {
        guard let form = stage.form, let field = form.fields.first(where: { $0.key == key }) else { return nil }
        return form.reading(of: field, in: form.seen(stage.stage.state.formSurroundings))
    }

    private func fill(_ key: FieldKey, _ text: String, in stage: inout FormStage) {
        let place = stage.form?.fields.firstIndex { $0.key == key } ?? 0
        while stage.form?.focus != place { stage.press(.tab) }
        stage.press(.end, .control("u"))
        stage.type(text)
    }

    @Test(
        "a client's",
        arguments: [
            (.name, "", .problem("a client needs a name")),
            (.name, "Cem  Aydin", .plain),
            (.name, "Ada Moreau", .problem("there is a Ada Moreau already; add what tells them apart")),
            (.name, "ada moreau", .warning("there is a Ada Moreau already")),
            (.email, "", .plain),
            (.email, "cem", .problem("an address has one @")),
            (.email, "cem@Example.com", .meaning("cem@example.com")),
            (.email, "BEN@example.com", .problem("that is Ben Okafor’s address")),
            (.phone, "+33 6 39 98 00 01", .meaning("+33639980001")),
            (.phone, "06 39", .problem("a number without + needs coach.country in the configuration")),
            (.phone, "+12025550101", .plain),
            (.timeZone, "europe/paris", .meaning("Europe/Paris, Paris 15:41")),
            (.timeZone, "Mars", .problem("write it as Europe/Paris")),
            (.consent, "no", .meaning("no SMS")),
            (.consent, "stop", .meaning("has opted out: no SMS")),
            (.consent, "yes, by phone", .warning("SMS, once there is a phone number")),
            (.since, "today", .meaning("Mon 23 Nov")),
            (.since, "3 mar 2025", .meaning("Mon 3 Mar 2025")),
            (.since, "31 Feb", .problem("write it as 2026-01-31")),
            (.cohorts, "q4 founders, Writers", .meaning("new: Writers")),
        ] as [(FieldKey, String, FieldReading)])
    func client(key: FieldKey, text: String, reading: FieldReading) {
        #expect(self.reading("A", key, text) == reading)
    }

    @Test("consent to SMS with a number to send to is told with its proof")
    func consent() {
        #expect(
            reading("A", .consent, "yes, by phone", also: [.phone: "+12025550101"])
                == .meaning("SMS, with this as proof"))
    }

    @Test(
        "a session's time, in the coach's zone, with the client's where that differs",
        arguments: [
            ("tomorrow 10:00", .meaning("Tue 24 Nov 10:00, Paris 16:00")),
            ("fri 19:30", .meaning("Fri 27 Nov 19:30, Paris Sat 01:30")),
            ("2027-01-04 09:00", .meaning("Mon 4 Jan 2027 09:00, Paris 15:00")),
            ("tomorrow", .problem("write a day and a time, as “fri 10:00”")),
            ("10", .problem("write a day and a time, as “fri 10:00”")),
            ("today 08:00", .warning("Mon 23 Nov 08:00, Paris 14:00: that has passed")),
            ("today 11:00", .warning("Mon 23 Nov 11:00, Paris 17:00: overlaps Ben Okafor, 11:30")),
            ("today 10:50", .warning("Mon 23 Nov 10:50, Paris 16:50: overlaps Ben Okafor, 11:30")),
            ("today 10:40", .warning("Mon 23 Nov 10:40, Paris 16:40: overlaps Ada Moreau, 10:00")),
            ("today 12:20", .meaning("Mon 23 Nov 12:20, Paris 18:20")),
        ] as [(String, FieldReading)])
    func when(text: String, reading: FieldReading) {
        #expect(self.reading("B", .when, text) == reading)
    }

    @Test(
        "with whom, and how long",
        arguments: [
            (.party, "", .problem("say with whom")), (.party, "Nobody", .problem("nobody on the roster is called so")),
            (.party, "q4 FOUNDERS", .plain), (.minutes, "0", .problem("a session takes 1 to 1440 minutes")),
            (.minutes, "1441", .problem("a session takes 1 to 1440 minutes")), (.minutes, "90 min", .plain),
        ] as [(FieldKey, String, FieldReading)])
    func session(key: FieldKey, text: String, reading: FieldReading) {
        #expect(self.reading("B", key, text) == reading)
    }

    @Test("how long says until when") func until() {
        #expect(reading("B", .minutes, "90", also: [.when: "fri 10:00"]) == .meaning("until 11:30"))
    }

    @Test(
        "an item's, days and times in the client's zone",
        arguments: [
            (.text, "", .problem("an item needs a text")), (.text, "Walk", .plain),
            (.owner, "me", .plain), (.owner, "them", .problem("it is client or me")),
            (.due, "fri", .meaning("Fri 27 Nov 18:00")), (.due, "tomorrow 9:00", .meaning("Tue 24 Nov 09:00")),
            (.due, "2026-11-01", .warning("Sun 1 Nov 18:00: that has passed")),
            (.due, "soon", .problem("write it as fri, 3d or 4 Dec 15:00; r moves it to the next session")),
            (.count, "0", .problem("a count is 1 to 999")), (.count, "3", .plain), (.tags, "#hiring team", .plain),
        ] as [(FieldKey, String, FieldReading)])
    func item(key: FieldKey, text: String, reading: FieldReading) {
        var stage = FormStage()
        stage.press(.character("e"))
        fill(key, text, in: &stage)
        #expect(Self.reading(key, in: stage) == reading)
    }

    @Test(
        "a cohort's",
        arguments: [
            (.name, "", .problem("a cohort needs a name")), (.name, "Writers", .plain),
            (.name, "q4 founders", .problem("there is a Q4 founders already")),
            (.joins, "ada moreau, 横山 健", .meaning("2 clients")),
            (.joins, "Ada Moreau, Nobody", .problem("there is no client “Nobody”")),
        ] as [(FieldKey, String, FieldReading)])
    func cohort(key: FieldKey, text: String, reading: FieldReading) {
        #expect(self.reading("C", key, text) == reading)
    }

    @Test("what is half typed is not wrong yet; once it was left it is, until it is mended")
    func gentle() {
        var stage = FormStage(columns: 120, rows: 24)
        stage.press(.character("A"))
        stage.press(.tab)
        stage.type("cem@exa")
        #expect(!stage.stage.line(3).contains("!"))
        stage.press(.tab)
        #expect(stage.stage.line(3).contains("! what follows the @"))
        stage.press(.backTab)
        #expect(stage.stage.line(3).contains("! what follows the @"))
        stage.type("mple.com")
        #expect(!stage.stage.line(3).contains("!"))
    }
}
