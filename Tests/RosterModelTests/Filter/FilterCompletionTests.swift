import RosterModel
import Testing

@Suite("The completion of a filter")
struct FilterCompletionTests {
    private static let vocabulary = FilterVocabulary(
        clients: KnownNames(["Ada Moreau", "Adam Okafor", "Óscar Ibáñez", "Rob “Bob” Roe", "Ada Moreau", "Zoë"]),
        cohorts: KnownNames(["Q4 founders"]), tags: KnownNames(["health", "home", "Équipe"]))

    @Test(
        "What stands before the caret, and what it could become",
        arguments: [
            ("s", ["status:"]), ("c", ["client:", "cohort:"]), ("-c", ["-client:", "-cohort:"]), ("t", ["tag:"]),
            ("ada s", ["status:"]), ("ada", []), ("\"s", []), ("x:", []), ("10:", []),
            ("status:o", ["status:open", "status:overdue"]), ("STATUS:Ov", ["STATUS:overdue"]),
            ("status:overdue,st", ["status:overdue,stuck"]), ("-status:d", ["-status:done"]), ("status:late", []),
            ("owner:", ["owner:me", "owner:client"]), ("quiet:", ["quiet:yes", "quiet:no"]),
            ("quiet:yes", []), ("quiet:yes ", nil),
            ("due:", ["due:today", "due:tomorrow", "due:<today", "due:<fri", "due:>today", "due:<=\"next week\""]),
            ("due:t", ["due:today", "due:tomorrow", "due:tue", "due:thu"]), ("due:<f", ["due:<fri"]),
            ("due:>=\"next", ["due:>=\"next week\"", "due:>=\"next month\""]),
            ("client:ad", ["client:\"Ada Moreau\"", "client:\"Adam Okafor\""]),
            ("client:oka", ["client:\"Adam Okafor\""]),
            ("client:\"ada m", ["client:\"Ada Moreau\""]), ("client:OSC", ["client:\"Óscar Ibáñez\""]),
            ("-client:zo", ["-client:Zoë"]), ("client:rob", ["client:Rob"]), ("client:nobody", []),
            ("cohort:", ["cohort:\"Q4 founders\""]), ("#h", ["#health", "#home"]), ("-#eq", ["-#Équipe"]),
            ("tag:ho", ["tag:home"]), ("client:\"Ada Moreau\" #he", ["#health"]),
        ] as [(String, [String]?)])
    func words(text: String, words: [String]?) {
        let completion = FilterCompletion(of: text, from: Self.vocabulary)
        guard let words else { return #expect((completion?.words.count ?? 0) > 5) }
        #expect(completion?.words.map(\.text) ?? [] == words)
    }

    @Test("An empty filter shows the whole language")
    func language() {
        let words = FilterCompletion(of: "", from: FilterVocabulary())?.words.map(\.title)
        #expect(words == ["status:", "client:", "owner:", "due:", "cohort:", "quiet:", "#tag"])
    }

    @Test("Whatever it offers is a filter, or the beginning of one")
    func offersAreFilters() throws {
        let typed = ["status:", "owner:", "due:", "due:<", "quiet:", "client:", "cohort:", "#", "tag:"]
        for word in typed.compactMap({ FilterCompletion(of: $0, from: Self.vocabulary) }).flatMap(\.words) {
            #expect(throws: Never.self) { try Filter(word.text) }
        }
    }

    @Test("Tags are asked for once they are looked for, also where none is known")
    func tags() {
        #expect(FilterCompletion(of: "#", from: FilterVocabulary())?.asksForTags == true)
        #expect(FilterCompletion(of: "tag:x", from: FilterVocabulary())?.asksForTags == true)
        #expect(FilterCompletion(of: "s", from: FilterVocabulary())?.asksForTags == false)
    }
}
