import RosterModel
import Testing

@Suite("Finding people")
struct PersonFinderTests {
    private static let names = [
        "Ada Moreau", "Ana Lima", "Ana Lima-Prado", "Rosa d'Angelo", "Søren Holm", "Óscar Ibáñez", "横山 健",
        "Fatima Zahra El-Amrani",
    ]

    private let clients = names.enumerated().map { index, name in
        Client(id: Client.ID(Int64(index + 1)), uid: "\(index)", name: name, email: "client\(index + 1)@example.com")
    }

    private func numbers(_ finding: Finding<Client>) -> [Int64] {
        switch finding {
        case .unknown: []
        case .found(let client): [client.id.number]
        case .ambiguous(let clients): clients.map(\.id.number)
        }
    }

    @Test(
        "A number, a start of the name or of a word, a full name before a start, the address",
        arguments: [
            ("7", [7]), ("#7", [7]), ("77", []), ("ada", [1]), ("ADA MOREAU", [1]), ("mor", [1]), ("ana", [2, 3]),
            ("Ana Lima", [2]),
            ("ana lima-", [3]), ("lima", [2, 3]), ("prado", [3]), ("angelo", [4]), ("d'a", [4]), ("d’angelo", [4]),
            ("soren", [5]), ("oscar", [6]),
            ("ibanez", [6]), ("横", [7]), ("健", [7]), ("el-am", [8]), ("zahra el", [8]), ("dreau", []), ("", []),
            ("Client3@Example.com", [3]),
            ("nobody@example.com", []), ("  ada   moreau ", [1]), ("a", [1, 2, 3, 4, 8]),
        ] as [(String, [Int64])])
    func find(typed: String, expected: [Int64]) {
        #expect(numbers(PersonFinder.client(typed, among: clients)) == expected)
    }

    @Test("Cohorts likewise")
    func cohorts() {
        let cohorts = [
            Cohort(id: Cohort.ID(1), uid: "1", name: "Q4 founders"), Cohort(id: Cohort.ID(2), uid: "2", name: "Q4"),
        ]
        #expect(PersonFinder.cohort("found", among: cohorts) == .found(cohorts[0]))
        #expect(PersonFinder.cohort("q4", among: cohorts) == .found(cohorts[1]))
        #expect(PersonFinder.cohort("q", among: cohorts) == .ambiguous(cohorts))
        #expect(PersonFinder.cohort("q5", among: cohorts) == .unknown)
    }
}

@Suite("Whose a meeting is")
struct MeetingMatcherTests {
    private let matcher = MeetingMatcher(
        clients: ["Ana Lima", "Ana Lima-Prado", "Zoë Müller", "Jordan Lee", "横山 健", "Sam Q. Oak"].enumerated().map {
            index, name in
            Client(id: Client.ID(Int64(index + 1)), uid: "\(index)", name: name, email: "c\(index + 1)@example.com")
        },
        cohorts: [
            Cohort(id: Cohort.ID(1), uid: "1", name: "Q4 founders", members: [1, 3, 4].map { Client.ID($0) }),
            Cohort(id: Cohort.ID(2), uid: "2", name: "Duo", members: [2, 5].map { Client.ID($0) }),
        ])

    private func client(_ number: Int64) -> MeetingMatcher.Match { .party(.client(Client.ID(number))) }
    private func cohort(_ number: Int64) -> MeetingMatcher.Match { .party(.cohort(Cohort.ID(number))) }
    private func match(_ people: [Int], _ summary: String) -> MeetingMatcher.Match {
        matcher.match(addresses: people.map { "C\($0)@EXAMPLE.com" } + ["coach@example.com"], summary: summary)
    }

    @Test(
        "By the full name in the summary, the longest first",
        arguments: [
            ("Coaching: Ana Lima", 1), ("Coaching: Ana Lima-Prado", 2), ("ana lima / coaching", 1),
            ("ZOE MULLER (online)", 3),
            ("Call with 横山 健", 5), ("Jordan Lee's session", nil), ("Jordan Leeson", nil), ("Session, Jordan Lee.", 4),
            ("Ana", nil), ("Dentist", nil),
            ("Lima Ana", nil), ("Sam Q. Oak: review", 6),
        ] as [(String, Int64?)])
    func names(summary: String, number: Int64?) {
        #expect(match([], summary) == number.map(client) ?? .nobody)
    }

    @Test("An address comes before a name")
    func address() {
        #expect(match([4], "Coaching: Ana Lima") == client(4))
        #expect(match([4], "1:1") == client(4))
    }

    @Test("A cohort by its name, or by who attends")
    func cohorts() {
        #expect(match([], "Q4 Founders #3") == cohort(1))
        #expect(match([1], "Q4 founders") == cohort(1))
        #expect(match([1, 3, 4], "Monthly") == cohort(1))
        #expect(match([1, 3], "Monthly") == cohort(1))
        #expect(match([2, 5], "Monthly") == cohort(2))
        #expect(match([2], "Q4 founders") == client(2))
    }

    @Test("Several clients who are no cohort wait")
    func several() {
        #expect(match([1, 2], "Lunch") == .several([Client.ID(1), Client.ID(2)]))
        #expect(match([], "Jordan Lee and Zoë Müller and Sam Q. Oak") == .several([3, 4, 6].map { Client.ID($0) }))
    }
}
