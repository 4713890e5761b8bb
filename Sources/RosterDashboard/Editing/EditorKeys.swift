/// What an event did to a text.
public enum EditOutcome: Equatable, Sendable {
    /// Not a key of the editor.
    case ignored
    /// The caret moved, at most.
    case moved
    case changed(InsertionReport)
}

extension TextBuffer {
    /// One key or paste. `columns` is the wrapping width and `rows` the height of a page.
    public mutating func handle(_ event: Event, columns: Int, rows: Int) -> EditOutcome {
        switch event {
        case .paste(let text):
            return .changed(insert(cleaning: text))
        case .key(.character(let character)):
            return .changed(type(character))
        case .key(let key):
            guard let command = EditCommand(key: key) else { return .ignored }
            return apply(command, columns: columns, rows: rows)
        case .click, .doubleClick, .scroll, .resized:
            return .ignored
        }
    }

    mutating func apply(_ command: EditCommand, columns: Int, rows: Int) -> EditOutcome {
        switch command {
        case .left: moveLeft()
        case .right: moveRight()
        case .up: moveRows(-1, columns: columns)
        case .down: moveRows(1, columns: columns)
        case .pageUp: moveRows(1 - max(2, rows), columns: columns)
        case .pageDown: moveRows(max(2, rows) - 1, columns: columns)
        case .lineStart: moved(to: Caret(line: caret.line))
        case .lineEnd: moved(to: Caret(line: caret.line, offset: currentLine.count))
        case .wordLeft: moved(to: previousWordStart)
        case .wordRight: moved(to: nextWordEnd)
        case .textStart: moved(to: Caret())
        case .textEnd: moved(to: end)
        default: return change(command)
        }
        return .moved
    }

    private mutating func change(_ command: EditCommand) -> EditOutcome {
        let before = revision
        var report = InsertionReport()
        switch command {
        case .newLine, .indent:
            if limit.isOneLine { return .ignored }
            report = insert(cleaning: command == .newLine ? "\n" : "  ")
        case .yank: report = yank()
        case .deleteBackward: deleteBackward()
        case .deleteForward: deleteForward()
        case .killWordBackward: killWordBackward()
        case .killLettersBackward: killLettersBackward()
        case .killWordForward: killWordForward()
        case .killToLineStart: killToLineStart()
        case .killToLineEnd: killToLineEnd()
        case .undo: undo()
        case .redo: redo()
        default: return .ignored
        }
        return revision == before && report == InsertionReport() ? .moved : .changed(report)
    }
}
