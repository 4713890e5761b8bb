/// What a key does in a text. The keys are readline's where the pane has no other use for them (`screens.md`, Capture).
public enum EditCommand: String, CaseIterable, Sendable {
    case left, right, up, down, pageUp, pageDown
    case lineStart, lineEnd, wordLeft, wordRight, textStart, textEnd
    case newLine, indent
    case deleteBackward, deleteForward
    case killWordBackward, killLettersBackward, killWordForward, killToLineStart, killToLineEnd, yank
    case undo, redo

    /// The keys of each. `Ctrl-E` and `Ctrl-P` belong to the pane (editor, client), so a line's end is `End`;
    /// `Ctrl-Z` suspends, so undo is readline's `Ctrl-_`, and `Alt-U` where a terminal keeps that to itself.
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
        case .textStart: [.alt("<")]
        case .textEnd: [.alt(">")]
        case .newLine: [.enter]
        case .indent: [.tab]
        case .deleteBackward: [.backspace, .control("h")]
        case .deleteForward: [.delete, .control("d")]
        case .killWordBackward: [.control("w")]
        case .killLettersBackward: [.alt("\u{7F}")]
        case .killWordForward: [.alt("d")]
        case .killToLineStart: [.control("u")]
        case .killToLineEnd: [.control("k")]
        case .yank: [.control("y")]
        case .undo: [.control("_"), .alt("u")]
        case .redo: [.control("r"), .alt("_")]
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
        case .newLine: "new line"
        case .indent: "indent"
        case .deleteBackward: "erase before"
        case .deleteForward: "erase after"
        case .killWordBackward: "cut the word before"
        case .killLettersBackward: "cut letters before"
        case .killWordForward: "cut the word after"
        case .killToLineStart: "cut to the line start"
        case .killToLineEnd: "cut to the line end"
        case .yank: "put back what was cut"
        case .undo: "undo typing"
        case .redo: "redo typing"
        }
    }

    private static let byKey: [Key: EditCommand] = Dictionary(
        allCases.flatMap { command in command.keys.map { ($0, command) } }, uniquingKeysWith: { first, _ in first })

    init?(key: Key) {
        guard let command = Self.byKey[key] else { return nil }
        self = command
    }
}
