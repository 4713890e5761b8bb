import RosterModel
import Testing

@testable import RosterDashboard

@Suite("The brief") struct BriefTests {
    private func text(_ card: Card, columns: Int = 80, wholeNotes: Bool = false, isASCII: Bool = false) -> [String] {
        BriefText(
            card, now: Practice.now, zone: CaptureStage.zone, columns: columns, wholeNotes: wholeNotes,
            isASCII: isASCII
        ).lines.map { $0.map(\.text).joined() }
    }

    @Test("as text it has the lines of the screen")
    func sameLines() throws {
        let stage = ClientStage(columns: 82, rows: 200)
        let page = try #require(stage.view.page(in: stage.surroundings))
        let shown = (0..<page.count).compactMap { page.line(row: $0, column: 0) }.flatMap(\.parts).map(\.text)
        let printed = text(ClientStage.ada).joined(separator: "\n")
        for words in shown where words.hasPrefix("Agenda") || words.contains("scorecard") {
            #expect(printed.contains(words.trimmed), "\(words)")
        }
        #expect(text(ClientStage.ada)[0] == "Ada Moreau   session 10:00, in 19 min")
    }

    @Test("no line is wider than it may be", arguments: [20, 33, 60, 80, 100])
    func width(columns: Int) {
        for card in [ClientStage.ada, ClientStage.new, ClientStage.founders] {
            for line in text(card, columns: columns) { #expect(line.cells <= columns, "\(line)") }
        }
    }

    @Test("notes are folded, and whole where that is asked for")
    func notes() {
        #expect(text(ClientStage.ada).contains { $0.contains("more line") })
        let whole = text(ClientStage.ada, wholeNotes: true)
        #expect(!whole.contains { $0.contains("more line") })
        #expect(whole.contains("  - the budget"))
        #expect(!whole.contains { $0.contains("client: Ada") })
    }

    @Test("in ASCII where there is nothing else")
    func ascii() {
        for line in text(ClientStage.ada, isASCII: true) { #expect(!line.contains { !$0.isASCII }, "\(line)") }
    }

    @Test("the coach's own items carry me, those that wait for review a question mark")
    func signs() {
        var card = ClientStage.ada
        card.items[0].item.awaitsReview = true
        let lines = text(card)
        #expect(lines.contains { $0.contains("? Draft the hiring scorecard") })
        #expect(lines.contains { $0.contains("Send Ada the reading list me") })
    }

    @Test("what was answered: by which way, what, and how it went")
    func answers() {
        let lines = text(ClientStage.ada)
        #expect(lines.contains { $0.contains("by SMS, done, rated 4: Journal twice") })
        #expect(lines.contains { $0.contains("by SMS, stuck: Schedule two skip-levels") })
        #expect(lines.contains { $0.hasPrefix("Nudges and answers  3 sent about 1 item, 0 answered") })
    }

    @Test("without nudges and answers that section is left out")
    func noAnswers() {
        #expect(!text(ClientStage.new).contains { $0.contains("nswers") })
    }

    @Test("a note of no past session stands among them, that of this one as such")
    func looseNotes() {
        var card = ClientStage.ada
        var now = ClientStage.note(31, "2026-11-23", "Just begun.")
        now.session = card.sessions[0].id
        card.notes = [now, ClientStage.note(30, "2026-11-20", "A call in between.")]
        let lines = text(card)
        #expect(lines.contains("23 Nov       this session"))
        #expect(lines.contains("20 Nov       note"))
        #expect(lines.contains("  A call in between."))
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
