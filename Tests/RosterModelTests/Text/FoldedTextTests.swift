import RosterModel
import Testing

@Suite("Text without case and accents, searched in bytes")
struct FoldedTextTests {
    @Test(
        "Anywhere in it, or where a word begins",
        arguments: [
            ("Ada Moreau", "mor", true, true), ("Ada Moreau", "oreau", true, false), ("Ada Moreau", "a m", true, false),
            ("Óscar Ibáñez", "IBAN", true, true), ("O'Brien-Smith", "smith", true, true), ("横山 健", "健", true, true),
            ("横山 健", "山", true, false), ("Q4 founders", "4", true, false), ("Ada", "ada m", false, false),
            ("Straße", "ss", true, false), ("มานี ใจดี", "ใจ", true, true), ("Ada", "", true, true), ("", "", true, true),
        ])
    func found(text: String, word: String, isIn: Bool, beginsWord: Bool) {
        #expect(FoldedText(text).contains(FoldedText(word)) == isIn)
        #expect(FoldedText(text).hasWord(beginningWith: FoldedText(word)) == beginsWord)
    }

    @Test("Many in one piece are found at their places, and none across two")
    func many() {
        let texts = FoldedTexts(["Ada", "", "Bén"])
        #expect(texts.count == 3)
        #expect((0..<3).map { texts[$0] } == [FoldedText("ada"), FoldedText(""), FoldedText("ben")])
        #expect(!texts[0].contains(FoldedText("ab")))
    }

    @Test(
        "Where it stands, in characters of the text",
        arguments: [
            ("Ada and ADA", "ada", [0..<3, 8..<11]), ("Zoë Straße", "ss", [8..<9]), ("Óscar", "osc", [0..<3]),
            ("横山 健", "健", [3..<4]), ("Ada", "x", []), ("Ada", "", []), ("aaaa", "aa", [0..<2, 2..<4]),
        ] as [(String, String, [Range<Int>])])
    func ranges(text: String, word: String, ranges: [Range<Int>]) {
        #expect(FoldedText(word).ranges(in: text) == ranges)
    }
}
