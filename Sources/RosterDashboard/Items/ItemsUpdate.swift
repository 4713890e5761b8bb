import RosterModel

extension State {
    /// An event in the list of items that is no command.
    mutating func takeInItems(_ event: Event, _ open: ItemsView) -> [Effect] {
        var open = open
        let effects = open.handle(event, command: nil, itemCommand: nil, in: viewSurroundings)
        view = .items(open)
        return effects
    }

    mutating func perform(_ command: ItemsCommand) -> [Effect] {
        guard case .items(var open) = view else { return [] }
        let effects = open.perform(command, in: viewSurroundings)
        view = .items(open)
        return effects
    }
}
