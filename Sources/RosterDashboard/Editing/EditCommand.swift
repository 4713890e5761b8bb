/// What a key does in a text. The keys are readline's where the pane has no other use for them (`screens.md`, Capture).
public enum EditCommand: String, CaseIterable, Sendable {
    case left, right, up, down
    case pageUp = "page-up"
    case pageDown = "page-down"
    case lineStart = "line-start"
    case lineEnd = "line-end"
    case wordLeft = "word-left"
    case wordRight = "word-right"
    case textStart = "text-start"
    case textEnd = "text-end"

    case selectLeft = "select-left"
    case selectRight = "select-right"
    case selectUp = "select-up"
    case selectDown = "select-down"
    case selectPageUp = "select-page-up"
    case selectPageDown = "select-page-down"
    case selectLineStart = "select-line-start"
    case selectLineEnd = "select-line-end"
    case selectWordLeft = "select-word-left"
    case selectWordRight = "select-word-right"
    case selectTextStart = "select-text-start"
    case selectTextEnd = "select-text-end"
    case selectAll = "select-all"
    case mark
    case letGo = "let-go"

    case newLine = "new-line"
    case indent, outdent
    case deleteBackward = "erase-before"
    case deleteForward = "erase-after"
    case killWordBackward = "cut"
    case copy
    case killLettersBackward = "cut-letters-before"
    case killWordForward = "cut-word-after"
    case killToLineStart = "cut-to-line-start"
    case killToLineEnd = "cut-to-line-end"
    case yank = "put-back"
    case yankEarlier = "put-back-earlier"
    case transposeCharacters = "swap-characters"
    case transposeWords = "swap-words"
    case capitalize
    case lowercase
    case moveLinesUp = "lines-up"
    case moveLinesDown = "lines-down"
    case joinLines = "join-lines"
    case undo, redo

    /// As `[keys]` of the configuration calls it.
    public var name: String { "edit-" + rawValue }

    static let byKey: [Key: EditCommand] = Dictionary(
        allCases.flatMap { command in command.keys.map { ($0, command) } }, uniquingKeysWith: { first, _ in first })

    /// What a key does where nothing was rebound.
    public init?(key: Key) {
        guard let command = Self.byKey[key] else { return nil }
        self = command
    }

    /// The motion that it selects with; nil where it is something else.
    var selectingMotion: EditCommand? {
        rawValue.hasPrefix("select-") ? EditCommand(rawValue: String(rawValue.dropFirst("select-".count))) : nil
    }

    var isMotion: Bool {
        switch self {
        case .left, .right, .up, .down, .pageUp, .pageDown, .lineStart, .lineEnd, .wordLeft, .wordRight, .textStart,
            .textEnd:
            true
        default: false
        }
    }
}
