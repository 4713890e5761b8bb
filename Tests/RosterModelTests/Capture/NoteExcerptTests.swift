import RosterModel
import Testing

@Suite("A note at a glance")
struct NoteExcerptTests {
    @Test(
        "Its first line of prose",
        arguments: [
            ("---\nclient: A\n---\n# 9 Nov\n\nScorecard is the  bottleneck.\n- a\n", "Scorecard is the bottleneck."),
            ("- a\n  detail\n", nil),
            ("Tired. Good energy.\n", "Tired. Good energy."), ("", nil), ("> quote\n\nprose\n", "prose"),
        ] as [(String, String?)])
    func excerpt(note: String, expected: String?) {
        #expect(Note.excerpt(of: note) == expected)
    }

    @Test("A long one ends in an ellipsis")
    func long() {
        #expect(
            Note.excerpt(of: String(repeating: "é", count: 300), limit: 10) == String(repeating: "é", count: 9) + "…")
    }
}
