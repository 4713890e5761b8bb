import RosterModel
import Testing

@testable import RosterDashboard

struct InboxViewTests {
    @Test("an event says its title, when it is, and why it waits, whatever signs its title has")
    func event() {
        let line = InboxLine(InboxStage.entries[4])
        #expect(line.who == "Zahnarzt, Praxis Übel: אבי")
        #expect(line.body == "Thu 26 Nov 15:00\ndentist@example.com")
        #expect(line.why == "no client is in it, by address or by full name")
    }

    @Test("what the words are in is shown, without case and accents; Esc shows all again")
    func filter() {
        var stage = InboxStage()
        stage.type("/ubel EVENT")
        #expect(stage.shown == [2])
        stage.press(.enter)
        #expect(!stage.view.isTyping)
        stage.press(.escape)
        #expect(stage.shown.count == 6)
        #expect(!stage.view.isFinished)
    }

    @Test("Esc takes the text, the marks, the filter, and then the view away")
    func leave() {
        var stage = InboxStage()
        stage.type("/e")
        stage.press(.enter)
        stage.type(" v")
        stage.press(.escape)
        #expect(stage.view.mode == .list && !stage.view.selected.isEmpty)
        stage.press(.escape)
        #expect(stage.view.selected.isEmpty && !stage.view.filter.words.isEmpty)
        stage.press(.escape, .escape)
        #expect(stage.view.isFinished)
    }

    @Test("motions take counts, in the list and in the text")
    func motions() {
        var stage = InboxStage(columns: 40, rows: 10)
        stage.type("3j")
        #expect(stage.cursor == 3)
        stage.type("2G")
        #expect(stage.cursor == 5)
        stage.type("gv2j")
        #expect(stage.view.reading.top == 2)
        stage.type("G")
        #expect(stage.view.reading.top > 2)
        stage.type("g")
        #expect(stage.view.reading.top == 0)
    }

    @Test("a click selects, a double click opens, the wheel scrolls what it is over")
    func mouse() {
        var stage = InboxStage(columns: 80, rows: 24)
        let layout = ReadingLayout(stage.surroundings.area)
        stage.point(.click(Position(row: layout.list.row + 2, column: 10)))
        #expect(stage.cursor == 4)
        stage.point(.scroll(Position(row: layout.list.row, column: 10), lines: 2))
        #expect(stage.cursor == 2)
        stage.point(.doubleClick(Position(row: layout.list.row, column: 10)))
        #expect(stage.cursor == 6 && stage.view.mode == .text)
    }

    @Test("of an entry that is only passed by, no text is read; of the last one it is")
    func reading() {
        var view = InboxView()
        let surroundings = InboxStage().surroundings
        let notes = (1...3).map { InboxStage.entry($0, .unmatchedNote, "", "note", "/n/\($0).md") }
        #expect(view.receive(.inboxLoaded(notes), in: surroundings) == [.loadInboxText(notes[0])])
        #expect(view.perform(.move(.down), in: surroundings) == [])
        #expect(view.perform(.move(.down), in: surroundings) == [])
        let first = InboxText(entry: notes[0].id, text: "One")
        #expect(view.receive(.inboxTextLoaded(first), in: surroundings) == [.loadInboxText(notes[2])])
        #expect(view.reading.text == nil)
    }

    @Test("thousands are listed, and the title says how many more there are")
    func thousands() {
        let many = (1...5000).map { InboxStage.entry($0, .unmatchedEvent, "", "calendar", "Lunch, Tue: why") }
        let stage = InboxStage(many.reversed(), unread: 3213, columns: 80, rows: 24)
        #expect(stage.grid.row(0).map(\.text).joined().contains("the latest 5000 of 8213 waiting"))
    }

    @Test("where the file of a note is gone, its text says so")
    func gone() {
        var stage = InboxStage(columns: 80, rows: 24)
        stage.type("jjj")
        _ = stage.view.receive(
            .inboxTextLoaded(InboxText(entry: InboxEntry.ID(3), problem: "it is gone; x lets it go")),
            in: stage.surroundings)
        let text = (0..<24).map { stage.grid.row($0).map(\.text).joined() }.joined(separator: "\n")
        #expect(text.contains("it is gone; x lets it go"))
    }
}
