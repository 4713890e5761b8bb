import Testing

@testable import RosterDashboard

struct RandomEditsTests {
    @Test("whatever is typed, the caret stands in the text and undo returns to the start", arguments: 0..<60)
    func randomEdits(seed: UInt64) {
        var random = Seeded(state: seed)
        // A limit, as what is cut and put back again may double at each step.
        let limit = TextLimit(bytes: 2_000, characters: .max, isOneLine: false)
        var buffer = TextBuffer("first line\n横山 健\ne\u{301}", limit: limit)
        let start = buffer.text
        for _ in 0..<300 {
            let columns = Int.random(in: 1...30, using: &random)
            _ = buffer.handle(Self.event(&random), columns: columns, rows: Int.random(in: 1...10, using: &random))
            check(buffer, columns: columns)
        }
        while buffer.redo() {}
        let last = buffer.text
        while buffer.undo() { check(buffer, columns: 7) }
        #expect(buffer.text == start)
        while buffer.redo() { check(buffer, columns: 10) }
        #expect(buffer.text == last)
    }

    private func check(_ buffer: TextBuffer, columns: Int) {
        let caret = buffer.caret
        #expect(buffer.lines.indices.contains(caret.line))
        #expect((0...buffer.lines[caret.line].count).contains(caret.offset))
        #expect(buffer.byteCount == buffer.text.utf8.count)
        if let anchor = buffer.anchor?.place {
            #expect(buffer.lines.indices.contains(anchor.line))
            #expect((0...buffer.lines[anchor.line].count).contains(anchor.offset))
        }
        let place = buffer.place(of: caret, columns: columns)
        #expect(buffer.caret(at: place.row, column: place.column, columns: columns) == caret)
    }

    private static func event(_ random: inout Seeded) -> Event {
        let pieces = ["a", " ", "é", "\u{301}", "健", "👩", "\u{200D}", "💻", "🇫", "🇷", "ש", "न", "\u{94D}", "\u{FE0F}"]
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<4: return .key(.character(Character(pieces.randomElement(using: &random) ?? "a")))
        case 4:
            let parts = (0..<5).map { _ in (pieces + ["\n", "\r\n"]).randomElement(using: &random) ?? "" }
            return .paste(parts.joined())
        default:
            let command = EditCommand.allCases.randomElement(using: &random) ?? .left
            return .key(command.keys[0])
        }
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
