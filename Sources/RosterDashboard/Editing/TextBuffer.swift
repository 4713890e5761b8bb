import RosterModel

/// A text being edited: its lines, the caret and the steps back. A pure value; `handle` (EditorKeys.swift) gives it keys.
///
/// A line is a `String`, so typing costs as much as the line is long and a paste as much as itself, whatever the size
/// of the whole.
public struct TextBuffer: Equatable, Sendable {
    /// Never empty; without line ends.
    public private(set) var lines: [String]
    public internal(set) var caret: Caret
    public let limit: TextLimit
    /// UTF-8 bytes, line ends included.
    public private(set) var byteCount: Int

    /// Counts the changes of the text.
    private(set) var revision = 0
    /// The column that up and down keep to, in cells; nil after any other motion.
    var keptColumn: Int?
    /// Where a selection began, where there is one.
    var anchor: Anchor?
    /// What was cut or copied, for `yank`.
    var kills = KillRing()
    /// What the last key put back from there.
    var yanked: Yanked?
    /// The marker that Enter began this line with, while nothing but that is in it.
    var ownMarker: String?
    /// What the last key did, since runs of typing, of erasing and of kills belong together.
    var lastAct = Act.other
    private var history = EditHistory()

    enum Act: Equatable, Sendable { case typing, erasing, killing, yanking, other }

    /// The text is cleaned and cut to the limit. The caret stands at its end.
    public init(_ text: String = "", limit: TextLimit = .note) {
        self.limit = limit
        lines = [""]
        byteCount = 0
        caret = Caret()
        insert(cleaning: text)
        history = EditHistory()
        lastAct = .other
    }

    public var text: String { lines.joined(separator: "\n") }
    public var isEmpty: Bool { byteCount == 0 }
    /// Whether nothing can be seen of it.
    public var isBlank: Bool { lines.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
    public var currentLine: String { lines[caret.line] }
    public var end: Caret { Caret(line: lines.count - 1, offset: lines[lines.count - 1].length) }

    /// Puts `insertion`, already clean, in the place of what lies between two carets. The caret ends after it.
    mutating func replace(_ from: Caret, _ to: Caret, with insertion: String, as act: Act) {
        var new = insertion.lines
        let tail = lines[to.line][lines[to.line].index(ofCharacter: to.offset)...]
        let first = lines[from.line]
        new[0] = first[..<first.index(ofCharacter: from.offset)] + new[0]
        let endsAt = new[new.count - 1].utf8.count
        new[new.count - 1] += tail
        let last = from.line + new.count - 1
        replaceLines(from.line..<to.line + 1, with: new, as: act)
        caret = Caret(line: last, offset: lines[last].length(ofBytes: endsAt))
    }

    /// The same for whole lines; the caret stays where it was, which may be no place of the text any more.
    mutating func replaceLines(_ range: Range<Int>, with new: [String], as act: Act = .other) {
        record(Array(lines[range]), at: range.lowerBound, count: new.count, as: act)
        put(new, at: range.lowerBound, count: range.count)
        keptColumn = nil
        anchor = nil
    }

    /// Consecutive typing within a word is one step, and so is consecutive erasing within a line.
    private mutating func record(_ old: [String], at line: Int, count: Int, as act: Act) {
        defer { lastAct = act }
        let continues = act == lastAct && (act == .typing || act == .erasing) && old.count == 1 && count == 1
        if continues, let step = history.undoable.last, step.firstLine == line, step.count == 1 { return }
        history.record(EditStep(firstLine: line, count: count, lines: old, caret: caret))
    }

    private mutating func put(_ new: [String], at line: Int, count: Int) {
        let range = line..<line + count
        byteCount += Self.bytes(of: new[...]) - Self.bytes(of: lines[range]) + new.count - count
        lines.replaceSubrange(range, with: new)
        revision += 1
    }

    /// False where there is nothing to take back.
    @discardableResult
    public mutating func undo() -> Bool {
        guard let step = history.takeUndo() else { return false }
        history.pushRedo(swap(step))
        return true
    }

    @discardableResult
    public mutating func redo() -> Bool {
        guard let step = history.takeRedo() else { return false }
        history.pushUndo(swap(step))
        return true
    }

    private mutating func swap(_ step: EditStep) -> EditStep {
        let standing = Array(lines[step.firstLine..<step.firstLine + step.count])
        let inverse = EditStep(firstLine: step.firstLine, count: step.lines.count, lines: standing, caret: caret)
        put(step.lines, at: step.firstLine, count: step.count)
        caret = step.caret
        anchor = nil
        ownMarker = nil
        keptColumn = nil
        lastAct = .other
        return inverse
    }

    private static func bytes(of lines: ArraySlice<String>) -> Int {
        lines.reduce(0) { $0 + $1.utf8.count }
    }
}

/// What `Ctrl-Y` put back, for `Alt-Y` to exchange.
struct Yanked: Equatable, Sendable {
    var range: Range<Caret>
    /// How many kills before the latest it is.
    var back: Int
}
