import RosterModel
import Testing

/// Reading a note again and again gives what reading it once gives.
struct CaptureMemoryTests {
    private static let zone = Zone("America/New_York") ?? .utc

    private static func context(_ day: String = "2026-11-23") -> CaptureContext {
        let day = Day(iso: day) ?? Day(ordinal: 0)
        return CaptureContext(now: zone.instant(of: day, at: .noon), zone: zone, source: .pane)
    }

    @Test(
        "At every key the reading is that of the whole note",
        arguments: [
            "- [ ] call ada back tomorrow\n  with the list\n- [x] done #tag @me x3\n",
            "walk twice by friday\nwalk twice by friday\n\n# Actions\n- one\n  - deeper\n- two",
            "- a <!-- hidden\n- b --> c\n```\n- code\n```\n- é 横山 by 4 Dec\n- ",
        ])
    func typing(note: String) {
        var memory = CaptureMemory()
        var typed = ""
        for character in note {
            typed.append(character)
            #expect(parse(typed, Self.context(), with: &memory) == parse(typed, Self.context()))
        }
        // Lines move, go and come back.
        for changed in ["new\n" + note, String(note.dropFirst(6)), note + note, note] {
            #expect(parse(changed, Self.context(), with: &memory) == parse(changed, Self.context()))
        }
    }

    @Test("Nothing is remembered from another moment")
    func moved() {
        var memory = CaptureMemory()
        for day in ["2026-11-23", "2026-11-30"] {
            let context = Self.context(day)
            #expect(parse("- call tomorrow", context, with: &memory) == parse("- call tomorrow", context))
        }
    }
}
