extension EditCommand {
    /// The keys of each. `Ctrl-E` and `Ctrl-P` belong to the pane (editor, client), so a line's end is `End`.
    ///
    /// `Ctrl-Z` suspends, so undo is readline's `Ctrl-_`, which most keyboards have on `Ctrl-/` too, and as in nano
    /// `Alt-U`; readline has that for capital letters, which a note needs less often than a step back. For keyboards and
    /// terminals that tell nothing of Shift with an arrow, `Ctrl-Space` sets a mark as in Emacs. `Tab` goes to the agenda, so
    /// that lines are indented by `Alt-I`, or by spaces.
    public var keys: [Key] {
        switch self {
        case .left: [.left, .control("b")]
        case .right: [.right, .control("f")]
        case .up: [.up]
        case .down: [.down, .control("n")]
        case .pageUp: [.pageUp]
        case .pageDown: [.pageDown]
        case .lineStart: [.home, .control("a")]
        case .lineEnd: [.end]
        case .wordLeft: [.wordLeft, .alt("b")]
        case .wordRight: [.wordRight, .alt("f")]
        case .textStart: [.alt("<"), .controlHome]
        case .textEnd: [.alt(">"), .controlEnd]
        case .selectLeft: [.shift(.left)]
        case .selectRight: [.shift(.right)]
        case .selectUp: [.shift(.up)]
        case .selectDown: [.shift(.down)]
        case .selectPageUp: [.shift(.pageUp)]
        case .selectPageDown: [.shift(.pageDown)]
        case .selectLineStart: [.shift(.home)]
        case .selectLineEnd: [.shift(.end)]
        case .selectWordLeft: [.shift(.wordLeft)]
        case .selectWordRight: [.shift(.wordRight)]
        case .selectTextStart: [.shift(.controlHome)]
        case .selectTextEnd: [.shift(.controlEnd)]
        case .selectAll: [.alt("a")]
        case .mark: [.control(" ")]
        case .letGo: [.control("g")]
        case .newLine: [.enter]
        case .indent: [.alt("i")]
        case .outdent: [.backTab]
        case .deleteBackward: [.backspace, .control("h")]
        case .deleteForward: [.delete, .control("d")]
        case .killWordBackward: [.control("w")]
        case .copy: [.alt("w")]
        case .killLettersBackward: [.alt("\u{7F}")]
        case .killWordForward: [.alt("d"), .controlDelete]
        case .killToLineStart: [.control("u")]
        case .killToLineEnd: [.control("k")]
        case .yank: [.control("y")]
        case .yankEarlier: [.alt("y")]
        case .transposeCharacters: [.control("t")]
        case .transposeWords: [.alt("t")]
        case .capitalize: [.alt("c")]
        case .lowercase: [.alt("l")]
        case .moveLinesUp: [.altUp]
        case .moveLinesDown: [.altDown]
        case .joinLines: [.alt("j")]
        case .undo: [.control("_"), .alt("u")]
        case .redo: [.control("r"), .alt("e")]
        }
    }

    /// For the help.
    public var title: String {
        switch self {
        case .left: "character left"
        case .right: "character right"
        case .up: "row up"
        case .down: "row down"
        case .pageUp: "page up"
        case .pageDown: "page down"
        case .lineStart: "line start"
        case .lineEnd: "line end"
        case .wordLeft: "word left"
        case .wordRight: "word right"
        case .textStart: "start of the text"
        case .textEnd: "end of the text"
        case .selectLeft, .selectRight, .selectUp, .selectDown, .selectPageUp, .selectPageDown, .selectLineStart,
            .selectLineEnd, .selectWordLeft, .selectWordRight, .selectTextStart, .selectTextEnd:
            "select, " + (selectingMotion?.title ?? "")
        case .selectAll: "select all"
        case .mark: "select from here on"
        case .letGo: "select nothing"
        case .newLine: "new line"
        case .indent: "indent"
        case .outdent: "indent less"
        case .deleteBackward: "erase before"
        case .deleteForward: "erase after"
        case .killWordBackward: "cut the selection or the word before"
        case .copy: "copy the selection"
        case .killLettersBackward: "cut letters before"
        case .killWordForward: "cut the word after"
        case .killToLineStart: "cut to the line start"
        case .killToLineEnd: "cut to the line end"
        case .yank: "put back what was cut"
        case .yankEarlier: "put back what was cut before that"
        case .transposeCharacters: "swap two characters"
        case .transposeWords: "swap two words"
        case .capitalize: "capital letter"
        case .lowercase: "small letters"
        case .moveLinesUp: "line up"
        case .moveLinesDown: "line down"
        case .joinLines: "join with the next line"
        case .undo: "undo typing"
        case .redo: "redo typing"
        }
    }
}

extension EditCommand {
    /// The footer while something is selected.
    static let selectionHints = HintLine(
        hints: [(EditCommand.killWordBackward, "cut"), (.copy, "copy"), (.yank, "put back")].compactMap {
            HintLine.Hint(keys: $0.0.keys, title: $0.1)
        } + [HintLine.Hint(keys: Key.escape.name, title: "select nothing")])
}
