import RosterModel
import Testing

struct NameCluesTests {
    @Test(
        "an address, a title or a file's name is like the name of whose it is, more than like any other",
        arguments: [
            ("ada.moreau@mail.example.com", "Ada Moreau"), ("amoreau@example.com", "Ada Moreau"),
            ("Benny", "Ben Okafor"), ("Coaching: Chloe", "Chloé Lindqvist"), ("Lindquist call", "Chloé Lindqvist"),
            ("横山健さん", "横山 健"), ("Yusuf", "Yusuf العمري"),
        ])
    func likeliest(clue: String, name: String) throws {
        let names = ["Ada Moreau", "Ben Okafor", "Chloé Lindqvist", "横山 健", "Yusuf العمري", "Q4 founders"]
        let clues = NameClues([clue])
        let likeliest = try #require(names.max { clues.likeness(to: $0) < clues.likeness(to: $1) })
        #expect(likeliest == name)
        #expect(clues.likeness(to: name) >= 0.3)
    }

    @Test("a name is wholly like itself, and not like nothing")
    func ends() {
        #expect(NameClues(["Session with Ada Moreau"]).likeness(to: "Ada Moreau") == 1)
        #expect(NameClues(["12025550199", "", "a"]).likeness(to: "Ada Moreau") == 0)
        #expect(NameClues(["lunch"]).likeness(to: "Ada Moreau") == 0)
    }
}
