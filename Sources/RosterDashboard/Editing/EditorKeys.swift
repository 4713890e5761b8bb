/// What an event did to a text.
public enum EditOutcome: Equatable, Sendable {
    /// Not a key of the editor.
    case ignored
    /// The caret or the selection moved, at most.
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
            defer { foldRepeatedMarker() }
            return .changed(type(character))
        case .key(let key):
            guard let command = EditCommand(key: key) else { return .ignored }
            return apply(command, columns: columns, rows: rows)
        case .click, .doubleClick, .scroll, .resized:
            return .ignored
        }
    }

    mutating func apply(_ command: EditCommand, columns: Int, rows: Int) -> EditOutcome {
        if command.isMotion {
            if !leaveSelection(by: command) { move(command, columns: columns, rows: rows) }
            return .moved
        }
        if let motion = command.selectingMotion {
            extendSelection { $0.move(motion, columns: columns, rows: rows) }
            return .moved
        }
        return change(command)
    }

    /// A motion without Shift lets a selection go that was made with it; left and right go to its end on that side.
    private mutating func leaveSelection(by command: EditCommand) -> Bool {
        guard let anchor, !anchor.isMark else { return false }
        let selection = selection
        self.anchor = nil
        guard let selection, command == .left || command == .right else { return false }
        moved(to: command == .left ? selection.lowerBound : selection.upperBound)
        return true
    }

    private mutating func move(_ command: EditCommand, columns: Int, rows: Int) {
        switch command {
        case .left: moveLeft()
        case .right: moveRight()
        case .up: moveRows(-1, columns: columns)
        case .down: moveRows(1, columns: columns)
        case .pageUp: moveRows(1 - max(2, rows), columns: columns)
        case .pageDown: moveRows(max(2, rows) - 1, columns: columns)
        case .lineStart: moved(to: Caret(line: caret.line))
        case .lineEnd: moved(to: Caret(line: caret.line, offset: currentLine.length))
        case .wordLeft: moved(to: previousWordStart)
        case .wordRight: moved(to: nextWordEnd)
        case .textStart: moved(to: Caret())
        case .textEnd: moved(to: end)
        default: break
        }
    }

    private mutating func change(_ command: EditCommand) -> EditOutcome {
        let before = revision
        let report = carryOut(command)
        guard let report else { return .ignored }
        return revision == before && report == InsertionReport() ? .moved : .changed(report)
    }

    /// Nil where it is nothing in a text of this kind.
    private mutating func carryOut(_ command: EditCommand) -> InsertionReport? {
        switch command {
        case .newLine, .indent, .outdent, .moveLinesUp, .moveLinesDown, .joinLines:
            return limit.isOneLine ? nil : changeLines(command)
        case .yank: return yank()
        case .yankEarlier: return yankEarlier()
        case .mark: toggleMark()
        case .selectAll: selectAll()
        case .letGo: letGo()
        case .copy: copySelection()
        case .deleteBackward: deleteBackward()
        case .deleteForward: deleteForward()
        case .killWordBackward: killWordBackward()
        case .killLettersBackward: killLettersBackward()
        case .killWordForward: killWordForward()
        case .killToLineStart: killToLineStart()
        case .killToLineEnd: killToLineEnd()
        case .transposeCharacters: transposeCharacters()
        case .transposeWords: transposeWords()
        case .capitalize: changeCase(Self.capitalized)
        case .lowercase: changeCase { $0.lowercased() }
        case .undo: undo()
        case .redo: redo()
        default: return nil
        }
        return InsertionReport()
    }

    private mutating func changeLines(_ command: EditCommand) -> InsertionReport {
        switch command {
        case .newLine: return breakLine()
        case .indent:
            let isItem = ListMarker(of: currentLine[...]) != nil
            if selection.map({ $0.lowerBound.line < $0.upperBound.line }) ?? isItem {
                indentLines()
            } else {
                return insert(cleaning: Self.indentation)
            }
        case .outdent: outdentLines()
        case .moveLinesUp: moveLines(down: false)
        case .moveLinesDown: moveLines(down: true)
        case .joinLines: joinLines()
        default: break
        }
        return InsertionReport()
    }
}
