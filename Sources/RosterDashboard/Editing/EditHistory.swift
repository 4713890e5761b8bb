/// The steps that undo and redo walk. Bounded, so that pasting and killing large notes for an hour can't fill memory.
struct EditHistory: Equatable, Sendable {
    private(set) var undoable: [EditStep] = []
    private(set) var redoable: [EditStep] = []
    /// Of what can be undone.
    private var bytes = 0

    private static let mostSteps = 1000
    private static let mostBytes = 8 << 20

    mutating func record(_ step: EditStep) {
        pushUndo(step)
        redoable.removeAll()
        forgetOldest()
    }

    mutating func takeUndo() -> EditStep? {
        let step = undoable.popLast()
        bytes -= step?.bytes ?? 0
        return step
    }

    mutating func takeRedo() -> EditStep? { redoable.popLast() }

    mutating func pushUndo(_ step: EditStep) {
        undoable.append(step)
        bytes += step.bytes
    }

    mutating func pushRedo(_ step: EditStep) { redoable.append(step) }

    /// The last step stays, however large: what was done last can always be taken back.
    private mutating func forgetOldest() {
        var surplus = 0
        for step in undoable.dropLast() where undoable.count - surplus > Self.mostSteps || bytes > Self.mostBytes {
            bytes -= step.bytes
            surplus += 1
        }
        undoable.removeFirst(surplus)
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
