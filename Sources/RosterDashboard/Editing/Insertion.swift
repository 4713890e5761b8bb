import RosterModel

extension TextBuffer {
    /// Text from outside (a paste, an editor, a draft): cleaned, and cut where the limit is reached. It takes the place
    /// of the selection. One step to undo.
    @discardableResult
    public mutating func insert(cleaning raw: String) -> InsertionReport {
        // Four bytes of what is over the limit are looked at for each that may stay, so cleaning is bounded too.
        let bounded = raw.prefix(bytes: limit.bytes * 4)
        let cleaned = Text.clean(bounded, keepsLines: !limit.isOneLine)
        let fitting = fitting(cleaned.text)
        if !fitting.isEmpty { replace(replaced.lowerBound, replaced.upperBound, with: fitting, as: .other) }
        return InsertionReport(
            droppedBytes: raw.utf8.count - bounded.utf8.count + cleaned.text.utf8.count - fitting.utf8.count,
            hiddenCharacters: cleaned.hidden)
    }

    /// Takes the text of an external editor: the whole is replaced, in one step. The caret goes to the end of what
    /// has changed.
    @discardableResult
    public mutating func replaceAll(cleaning raw: String) -> InsertionReport {
        let cleaned = Text.clean(raw.prefix(bytes: limit.bytes * 4), keepsLines: !limit.isOneLine)
        let fitting = cleaned.text.prefix(bytes: limit.bytes)
        replaceChangedLines(with: fitting.lines)
        return InsertionReport(
            droppedBytes: max(0, cleaned.text.utf8.count - fitting.utf8.count), hiddenCharacters: cleaned.hidden)
    }

    private mutating func replaceChangedLines(with new: [String]) {
        let most = min(lines.count, new.count)
        let same = zip(lines, new).prefix { $0 == $1 }.count
        if same == lines.count, same == new.count { return }
        let start = min(same, most - 1)
        let sameAtEnd = min(zip(lines.reversed(), new.reversed()).prefix { $0 == $1 }.count, most - 1 - start)
        replaceLines(start..<lines.count - sameAtEnd, with: Array(new[start..<new.count - sameAtEnd]))
        let last = new.count - sameAtEnd - 1
        caret = Caret(line: last, offset: lines[last].length)
    }

    /// A character typed, in the place of the selection. A mark or joiner is judged with the character before it, to
    /// which it belongs.
    @discardableResult
    mutating func type(_ character: Character) -> InsertionReport {
        let typed = String(character)
        let place = replaced
        let before = self.character(before: place.lowerBound)
        let insertion = character.isPrintableASCII ? typed : Self.continuation(typed, of: before)
        guard !insertion.isEmpty else { return InsertionReport(hiddenCharacters: typed.unicodeScalars.count) }
        guard fitting(insertion) == insertion else { return InsertionReport(droppedBytes: insertion.utf8.count) }
        // A word begins a new step, so that undo takes words back and not a whole paragraph.
        if !place.isEmpty || (!character.isWhitespace && before?.isWhitespace == true) { lastAct = .other }
        replace(place.lowerBound, place.upperBound, with: insertion, as: .typing)
        return InsertionReport()
    }

    private func character(before place: Caret) -> Character? {
        place.offset == 0 ? nil : lines[place.line].character(place.offset - 1)
    }

    private static func continuation(_ typed: String, of character: Character?) -> String {
        let before = character.map { String($0) } ?? ""
        // A joiner is clean only once what it joins is there, and that comes with the next key. What it must not do
        // is stand alone or twice; if nothing comes, capture cleans the note as a whole.
        if typed.isJoiner { return before.isEmpty || before.allSatisfy(\.isASCII) || before.endsInJoiner ? "" : typed }
        let whole = Text.line(before + typed)
        guard whole.unicodeScalars.starts(with: before.unicodeScalars) else {
            return Text.line(typed)
        }
        return String(whole.unicodeScalars.dropFirst(before.unicodeScalars.count))
    }

    private func fitting(_ text: String) -> String {
        let leaving = selectedText ?? ""
        let byBytes = text.prefix(bytes: limit.bytes - byteCount + leaving.utf8.count)
        guard limit.characters != .max else { return byBytes }
        return String(byBytes.prefix(max(0, limit.characters - currentLine.length + leaving.count)))
    }
}

extension Character {
    var isPrintableASCII: Bool { asciiValue.map { (0x20...0x7E).contains($0) } ?? false }
}

extension String {
    /// The longest start, in whole characters, that has at most `count` bytes.
    fileprivate func prefix(bytes count: Int) -> String {
        if utf8.count <= count { return self }
        var bytes = 0
        for character in self {
            let size = character.utf8.count
            if bytes + size > count { break }
            bytes += size
        }
        return String(Substring(utf8.prefix(bytes)))
    }

    fileprivate var isJoiner: Bool { self == "\u{200D}" || self == "\u{200C}" }
    fileprivate var endsInJoiner: Bool { unicodeScalars.last.map { $0 == "\u{200D}" || $0 == "\u{200C}" } ?? false }
}
