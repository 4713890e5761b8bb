import ArgumentParser
import RosterModel

struct CohortCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cohort", abstract: "Clients who meet as a group.",
        subcommands: [AddCohortCommand.self, ListCohortsCommand.self, CohortMembersCommand.self])
}

struct AddCohortCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds a cohort.",
        discussion: """
            Example:
              roster cohort add "Q4 founders" ada "Ben Okafor" 7
            """)

    @Argument(help: "The cohort's name.")
    var name: String

    @Argument(help: ArgumentHelp("Its members.", valueName: "client"), completion: .client)
    var members: [String] = []

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.writing { desk, store in
            let who = WhoIsMeant(store)
            let members = try members.map { try who.client($0).id }
            let name = Text.spaced(Text.line(name))
            guard !name.isEmpty else { throw Failure(.badData, "a cohort needs a name") }
            let receipt = try store.perform(.addCohort(name: name, members: members), by: Desk.origin, at: desk.now)
            guard json.isOn else { return desk.console.print(receipt.summary) }
            let made = try store.cohorts().filter { receipt.cohorts.contains($0.id) }
            let names = try who.names()
            desk.console.print(made.map { PeopleJSON(desk).cohort($0, names: names) }.first ?? .null)
        }
    }
}

struct ListCohortsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the cohorts.")

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.reading { desk, store in
            let cohorts = try store.cohorts()
            let clients = try store.clients(at: desk.now).map(\.client)
            let names = Dictionary(clients.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            if json.isOn {
                let people = PeopleJSON(desk)
                desk.console.print(.array(cohorts.map { people.cohort($0, names: names) }))
            } else {
                print(cohorts, names, desk)
            }
        }
    }

    private func print(_ cohorts: [Cohort], _ names: [Client.ID: String], _ desk: Desk) {
        guard !cohorts.isEmpty else {
            desk.console.print("No cohorts yet. “roster cohort add” makes one.")
            return
        }
        var table = TextTable(["Number", "Cohort", "Members"], numbers: [0])
        for cohort in cohorts {
            let members = cohort.members.compactMap { names[$0] }.joined(separator: ", ")
            table.add([.init(cohort.id.description, .dim), .init(cohort.name, .strong), .init(members)])
        }
        table.print(to: desk.console)
    }
}
