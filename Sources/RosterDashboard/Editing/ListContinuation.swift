/// Enter in a list: the next line begins as this one does, and Enter on a marker with nothing behind it ends the list.
///
/// Whoever types each marker by hand, or pastes where the terminal doesn't tell that it is a paste, gets no second one:
/// typed again right behind the one that Enter wrote, the two are one.
extension TextBuffer {
    mutating func breakLine() -> InsertionReport {
        let place = replaced
        let head = lines[place.lowerBound.line].characters(0..<place.lowerBound.offset)
        guard let marker = ListMarker(of: head) else { return insert(cleaning: "\n") }
        if marker.isAlone(in: head), place.isEmpty, caret.offset == currentLine.length {
            replace(Caret(line: caret.line), caret, with: "", as: .other)
            return InsertionReport()
        }
        let report = insert(cleaning: "\n" + marker.next)
        if report == InsertionReport(), caret.offset == currentLine.length { ownMarker = marker.next }
        return report
    }

    /// After each character: the marker that Enter wrote is watched while another one may be typed behind it.
    mutating func foldRepeatedMarker() {
        guard let own = ownMarker else { return }
        let line = currentLine
        guard caret.offset == line.length, line.hasPrefix(own), line.length < own.length + 12 else {
            ownMarker = nil
            return
        }
        let typed = line.dropFirst(own.count)
        guard let marker = ListMarker(of: typed), marker.isAlone(in: typed) else { return }
        ownMarker = nil
        replace(Caret(line: caret.line), caret, with: String(typed), as: .typing)
    }
}

/// What a list line begins with (`capture.md`, Which lines are items), as far as it goes on by itself.
struct ListMarker: Equatable {
    /// With its indentation and the space behind it.
    private let text: Substring
    /// What the next line begins with: the number after it, a box that is open.
    let next: String

    init?(of line: Substring) {
        let indentation = line.prefix { $0 == " " }
        let rest = line.dropFirst(indentation.count)
        guard let sign = Self.sign(of: rest) else { return nil }
        let behind = rest.dropFirst(sign.length)
        guard behind.first == " " else { return nil }
        let box = Self.box(of: behind.dropFirst())
        text = line.prefix(indentation.count + sign.length + 1 + box)
        next = indentation + sign.next + (box > 0 ? " [ ] " : " ")
    }

    /// Whether the line, up to the caret, holds nothing else.
    func isAlone(in line: Substring) -> Bool {
        line.dropFirst(text.count).allSatisfy { $0 == " " }
    }

    private static func sign(of rest: Substring) -> (length: Int, next: String)? {
        guard let first = rest.first else { return nil }
        if "-*+•".contains(first) { return (1, String(first)) }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let number = Int(digits), let end = rest.dropFirst(digits.count).first,
            end == "." || end == ")"
        else { return nil }
        return (digits.count + 1, "\(number + 1)\(end)")
    }

    /// The length of a box with the space behind it.
    private static func box(of rest: Substring) -> Int {
        let box = rest.prefix(4)
        guard box.count == 4, box.hasPrefix("["), box.hasSuffix("] "), let sign = box.dropFirst().first else {
            return 0
        }
        return " xX-?".contains(sign) ? 4 : 0
    }
}
