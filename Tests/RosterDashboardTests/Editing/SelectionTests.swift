import Testing

@testable import RosterDashboard

struct SelectionTests {
    @Test(
        "with Shift a motion selects, without it the selection goes",
        arguments: [
            ("ab|cd", [Key.shift(.left)], "a[|b]cd"),
            ("ab|cd", [.shift(.right), .shift(.right)], "ab[cd|]"),
            ("ab|cd", [.shift(.right), .shift(.left)], "ab|cd"),
            ("ab|cd", [.shift(.home)], "[|ab]cd"),
            ("ab|cd", [.shift(.end)], "ab[cd|]"),
            ("one two|", [.shift(.wordLeft)], "one [|two]"),
            ("one |two", [.shift(.wordRight)], "one [two|]"),
            ("one\ntw|o", [.shift(.up)], "on[|e\ntw]o"),
            ("o|ne\ntwo", [.shift(.down)], "o[ne\nt|]wo"),
            ("one\ntw|o\n3", [.shift(.controlHome)], "[|one\ntw]o\n3"),
            ("one\ntw|o\n3", [.shift(.controlEnd)], "one\ntw[o\n3|]"),
            ("one\ntw|o", [.alt("a")], "[one\ntwo|]"),
            ("ab|cd", [.shift(.right), .left], "ab|cd"),
            ("ab|cd", [.shift(.right), .right], "abc|d"),
            ("ab|cd", [.shift(.left), .right], "ab|cd"),
            ("ab|cd", [.shift(.right), .home], "|abcd"),
            ("ab|cd", [.shift(.right), .control("g"), .left], "ab|cd"),
        ])
    func shift(before: String, keys: [Key], after: String) {
        var stage = EditorStage(before)
        for key in keys { stage.press(key) }
        #expect(stage.selectionPicture == after)
    }

    @Test(
        "from a mark every motion selects, until something is done with it",
        arguments: [
            ("ab|cd", [Key.control(" "), .right], "ab[c|]d"),
            ("ab|cd", [.control(" "), .right, .right, .left], "ab[c|]d"),
            ("one |two\n3", [.control(" "), .alt("f"), .down], "one [two\n3|]"),
            ("ab|cd", [.control(" "), .control(" "), .right], "abc|d"),
            ("ab|cd", [.control(" "), .right, .control(" "), .right], "abc[d|]"),
            ("ab|cd", [.control(" "), .end, .control("g")], "abcd|"),
            ("ab|cd", [.control(" "), .character("x")], "abx|cd"),
        ])
    func mark(before: String, keys: [Key], after: String) {
        var stage = EditorStage(before)
        for key in keys { stage.press(key) }
        #expect(stage.selectionPicture == after)
    }

    @Test(
        "what is typed, pasted or put back takes the place of the selection, and erasing erases it",
        arguments: [
            ("one |two", [Key.shift(.end), .character("3")], "one 3|"),
            ("one |two", [.shift(.end), .backspace], "one |"),
            ("one |two", [.shift(.end), .delete], "one |"),
            ("one |two", [.shift(.end), .enter], "one \n|"),
            ("one|\ntwo", [.shift(.right), .character(" ")], "one |two"),
            ("one |two", [.shift(.end), .control("w"), .home, .control("y")], "two|one "),
            ("one |two", [.shift(.end), .alt("w"), .home, .control("y")], "two|one two"),
            ("one |two", [.shift(.end), .character("3"), .control("_")], "one two|"),
            ("one |two", [.shift(.end), .character("3"), .character("4"), .control("_")], "one two|"),
            ("|one two", [.shift(.wordRight), .alt("c")], "One| two"),
            ("ONE |TWO", [.shift(.end), .alt("l")], "ONE two|"),
        ])
    func acting(before: String, keys: [Key], after: String) {
        var stage = EditorStage(before)
        for key in keys { stage.press(key) }
        #expect(stage.picture == after)
    }

    @Test("a full text takes what is no longer than what it replaces")
    func full() {
        var field = LineField("0123456789", characters: 10)
        _ = field.handle(.key(.alt("a")))
        _ = field.handle(.paste("abcdefghij"))
        #expect(field.text == "abcdefghij")
        _ = field.handle(.key(.shift(.left)))
        _ = field.handle(.key(.character("x")))
        #expect(field.text == "abcdefghix")
    }

    @Test("in a field of one line too; there Esc lets the selection go before the field is put away")
    func field() {
        var list = ChoiceList(title: "Client", choices: [])
        _ = list.handle(.paste("ada moreau"))
        #expect(list.handle(.key(.shift(.wordLeft))) == .open)
        #expect(list.field.buffer.selectedText == "moreau")
        #expect(list.handle(.key(.escape)) == .open)
        #expect(list.handle(.key(.escape)) == .cancelled)
    }

    @Test("in the pane Esc lets the selection go first, and then puts the note away")
    func escape() {
        var stage = CaptureStage()
        stage.type("call Ben")
        stage.press(.shift(.home), .escape)
        #expect(!stage.pane.isFinished && stage.pane.buffer.selection == nil)
        stage.press(.escape)
        #expect(stage.pane.isFinished)
    }
}
