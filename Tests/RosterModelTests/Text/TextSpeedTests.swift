import RosterModel
import Testing

/// As `CaptureSpeedTests`: short in a debug build, a megabyte in a release build.
@Suite("Text.clean is linear", .serialized)
struct TextSpeedTests {
    @Test(
        "A megabyte of anything",
        arguments: [
            "a", "é", "横", "👩\u{200D}", "\u{301}", "\u{1B}[", "\u{1B}]\n", "\u{9D}", "\u{200B}", "م\u{200C}",
            "🏴\u{E0067}", "🇩", "\u{1100}", "1\u{FE0F}",
        ])
    func megabyte(piece: String) {
        #if DEBUG
            let size = 1 << 14
        #else
            let size = Text.noteBytes
        #endif
        let text = String(repeating: piece, count: size / piece.utf8.count)
        let clock = ContinuousClock()
        let start = clock.now
        let cleaned = Text.clean("\u{7}" + text, keepsLines: true)
        #expect(cleaned.hidden > 0)
        #if !DEBUG
            print("\(piece.unicodeScalars.map { String($0.value, radix: 16) }): \(clock.now - start)")
            #expect(clock.now - start < .milliseconds(300))
        #else
            _ = start
        #endif
    }
}
