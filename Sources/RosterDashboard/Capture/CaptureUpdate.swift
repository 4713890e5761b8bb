import RosterModel

extension State {
    /// An event while the pane is open that is no command.
    mutating func takeInPane(_ event: Event) -> [Effect] {
        guard var open = pane else { return [] }
        let surroundings = captureSurroundings
        // So that there is one of it only: changing a note of ten thousand lines would copy them else.
        pane = nil
        let effects = open.handle(event, command: nil, in: surroundings)
        pane = open
        return effects
    }

    mutating func perform(_ command: CaptureCommand) -> [Effect] {
        guard var open = pane else { return [] }
        let effects = open.perform(command, in: captureSurroundings)
        pane = open
        return effects
    }
}
