/// Which modes a terminal is in after what was written to it, and every sequence that was.
package struct TerminalModes {
    /// Private modes that are set: 1049 alternate screen, 2004 bracketed paste, 1000 and 1006 mouse, 25 cursor…
    package private(set) var on: Set<String> = []
    package private(set) var hasKeypad = false
    /// Every control sequence, by its form: `[m` for any colours.
    package private(set) var sequences: Set<String> = []
    /// Control characters that are no part of a sequence.
    package private(set) var controls: Set<UInt8> = []
    /// The text between them.
    package private(set) var text = ""

    /// Whether nothing of ours is left on.
    package var areReset: Bool {
        on.isDisjoint(with: ["1049", "2004", "1000", "1002", "1003", "1006"]) && !hidesCursor && !hasKeypad
    }

    private var hidesCursor = false

    package init(after output: [UInt8]) {
        var rest = Array(String(decoding: output, as: UTF8.self).unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            if scalar.value == 0x1B {
                rest = rest.dropFirst(escape(rest))
            } else if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
                controls.insert(UInt8(scalar.value))
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }

    private mutating func escape(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
        guard let kind = rest.first else { return 0 }
        guard kind == "[" else {
            if kind == "=" { hasKeypad = true }
            if kind == ">" { hasKeypad = false }
            let isCharset = "()*+".unicodeScalars.contains(kind)
            sequences.insert(isCharset ? "\(kind)\(rest.dropFirst().first.map(Character.init) ?? " ")" : String(kind))
            return isCharset ? 2 : 1
        }
        let body = rest.dropFirst()
        let parameters = body.prefix { (0x20...0x3F).contains($0.value) }
        guard let final = body.dropFirst(parameters.count).first else { return rest.count }
        control(String(String.UnicodeScalarView(parameters)), Character(final))
        return parameters.count + 2
    }

    private mutating func control(_ parameters: String, _ final: Character) {
        guard parameters.hasPrefix("?") else {
            sequences.insert("[\(final)")
            return
        }
        for mode in parameters.dropFirst().split(separator: ";").map(String.init) {
            sequences.insert("[?\(mode)\(final)")
            if mode == "25" { hidesCursor = final == "l" }
            if mode == "1" { hasKeypad = final == "h" }
            if final == "h" { on.insert(mode) } else { on.remove(mode) }
        }
    }
}
