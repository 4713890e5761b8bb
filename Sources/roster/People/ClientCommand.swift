import ArgumentParser

struct ClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: "The people who are coached.",
        subcommands: [
            AddClientCommand.self, ListClientsCommand.self, ShowClientCommand.self, EditClientCommand.self,
            PauseClientCommand.self, ResumeClientCommand.self, EndClientCommand.self,
            MergeClientCommand.self, ForgetClientCommand.self, ExportClientCommand.self,
        ])
}
