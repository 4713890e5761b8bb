import RosterModel
import Testing

/// Notes that make a careless parser slow. A debug build reads them short, to see that they do no harm; a release build
/// reads a megabyte of each, and must be done within the second that `capture.md`, Speed, allows.
@Suite("Capture: no input makes it slow", .serialized)
struct CaptureSpeedTests {
    #if DEBUG
        static let size = 1 << 14
    #else
        static let size = Text.noteBytes
    #endif

    static let notes: [(name: String, start: String, piece: String)] = [
        ("bullets", "", "- a\n"), ("bullets with tokens", "", "- send memo by friday 5pm @me #tag x2\n"),
        ("one line", "- ", "word "),
        ("one line without spaces", "- ", "x"), ("by by by", "- ", "by "), ("brackets", "- ", "["),
        ("parentheses", "- ", "( "),
        ("digits", "- ", "7"), ("digits and dots", "- ", "1."), ("at signs", "- ", "@ "), ("names", "- ", "@ana "),
        ("tags", "- ", "#a "),
        ("different tags", "- ", "#t%d "), ("every", "- ", "every "), ("counts", "- ", "x3 "),
        ("tomorrow", "- ", "tomorrow "),
        ("empty items", "", "- \n"), ("open comments", "", "<!-- "), ("comments", "-->", "<!---->"),
        ("closed at the end", "", "<!--\n"),
        ("fences", "", "```\n"), ("fence marks", "", "`"), ("pipes", "", "|a\n"), ("pipes in one line", "", "a|"),
        ("stars", "", "*"),
        ("bold", "**", "a**"), ("colons", "", "a:\n"), ("headings", "", "# actions\n"), ("escapes", "- ", "\u{1B}]"),
        ("control sequences", "- ", "\u{1B}[1"), ("marks", "- e", "\u{301}"), ("joiners", "- ", "👩\u{200D}"),
        ("flags", "- ", "🇩"),
        ("line separators", "", "\u{2028}"), ("tabs", "", "\t- a\n"), ("a tab row", "", "\t"),
        ("emoji dates", "- ", "📅 2026-12-04 "),
        ("recurrence marks", "- ", "🔁 "), ("rules", "", "- - - -\n"), ("spaces", "- ", " "), ("newlines", "", "\n"),
        ("commas", "- a @me ", ", "),
    ]

    private static func note(_ start: String, _ piece: String) -> String {
        var note = start
        var count = 0
        while note.utf8.count + piece.utf8.count + 8 <= size {
            note += piece.replacing("%d", with: String(count))
            count += 1
        }
        return note
    }

    private static let members: [CaptureContext.Member] = (1...30).map {
        .init(id: Client.ID($0), name: "Ana Lima \($0)", zone: newYork)
    }

    private func read(_ note: String, _ context: CaptureContext, _ name: String) {
        let clock = ContinuousClock()
        let start = clock.now
        _ = parse(note, context)
        #if !DEBUG
            let took = clock.now - start
            print("\(name): \(took)")
            #expect(took < .seconds(1), "\(name) took \(took)")
        #else
            _ = start
        #endif
    }

    @Test("Nasty notes", arguments: notes.indices)
    func nasty(index: Int) {
        let (name, start, piece) = Self.notes[index]
        let note = Self.note(start, piece)
        read(note, .monday(source: .pane), name)
        read(note, .monday(members: Self.members), name + ", cohort")
    }

    @Test("Ever deeper indents")
    func indents() {
        var note = ""
        var depth = 0
        while note.utf8.count + depth + 4 <= Self.size {
            note += String(repeating: " ", count: depth) + "- a\n"
            depth += 1
        }
        read(note, .monday(), "deeper")
        read(String(repeating: " - a\n- a\n", count: Self.size / 10), .monday(), "up and down")
    }
}
