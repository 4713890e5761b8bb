import RosterDashboard

/// From what the terminal sent to what was pressed. Pure: time comes in as a value.
struct KeyDecoder {
    /// How long after a press a second one at the same place makes it a double click.
    private static let doubleClick = Duration.milliseconds(400)
    private static let linesPerWheelStep = 3
    /// How long the rest of an escape sequence may take, and how long it may be.
    private static let patience = Duration.milliseconds(100)
    private static let longestSequence = 4096

    /// Bytes of text that wait for their end: the first part of a character whose rest has not come yet.
    private var text: [UInt8] = []
    /// An escape sequence whose end has not come yet, and when its beginning did.
    private var unfinished: (bytes: [UInt8], time: MonotonicTime)?
    private var lastPress: (position: Position, time: MonotonicTime)?
    private var events: [Event] = []

    /// The events of one read. Scalars that arrived together and make one character are one key.
    mutating func decode(_ inputs: [RawInput], at time: MonotonicTime) -> [Event] {
        events = []
        var rest = (startOfSequence(at: time) + inputs)[...]
        while let input = rest.first {
            switch input {
            case .byte(0x1B): rest = rest.dropFirst(escape(rest, at: time))
            case .byte(let byte) where byte >= 0x20 && byte != 0x7F:
                text.append(byte)
                rest = rest.dropFirst()
            default:
                endText()
                single(input)
                rest = rest.dropFirst()
            }
        }
        endText(keepingUnfinished: true)
        return events
    }

    private mutating func single(_ input: RawInput) {
        switch input {
        case .byte(let byte): events.append(.key(SpecialKeys.key(ofControl: byte)))
        case .loneEscape: events.append(.key(.escape))
        case .key(let code): if let key = SpecialKeys.key(of: code) { events.append(.key(key)) }
        case .pasteStart, .pasteEnd: break
        }
    }

    // MARK: Escape

    /// What an earlier read left unfinished, if its rest can still come.
    private mutating func startOfSequence(at time: MonotonicTime) -> [RawInput] {
        defer { unfinished = nil }
        guard let unfinished, time < unfinished.time.adding(Self.patience) else { return [] }
        return unfinished.bytes.map(RawInput.byte)
    }

    /// Handles what begins with Escape, and answers how much of the input that was.
    private mutating func escape(_ inputs: ArraySlice<RawInput>, at time: MonotonicTime) -> Int {
        endText()
        let next = inputs.dropFirst().first
        if case .key(let code) = next, let key = SpecialKeys.key(of: code) {
            events.append(.key(SpecialKeys.withAlt(key)))
            return 2
        }
        let bytes = Self.leadingBytes(of: inputs)
        switch EscapeSequence(bytes[...]) {
        case .whole(let count):
            if let report = MouseReport(bytes.prefix(count)) { mouse(report, at: time) }
            return count
        case .unfinished:
            if bytes.count == inputs.count, bytes.count < Self.longestSequence { unfinished = (bytes, time) }
            return bytes.count
        case nil: return escapeOrAlt(bytes)
        }
    }

    /// The key itself, or Alt with what follows.
    private mutating func escapeOrAlt(_ bytes: [UInt8]) -> Int {
        guard let byte = bytes.dropFirst().first, byte != 0x1B else {
            events.append(.key(.escape))
            return 1
        }
        if byte < 0x20 || byte == 0x7F {
            events.append(.key(SpecialKeys.withAlt(SpecialKeys.key(ofControl: byte))))
            return 2
        }
        return alt(bytes.dropFirst())
    }

    /// Alt with the first character of `bytes`.
    private mutating func alt(_ bytes: ArraySlice<UInt8>) -> Int {
        let isStart = { (byte: UInt8) in byte & 0xC0 != 0x80 }
        let scalar = bytes.prefix(1) + bytes.dropFirst().prefix { !isStart($0) }
        for character in String(decoding: scalar, as: UTF8.self).prefix(1) { events.append(.key(.alt(character))) }
        return 1 + scalar.count
    }

    private static func leadingBytes(of inputs: ArraySlice<RawInput>) -> [UInt8] {
        var bytes: [UInt8] = []
        for case .byte(let byte) in inputs.prefix(longestSequence).prefix(while: \.isByte) { bytes.append(byte) }
        return bytes
    }

    // MARK: Text

    /// Makes keys of the text so far. What is not UTF-8 becomes U+FFFD; C1 controls in it are no keys.
    private mutating func endText(keepingUnfinished: Bool = false) {
        guard !text.isEmpty else { return }
        let unfinished = keepingUnfinished ? Self.unfinishedCount(of: text) : 0
        for character in String(decoding: text.dropLast(unfinished), as: UTF8.self) {
            let isControl = character.unicodeScalars.contains { (0x80..<0xA0).contains($0.value) }
            if !isControl { events.append(.key(.character(character))) }
        }
        text = Array(text.suffix(unfinished))
    }

    /// How many bytes at the end begin a character that needs more of them.
    static func unfinishedCount(of bytes: [UInt8]) -> Int {
        for (back, byte) in bytes.reversed().prefix(3).enumerated() {
            let needed: Int
            switch byte {
            case 0xC2...0xDF: needed = 2
            case 0xE0...0xEF: needed = 3
            case 0xF0...0xF4: needed = 4
            case 0x80...0xBF: continue
            default: return 0
            }
            return back + 1 < needed ? back + 1 : 0
        }
        return 0
    }

    // MARK: Mouse

    private mutating func mouse(_ report: MouseReport, at time: MonotonicTime) {
        switch report.action {
        case .press: press(at: report.position, time: time)
        case .wheelUp: events.append(.scroll(report.position, lines: -Self.linesPerWheelStep))
        case .wheelDown: events.append(.scroll(report.position, lines: Self.linesPerWheelStep))
        case .other: break
        }
    }

    private mutating func press(at position: Position, time: MonotonicTime) {
        if let last = lastPress, last.position == position, time < last.time.adding(Self.doubleClick) {
            events.append(.doubleClick(position))
            lastPress = nil
        } else {
            events.append(.click(position))
            lastPress = (position, time)
        }
    }
}

extension RawInput {
    fileprivate var isByte: Bool {
        if case .byte = self { true } else { false }
    }
}
