/// The steps that undo and redo walk. Bounded, so that pasting and killing large notes for an hour can't fill memory.
struct EditHistory: Equatable, Sendable {
    private(set) var undoable: [EditStep] = []
    private(set) var redoable: [EditStep] = []

    private static let mostSteps = 1000
    private static let mostBytes = 8 << 20

    mutating func record(_ step: EditStep) {
        undoable.append(step)
        redoable.removeAll()
        forgetOldest()
    }

    mutating func takeUndo() -> EditStep? { undoable.popLast() }
    mutating func takeRedo() -> EditStep? { redoable.popLast() }
    mutating func pushUndo(_ step: EditStep) { undoable.append(step) }
    mutating func pushRedo(_ step: EditStep) { redoable.append(step) }

    /// The last step stays, however large: what was done last can always be taken back.
    private mutating func forgetOldest() {
        var surplus = max(0, undoable.count - Self.mostSteps)
        var bytes = undoable.reduce(0) { $0 + $1.bytes }
        for step in undoable.dropLast() where bytes > Self.mostBytes {
            bytes -= step.bytes
            surplus += 1
        }
        undoable.removeFirst(min(surplus, undoable.count - 1))
    }
}

/// A stretch of lines and what stood there before. Putting it back gives the step for the other direction.
struct EditStep: Equatable, Sendable {
    var firstLine: Int
    /// How many lines stand there now.
    var count: Int
    /// What stood there before.
    var lines: [String]
    /// Where the caret was before.
    var caret: Caret
    let bytes: Int

    init(firstLine: Int, count: Int, lines: [String], caret: Caret) {
        self.firstLine = firstLine
        self.count = count
        self.lines = lines
        self.caret = caret
        bytes = lines.reduce(0) { $0 + $1.utf8.count + 1 }
    }
}
