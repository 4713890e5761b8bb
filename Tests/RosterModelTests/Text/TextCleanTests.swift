import Testing
import Torture

@testable import RosterModel

@Suite("Text.clean: the rule of reliability.md 4.3")
struct TextCleanTests {
    @Test(
        "Terminal sequences go whole",
        arguments: [
            ("red \u{1B}[31malert\u{7}", "red alert"),
            ("a\u{1B}]0;title\u{7}b", "ab"),
            ("a\u{1B}]0;title\u{1B}\\b", "ab"),
            ("a\u{9B}31mb", "ab"),
            ("a\u{9D}8;;http://example.com\u{9C}b", "ab"),
            ("a\u{1B}Pq#0\u{1B}\\b", "ab"),
            ("a\u{1B}_apc\u{1B}\\b\u{1B}^pm\u{1B}\\c\u{1B}Xsos\u{1B}\\d", "abcd"),
            ("a\u{1B}(Bb\u{1B}7c\u{1B}cd", "abcd"),
            ("a\u{1B}[3\u{7}1mb", "ab"),
            ("a\u{1B}\u{1B}[31mb", "ab"),
            ("a\u{1B}ktitle\u{1B}\\b", "ab"),
            ("a\u{1B}]52;c;aGk=", "a"),
            ("a\u{1B}]0;unterminated\nnext", "a\nnext"),
            ("a\u{1B}[31\nnext", "a\nnext"),
            ("a\u{1B}", "a"),
            ("a\u{1B}[31\u{E9}b", "a\u{E9}b"),
        ])
    func sequences(raw: String, expected: String) {
        #expect(Text.block(raw) == expected)
    }

    @Test("An unterminated string is swallowed for 4 KiB at most")
    func bounded() {
        let raw = "\u{1B}]" + String(repeating: "x", count: 10_000)
        #expect(Text.line(raw).utf8.count == 10_002 - EscapeSequence.longest - 2)
    }

    @Test(
        "Every line end is one LF, or one space in a field of one line",
        arguments: [
            ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\u{85}b", "a\nb"), ("a\u{2028}b\u{2029}c", "a\nb\nc"),
            ("a\n\r\nb", "a\n\nb"), ("a\tb", "a b"),
        ])
    func lineEnds(raw: String, expected: String) {
        #expect(Text.block(raw) == expected)
        #expect(Text.line(raw) == expected.replacing("\n", with: " "))
    }

    @Test("Controls, bidirectional controls and invisible scalars go, and are counted")
    func hidden() {
        let bidi: [UInt32] = [0x061C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069)
        let invisible: [UInt32] =
            [0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x3164, 0xFFA0, 0xFFFE, 0x1FFFF, 0xFDD0]
            + Array(0x2060...0x2064) + Array(0x206A...0x206F) + Array(0xFFF9...0xFFFB) + Array(0xE0000...0xE007F)
        let controls: [UInt32] =
            Array(0...8) + [0xB, 0xC] + Array(0xE...0x1A) + Array(0x1C...0x1F) + [0x7F, 0x80, 0xFEFF]
        #expect(bidi.count == 12)
        for scalar in (bidi + invisible + controls).compactMap({ Unicode.Scalar($0) }) {
            let cleaned = Text.clean("a\(scalar)b", keepsLines: true)
            #expect(cleaned == Text.Cleaned(text: "ab", hidden: 1), "U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test("A byte order mark at the start is skipped and not counted")
    func byteOrderMark() {
        #expect(Text.clean("\u{FEFF}a", keepsLines: false) == Text.Cleaned(text: "a"))
    }

    @Test("Bytes that are not UTF-8 become U+FFFD")
    func badBytes() {
        #expect(Text.clean([0x61, 0x9B, 0x62], as: .name).text == "a\u{FFFD}b")
    }

    @Test(
        "Clean text of every script stays as it is",
        arguments: [
            "Grzegorz Brzęczyszczykiewicz", "横山 健", "Tamar כהן", "Yusuf العمري", "Việt Trần",
            "Zoe\u{308} Mu\u{308}ller",
            "می\u{200C}خواهم خانه\u{200C}ها", "क्\u{200D}ष हिन्दी", "ശ്രീ അനില്\u{200D}", "ශ්\u{200D}රී ලංකා", "র\u{200D}্যাব",
            "ఫోన్\u{200C} నంబర్", "กำลังใจ ที่นี่", "한국어", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}",
            "👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇩🇪🇫🇷 1️⃣ #️⃣ ☕️ ❤️‍🔥 👩🏽‍⚕️ 🏴‍☠️ ☎︎", "naïve – “quoted” … ½ €",
            "葛\u{E0100}飾区", "e\u{301}\u{323}", "\u{FFFD}",
        ])
    func scripts(text: String) {
        #expect(Text.clean(text, keepsLines: true).text.unicodeScalars.elementsEqual(text.unicodeScalars))
        #expect(Text.isClean(text))
    }

    @Test(
        "Joiners, selectors and tags go where nothing wants them",
        arguments: [
            ("a\u{200D}b", "ab"), ("a\u{200C}b", "ab"), ("👩\u{200D}b", "👩b"), ("👩\u{200D}\u{200D}👧", "👩\u{200D}👧"),
            ("م\u{200C}\u{200C}م", "م\u{200C}م"), ("م\u{200C}", "م"), ("م\u{200C} م", "م م"), ("a\u{FE0F}b", "ab"),
            ("1\u{FE0F}2", "12"), ("☕\u{FE0F}\u{FE0F}", "☕\u{FE0F}"), ("🏴\u{E0067}\u{E0062}", "🏴"),
            ("x\u{E0067}\u{E0062}\u{E007F}", "x"), ("👩\u{200B}\u{200D}👧", "👩\u{200D}👧"),
        ])
    func places(raw: String, expected: String) {
        #expect(
            Text.line(raw).unicodeScalars.elementsEqual(expected.unicodeScalars),
            "\(Array(Text.line(raw).unicodeScalars))")
    }

    @Test("A base keeps eight marks, a cluster 32 scalars, a run 32 regional indicators")
    func bounds() {
        #expect(Text.clean("e" + String(repeating: "\u{301}", count: 40), keepsLines: false).hidden == 32)
        let indicators = Text.line(String(repeating: "🇩🇪", count: 40))
        #expect(indicators.unicodeScalars.count == 32)
        let family = Text.line("👩" + String(repeating: "\u{200D}👩", count: 100))
        #expect(family.count == 1 || family.unicodeScalars.count <= 101)
        #expect(family.allSatisfy { $0.unicodeScalars.count <= 32 })
    }

    @Test("Over its limit a text is cut between characters")
    func limit() {
        let cut = Text.clean(String(repeating: "é", count: 300), as: .name)
        #expect(cut.text.count == 200 && cut.isCut)
        #expect(Text.clean(String(repeating: "a", count: 200), as: .name).isCut == false)
    }

    @Test("Any scalars: cleaning twice is cleaning once, and nothing forbidden is left")
    func random() {
        let rounds = Torture.rounds("clean", short: 10_000)
        var generator = SeededGenerator(seed: Torture.seed())
        for _ in 0..<rounds {
            let raw = Self.randomText(using: &generator)
            let once = Text.clean(raw, keepsLines: true)
            let twice = Text.clean(once.text, keepsLines: true)
            let shown = raw.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
            #expect(twice.hidden == 0 && twice.text.unicodeScalars.elementsEqual(once.text.unicodeScalars), "\(shown)")
            #expect(!once.text.unicodeScalars.contains(where: Self.isForbidden), "\(shown)")
            #expect(once.text.allSatisfy { $0.unicodeScalars.count <= 32 }, "\(shown)")
        }
        Torture.report(
            "clean", "\(rounds) texts of any scalars (seed \(Torture.seed())): 0 forbidden left, 0 changed twice")
    }

    @Test("Words of all scripts, in any order and company, stay as they are") func randomWords() {
        let rounds = Torture.rounds("clean", short: 5_000)
        var generator = SeededGenerator(seed: Torture.seed())
        let ends = [" ", "\n", ", ", " – ", "/", " 12:30 ", "\n- "]
        for _ in 0..<rounds {
            var text = ""
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                text +=
                    (Self.words.randomElement(using: &generator) ?? "") + (ends.randomElement(using: &generator) ?? "")
            }
            let cleaned = Text.clean(text, keepsLines: true)
            #expect(cleaned.hidden == 0 && cleaned.text.unicodeScalars.elementsEqual(text.unicodeScalars), "\(text)")
        }
        Torture.report("clean", "\(rounds) texts of words of many scripts: 0 changed")
    }

    private static let words = [
        "Ada", "Brzęczyszczykiewicz", "Việt", "Zoe\u{308}", "横山健", "林欣怡", "한국어", "\u{1112}\u{1161}\u{11AB}", "כהן",
        "العمري",
        "خانه\u{200C}ها", "می\u{200C}خواهم", "क्\u{200D}ष", "हिन्दी", "അനില്\u{200D}", "ශ්\u{200D}රී", "র\u{200D}্যাব",
        "ఫోన్\u{200C}", "ที่นี่",
        "ქართული", "Ελλάδα", "Привет", "አማርኛ", "ភាសាខ្មែរ", "မြန်မာ", "👩‍👩‍👧‍👦", "👍🏽", "🏳️‍🌈", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🇩🇪", "1️⃣", "☕️", "½ €", "葛\u{E0100}飾",
        "“quoted”",
        "naïve", "#tag", "x3", "@me", "e\u{301}\u{323}",
    ]

    private static let spice: [Unicode.Scalar] = [
        "\u{1B}", "[", "]", "m", ";", "\u{7}", "\u{9B}", "\u{9C}", "\u{9D}", "\n", "\r", "\t", "\u{200C}", "\u{200D}",
        "\u{FE0F}", "\u{FE0E}", "\u{20E3}", "1", "#", "👩", "❤", "🏽", "\u{1F3F4}", "\u{E0067}", "\u{E0062}", "\u{E007F}",
        "م", "ن", "क", "\u{94D}", "\u{D4D}", "\u{301}", "\u{903}", "\u{1100}", "\u{1161}", "한", "\u{600}", "🇩", "a",
        " ", "\u{2028}", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{1160}", "\u{E0000}", "\u{FFFF}",
    ]

    private static func randomText(using generator: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...40, using: &generator) {
            let scalar =
                Bool.random(using: &generator)
                ? spice.randomElement(using: &generator)
                : Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
            let count = Int.random(in: 0..<20, using: &generator) == 0 ? 40 : 1
            if let scalar { text.append(contentsOf: repeatElement(scalar, count: count)) }
        }
        return String(text)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        (ScalarClass.isControl(scalar) && scalar != "\n") || ScalarClass.isBidiControl(scalar)
            || ScalarClass.isInvisible(scalar) || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    @Test(
        "Folding takes case and accents away",
        arguments: [
            ("Óscar Ibáñez", "oscar ibanez"), ("Søren", "soren"), ("STRASSE", "strasse"), ("Straße", "strasse"),
            ("Việt Trần", "viet tran"), ("Ｆｕｌｌ", "full"), ("O’Neil", "o'neil"), ("Łódź", "lodz"),
            ("İstanbul", "istanbul"), ("ที่", "ที่"),
        ])
    func folding(text: String, expected: String) {
        #expect(Text.folded(text) == expected)
    }
}
