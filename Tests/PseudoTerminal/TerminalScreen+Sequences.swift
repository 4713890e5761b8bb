/// The control sequences that curses writes on an xterm, and those of the guard. No others.
extension TerminalScreen {
    /// Carries `ESC [ body final` out; false where it is not on the list.
    mutating func sequence(_ body: String, _ final: UInt8) -> Bool {
        let letter = String(Unicode.Scalar(final))
        forms.insert("[" + letter)
        if body.hasPrefix("?") { return mode(body.dropFirst(), isOn: final) }
        if letter == "t" { return ["22;0;0", "23;0;0"].contains(body) }  // keeps and gives back the title
        // xterm-direct names a colour as ITU-T T.416 has it, `38:2::1:2:3`; its colour space is always empty.
        let plain = letter == "m" ? body.replacing("8:2::", with: "8;2;").replacing(":", with: ";") : body
        let parts = plain.split(separator: ";", omittingEmptySubsequences: false)
        let numbers = parts.map { $0.isEmpty ? 0 : Int($0) }
        guard numbers.allSatisfy({ $0 != nil }) else { return false }
        return letter == "m"
            ? pen.take(numbers.compactMap(\.self))
            : move(letter, numbers.compactMap(\.self))
                || change(letter, numbers.compactMap(\.self))
    }

    /// Cursor keys, places reckoned from a region, wrapping, the blinking and the shown cursor, mouse buttons in SGR's way, alternate screen, paste.
    private mutating func mode(_ body: Substring, isOn final: UInt8) -> Bool {
        let numbers = body.split(separator: ";").map { Int($0) ?? -1 }
        guard final == UInt8(ascii: "h") || final == UInt8(ascii: "l"), !numbers.isEmpty,
            Set(numbers).isSubset(of: [1, 6, 7, 12, 25, 1000, 1002, 1003, 1006, 1049, 2004])
        else { return false }
        for number in numbers {
            if final == UInt8(ascii: "h") { modes.insert(number) } else { modes.remove(number) }
        }
        return true
    }

    private mutating func move(_ letter: String, _ numbers: [Int]) -> Bool {
        let count = max(1, numbers[0])
        switch letter {
        case "H":
            row = count - 1
            column = numbers.count > 1 ? max(1, numbers[1]) - 1 : 0
        case "d": row = count - 1
        case "G": column = count - 1
        case "A": row -= count
        case "B": row += count
        case "C": column += count
        case "D": column -= count
        case "r":
            let end = numbers.count > 1 ? numbers[1] : rows
            region = min(count - 1, rows - 1)...max(count - 1, min(end, rows) - 1)
            (row, column) = (0, 0)
        default: return false
        }
        row = min(max(0, row), rows - 1)
        column = min(max(0, column), columns - 1)
        isAtEnd = false
        return true
    }

    private mutating func change(_ letter: String, _ numbers: [Int]) -> Bool {
        let count = max(1, numbers[0])
        switch (letter, numbers[0]) {
        case ("J", 0): erase(from: (row, column), to: (rows - 1, columns))
        case ("J", 1): erase(from: (0, 0), to: (row, column + 1))
        case ("J", 2): erase(from: (0, 0), to: (rows - 1, columns))
        case ("K", 0): erase(from: (row, column), to: (row, columns))
        case ("K", 1): erase(from: (row, 0), to: (row, column + 1))
        case ("X", _): erase(from: (row, column), to: (row, column + count))
        case ("@", _): insert(count)
        case ("P", _):
            let count = min(count, columns - column)
            cells[row].removeSubrange(column..<(column + count))
            cells[row] += Array(repeating: blank, count: count)
        case ("L", _), ("M", _): scrollFromHere(letter == "M" ? count : -count)
        case ("S", _): scroll(count)
        case ("T", _): scroll(-count)
        case ("h", 4): isInserting = true
        case ("l", 4): isInserting = false
        case ("b", _):
            for _ in 0..<count { for scalar in last.text.unicodeScalars.prefix(1) { put(scalar) } }
        default: return false
        }
        return true
    }

    private mutating func scrollFromHere(_ count: Int) {
        guard region.contains(row) else { return }
        let whole = region
        region = row...whole.upperBound
        scroll(count)
        region = whole
    }

    private mutating func erase(from start: (row: Int, column: Int), to end: (row: Int, column: Int)) {
        for line in start.row...end.row {
            let first = line == start.row ? start.column : 0
            let last = line == end.row ? min(end.column, columns) : columns
            for place in first..<max(first, last) { cells[line][place] = blank }
        }
    }
}
