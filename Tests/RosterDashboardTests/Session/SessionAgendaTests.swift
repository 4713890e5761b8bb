import RosterModel
import Testing

@testable import RosterDashboard

struct SessionAgendaTests {
    private static func ids(_ numbers: Int64...) -> [ActionItem.ID] { numbers.map { ActionItem.ID($0) } }

    @Test("the agenda is stuck, overdue, open, and done since the last session")
    func order() {
        #expect(SessionStage().shown == [12, 11, 14, 13])
    }

    @Test("Tab takes the keys to the agenda and back; what is typed is the note's only there")
    func focus() {
        var stage = SessionStage()
        stage.type("one")
        #expect(stage.stage.state.context == .capture)
        stage.press(.tab)
        #expect(stage.stage.state.context == .agenda)
        stage.type("w")
        #expect(stage.text.contains("“w” does nothing on the agenda: Tab goes back to the note."))
        stage.stage.receive(.terminal(.paste("two")))
        #expect(stage.text.contains("Nothing is pasted on the agenda"))
        stage.press(.backTab)
        stage.type(" two")
        #expect(stage.pane?.buffer.text == "one two")
    }

    @Test("Esc clears what was marked, then goes back to the note, then keeps it as a draft", arguments: [Key.escape])
    func back(key: Key) {
        var stage = SessionStage()
        stage.type("one\t ")
        #expect(stage.pane?.agenda.marking.selected == [ActionItem.ID(12)])
        stage.press(key)
        #expect(stage.pane?.agenda.marking.selected == [])
        stage.press(key)
        #expect(stage.stage.state.context == .capture)
        stage.press(key)
        #expect(stage.pane == nil)
    }

    @Test(
        "the keys of a list move on it",
        arguments: [
            ("j", 11), ("jj", 14), ("jk", 12), ("G", 13), ("Gg", 12), ("2j", 14), ("jjjjjj", 13), ("k", 12),
        ])
    func motions(keys: String, cursor: Int64) {
        var stage = SessionStage()
        stage.type("\t" + keys)
        #expect(stage.cursor == cursor)
    }

    @Test(
        "the mark keys act as everywhere",
        arguments: [
            ("d", Operation.mark(ids(12), Mark(.done))), ("js", .mark(ids(11), Mark(.stuck))),
            ("x", .mark(ids(12), Mark(.skipped))), ("O", .mark(ids(12), Mark(.open))),
            ("jr", .setDeadline(ids(11), .nextSession)), ("+", .checkOff(ids(12), by: 1)), ("D", .drop(ids(12))),
            ("  d", .mark(ids(12, 11), Mark(.done))), ("aVP is back\n", .comment(ids(12), "VP is back")),
        ])
    func marks(keys: String, operation: RosterModel.Operation) {
        var stage = SessionStage()
        stage.type("\t" + keys)
        #expect(stage.operations() == [operation])
        #expect(stage.pane?.agenda.marking.selected == [])
    }

    @Test("a date, a note and another text are asked for on the agenda's last line")
    func prompts() {
        var stage = SessionStage()
        stage.type("\tt")
        stage.type("fri")
        #expect(stage.text.contains("New date fri"))
        #expect(stage.text.contains("Fri 27 Nov"))
        stage.press(.escape)
        stage.type("je")
        #expect(stage.text.contains("Text Draft the hiring scorecard"))
        stage.type(" today\n")
        #expect(
            stage.operations() == [.editItem(Self.ids(11), ItemEdit(text: "Draft the hiring scorecard today"))])
    }

    @Test(". does the last decision again")
    func repeats() {
        var stage = SessionStage()
        stage.type("\tr")
        _ = stage.operations()
        stage.type("j.")
        #expect(stage.operations() == [.setDeadline(Self.ids(11), .nextSession)])
    }

    @Test("a line shows in its place what became of it, and the cursor stays on it")
    func becomes() {
        var stage = SessionStage()
        stage.type("\tjd")
        stage.answer { card in
            card.change(11) {
                $0.status = .done
                $0.closed = RosterFixture.now
            }
        }
        #expect(stage.shown == [12, 11, 14, 13])
        #expect(stage.cursor == 11)
        #expect(stage.stage.line(5).hasPrefix("▌✓"))
    }

    @Test("what the client answers meanwhile shows; what is new stands at the end, what is dropped is gone")
    func readAnew() {
        var stage = SessionStage()
        stage.type("\tjj")
        var card = RosterFixture.adaCard
        card.items.remove(at: 0)
        card.items.append(RosterFixture.line(15, "Call the board", due: "2026-11-20"))
        stage.stage.receive(.recordChanged)
        #expect(stage.stage.take().contains(.loadCard(RosterFixture.ada)))
        stage.stage.receive(.cardLoaded(card))
        #expect(stage.shown == [12, 14, 13, 15])
        #expect(stage.cursor == 14)
    }

    @Test("another client's card is not this agenda's")
    func others() {
        var stage = SessionStage()
        stage.stage.receive(.cardLoaded(Card(party: RosterFixture.ben, name: "Ben Okafor")))
        #expect(stage.shown == [12, 11, 14, 13])
    }

    @Test("u takes back what was marked here, Ctrl-R does it again; before, both say why not")
    func undo() {
        var stage = SessionStage()
        stage.type("\tu")
        #expect(stage.text.contains("Nothing was marked here yet."))
        stage.press(.control("r"))
        #expect(stage.text.contains("Nothing was taken back here."))
        #expect(stage.stage.take() == [])
        stage.type("d")
        stage.answer()
        stage.type("u")
        #expect(stage.stage.take() == [.undo])
        stage.stage.receive(.undone(Receipt(summary: "undid: marked done", items: Self.ids(12))))
        #expect(stage.text.contains("undid: marked done"))
        _ = stage.stage.take()
        stage.press(.control("r"))
        #expect(stage.stage.take() == [.redo])
    }

    @Test("without items there is nothing to go to")
    func nothing() {
        var stage = SessionStage(card: Card(party: RosterFixture.ada, name: "Ada Moreau"))
        stage.press(.tab)
        #expect(stage.stage.state.context == .capture)
        #expect(stage.text.contains("There is nothing on the agenda yet."))
        stage.type("first")
        #expect(stage.text.contains("Nothing on the agenda yet."))
    }

    @Test("the note is saved, sent to the editor or given to another client from the agenda too")
    func noteCommands() {
        var stage = SessionStage()
        stage.type("ship it\t")
        _ = stage.stage.take()
        stage.press(.control("e"))
        #expect(stage.stage.take() == [.openEditor(text: "ship it")])
        stage.press(.control("p"), .escape)
        #expect(stage.stage.state.context == .agenda)
        stage.press(.control("s"))
        #expect(stage.operations().count == 1)
    }

    @Test("help on the agenda tells its keys")
    func help() {
        var stage = SessionStage()
        stage.type("\t?")
        #expect(stage.text.contains("agenda or note"))
        stage.press(.escape)
        #expect(stage.stage.state.context == .agenda)
    }

    @Test("a click on a line goes there, a click on the note back; the wheel moves the cursor")
    func mouse() {
        var stage = SessionStage()
        stage.type("one")
        stage.stage.receive(.terminal(.click(Position(row: 6, column: 20))))
        #expect(stage.cursor == 14)
        #expect(stage.stage.state.context == .agenda)
        stage.stage.receive(.terminal(.scroll(Position(row: 6, column: 20), lines: -2)))
        #expect(stage.cursor == 12)
        stage.stage.receive(.terminal(.click(Position(row: 21, column: 3))))
        #expect(stage.stage.state.context == .capture)
        #expect(stage.pane?.buffer.caret == Caret(line: 0, offset: 2))
    }

    @Test("what a client wrote reaches the screen as text")
    func hostile() {
        var card = RosterFixture.adaCard
        card.change(12) { $0.text = "\u{1B}[31mred\u{202E} evil\u{7}\u{9B}2J" }
        card.items[1].lastComment = Comment(
            item: ActionItem.ID(12), at: RosterFixture.now, origin: Origin(by: .client, via: .sms),
            text: "\u{1B}]0;owned\u{7}\u{2066}")
        var stage = SessionStage(card: card)
        stage.press(.tab)
        for cell in stage.stage.grid.cells {
            #expect(cell.base >= 0x20 && !(0x7F...0x9F).contains(cell.base) && cell.base != 0x202E || cell.base == 0)
        }
    }

    @Test("five hundred items: those in view are drawn, and the cursor stays in view at every size")
    func many() {
        var card = RosterFixture.adaCard
        card.items = (1...500).map { RosterFixture.line($0, "Item \($0)", due: "2026-11-21") }
        var stage = SessionStage(columns: 80, rows: 24, card: card)
        stage.type("\t400G")
        #expect(stage.cursor == 400)
        #expect(stage.text.contains("▌! 2d late   Item 400"))
        #expect(stage.text.contains("100 more"))
        for (columns, rows) in Practice.sizes where columns >= 20 && rows >= 5 {
            stage.stage.receive(.terminal(.resized(Size(columns: columns, rows: rows))))
            #expect(stage.text.contains("▌!"), "at \(columns)x\(rows)")
        }
    }

    @Test("resized on the agenda, in a prompt, and too small to see, the keys act only on what is seen")
    func resized() {
        var stage = SessionStage()
        stage.type("one\tt")
        for (columns, rows) in Practice.sizes {
            stage.stage.receive(.terminal(.resized(Size(columns: columns, rows: rows))))
            expectCursorInside(stage.stage.grid)
        }
        stage.press(.escape)
        _ = stage.operations()
        stage.stage.receive(.terminal(.resized(Size(columns: 19, rows: 5))))
        stage.type("d")
        #expect(stage.operations() == [])
        stage.stage.receive(.terminal(.resized(Size(columns: 40, rows: 10))))
        stage.type("d")
        #expect(stage.operations() == [.mark(Self.ids(12), Mark(.done))])
    }
}
