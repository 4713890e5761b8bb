import RosterModel
import Testing

@Suite("Capture: any note at all")
struct CapturePropertyTests {
    private static let pieces = [
        "- ", "* ", "1. ", "  ", "\t", "\n", "\n", "\r\n", "# Actions\n", "**Homework**\n", "Next:\n", "```", "~~~",
        "> ", "|", "---\n", "<!--",
        "-->", "[x] ", "[ ] ", "by ", "friday", "tomorrow", "due:", "at 5pm", "4.12.", "31 Feb", "12/4", "@me", "@ana",
        "@", "#tag", "#", "x3",
        "twice", "every ", "monday", "daily", "📅 2026-12-04", "🔁", "(", ")", ",", ".", "\u{1B}[31m", "\u{202E}",
        "\u{200D}", "👩‍👧", "é", "word ",
        "2026-12-04", "3d", "in 3 days", "next ", "session", "midnight", "\u{2028}", "\u{0}", " ",
    ]

    private static let members: [CaptureContext.Member] = [
        .init(id: Client.ID(1), name: "Ana Lima", zone: newYork),
        .init(id: Client.ID(2), name: "Ana Lima-Prado", zone: newYork),
    ]

    private func check(_ result: CaptureResult, lines: Int, note: String) {
        for item in result.items {
            #expect(
                !item.text.isEmpty && item.text.count <= 500 && Text.isClean(item.text) && Text.isClean(item.detail),
                "\(note)")
            #expect(item.target >= 1 && (1...lines).contains(item.line), "\(note)")
            #expect(item.tokens.allSatisfy { $0.range.lowerBound >= 0 }, "\(note)")
        }
        #expect(result.warnings.allSatisfy { $0.text.count <= 80 && (1...lines).contains($0.line) }, "\(note)")
    }

    @Test("Pieces of notes in any order give items or warnings, twice the same")
    func pieces() {
        var generator = SeededGenerator(seed: 42)
        for round in 0..<4000 {
            let count = Int.random(in: 0...30, using: &generator)
            let note = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
            let context = CaptureContext.monday(
                source: round.isMultiple(of: 2) ? .pane : .file, members: round.isMultiple(of: 3) ? Self.members : [])
            let result = parse(note, context)
            #expect(parse(note, context) == result)
            check(result, lines: count + 50, note: note)
        }
    }

    @Test("Any bytes give items or warnings")
    func bytes() {
        var generator = SeededGenerator(seed: 4711)
        for _ in 0..<1500 {
            let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            let result = parse(bytes: [0x2D, 0x20] + bytes, .monday(source: .pane))
            check(result, lines: 250, note: "\(bytes)")
        }
    }

    @Test("What is captured from a clean item line says the same when captured again")
    func stable() {
        for item in parse("- a, b @me x2\n- (c) by friday\n- d – #x\n", .monday()).items {
            #expect(parse("- \(item.text)", .monday()).items.map(\.text) == [item.text])
        }
    }
}
