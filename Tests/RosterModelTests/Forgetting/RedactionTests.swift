import RosterModel
import Testing

@Suite("What names a forgotten client") struct RedactionTests {
    private let redaction = Redaction(names: [
        "Ada Moreau", "Will", "Søren Holm", "横山 健", "ada@example.com", "+12025550101",
    ])

    @Test(
        "Whole names, addresses and numbers go, without regard to case and accents",
        arguments: [
            ("Ada Moreau came late", "… came late"), ("with ADA MOREAU.", "with …."),
            ("Ada  Moreau and ada\nmoreau", "… and …"), ("notes/ada_moreau/1.md", "notes/…/1.md"),
            ("Soren Holm", "…"), ("SØREN HOLM's plan", "…'s plan"), ("write to ada@example.com", "write to …"),
            ("call +12025550101 now", "call +… now"), ("横山 健さん", "…さん"), ("with Will today", "with … today"),
        ])
    func goes(text: String, expected: String) {
        #expect(redaction.text(text) == expected)
        #expect(redaction.isNamed(in: text))
    }

    @Test(
        "What only looks like it stays",
        arguments: [
            "Ada came late", "Moreau, Ada", "Nevada Moreau", "Ada Moreaus", "she will do it", "ada@example.org", "",
            "Ada and Moreau",
        ])
    func stays(text: String) {
        #expect(redaction.text(text) == text)
        #expect(!redaction.isNamed(in: text))
    }

    private func note(_ text: String, others: [String] = ["Ben Okafor"]) -> String {
        NoteRedaction(redaction, id: Client.ID(1), names: ["Ada Moreau"], others: others).text(text)
    }

    @Test("In a cohort's note the lines go that were for that member alone, with what stands below them") func lines() {
        let text = """
            # Founders, with Ada Moreau
            - @ada draft the scorecard
              with last year's numbers

              - and the team
            - @ben call the bank
            - everyone: journal x3
            1. sketch it @Ada by friday
            Said by @ada: fine

            """
        let expected = """
            # Founders, with …
            - @ben call the bank
            - everyone: journal x3
            Said by …: fine

            """
        #expect(note(text) == expected)
        #expect(note(expected) == expected)
    }

    @Test("A start of a name is another member's where it could be") func starts() {
        #expect(note("- @an x", others: ["Ana Lima"]) == "- @an x")
        #expect(note("- @a x", others: ["Ana Lima"]) == "- @a x")
        #expect(note("- @a x", others: ["Ben Okafor"]) == "")
        #expect(note("- @ada x", others: ["Ada Byron"]) == "- @ada x")
        #expect(note("- @ada moreau x", others: ["Ada Byron"]) == "")
    }

    @Test("Without a list every line was an item") func prose() {
        #expect(note("@ada draft it\ncall the bank\n") == "call the bank\n")
    }
}
