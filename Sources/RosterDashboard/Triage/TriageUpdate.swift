import RosterModel

extension State {
    /// An event in triage that is no command.
    mutating func takeInTriage(_ event: Event, _ open: Triage) -> [Effect] {
        var open = open
        let effects = open.handle(event, command: nil, in: triageSurroundings)
        view = .triage(open)
        return effects
    }

    mutating func perform(_ command: TriageCommand) -> [Effect] {
        guard case .triage(var open) = view else { return [] }
        if command == .message, let client = addressees.clients.first {
            return write(about: addressees.targets, to: client.id, name: client.name)
        }
        let effects = open.perform(command, in: triageSurroundings)
        view = .triage(open)
        return effects
    }
}
