import ArgumentParser
import RosterModel
import RosterStore

struct CohortMembersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "members",
        abstract: "Lists who is in a cohort, or changes it.",
        discussion: """
            Example:
              roster cohort members q4 --add ada --add 7 --remove ben
            """)

    @Argument(help: "The cohort: its number, or a start of its name or of any word of it.", completion: .cohort)
    var cohort: String

    @Option(help: ArgumentHelp("Who joins it.", valueName: "client"), completion: .client)
    var add: [String] = []

    @Option(help: ArgumentHelp("Who leaves it.", valueName: "client"), completion: .client)
    var remove: [String] = []

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        if add.isEmpty, remove.isEmpty {
            try common.reading { desk, store in
                try print(try WhoIsMeant(store).cohort(cohort).id, desk, store)
            }
        } else {
            try common.writing(change)
        }
    }

    private func change(_ desk: Desk, _ store: Store) throws {
        let who = WhoIsMeant(store)
        let id = try who.cohort(cohort).id
        let (joining, leaving) = (try add.map(who.client), try remove.map(who.client))
        if let both = joining.first(where: { client in leaving.contains { $0.id == client.id } }) {
            throw Failure(.usage, "\(both.name) can't both join and leave; name each client once")
        }
        let change = Operation.changeMembers(id, add: joining.map(\.id), remove: leaving.map(\.id))
        let receipt = try store.perform(change, by: Desk.origin, at: desk.now)
        if json.isOn {
            try print(id, desk, store)
        } else {
            desk.console.print(receipt.summary)
        }
    }

    private func print(_ id: Cohort.ID, _ desk: Desk, _ store: Store) throws {
        guard let cohort = try store.cohorts().first(where: { $0.id == id }) else { throw StoreError.unknownCohort(id) }
        let members = try store.clients(at: desk.now).filter { cohort.members.contains($0.client.id) }
        guard !json.isOn else {
            let names = Dictionary(members.map { ($0.client.id, $0.client.name) }) { first, _ in first }
            return desk.console.print(PeopleJSON(desk).cohort(cohort, names: names))
        }
        guard !members.isEmpty else {
            return desk.console.print("Nobody is in \(cohort.name) yet. “--add CLIENT” brings somebody in.")
        }
        ClientTable(desk).print(members)
    }
}
