import RosterModel
import Testing

struct NamesForCompletionTests {
    private let names = NamesForCompletion(["Ada Moreau", "Ana Lima", "Ana Lima-Prado", "Chloé Lindqvist", "横山 健"])

    @Test("one word for each that means nobody else, and the whole name where there is none")
    func all() {
        #expect(names.candidates(after: "") == ["Ada", "Ana Lima", "Lima-Prado", "Chloé", "横山"])
    }

    @Test(
        "every such word that goes on from what is typed, without case and accents",
        arguments: [
            ("mor", ["Moreau"]), ("A", ["Ada", "Ana Lima", "Ana Lima-Prado"]), ("lin", ["Lindqvist"]),
            ("chloe", ["Chloé"]), ("zz", []),
        ])
    func typed(text: String, candidates: [String]) {
        #expect(names.candidates(after: text) == candidates)
    }

    @Test("of two of one name, no word means one")
    func twins() {
        #expect(NamesForCompletion(["Ana Lima", "ana lima"]).candidates(after: "") == ["Ana Lima", "ana lima"])
    }
}
