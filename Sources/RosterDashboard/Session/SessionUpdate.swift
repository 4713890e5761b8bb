import RosterModel

/// Commands on the agenda beside a note.
extension State {
    mutating func perform(_ command: AgendaCommand) -> [Effect] {
        guard var open = pane else { return [] }
        open.perform(command, in: captureSurroundings)
        pane = open
        return []
    }

    mutating func performOnAgenda(_ command: ItemCommand) -> [Effect] {
        guard var open = pane else { return [] }
        let effects = open.perform(command, in: captureSurroundings)
        pane = open
        return effects
    }

    /// The pane first, and then the program: it is said that this was the first.
    mutating func leavePane() -> [Effect] {
        let effects = perform(CaptureCommand.close)
        let again = keymap.keys(of: .everywhere(.leave)).first.map { "\($0.name) again leaves" }
        let words = [pane?.parting, isCaptureOnly ? nil : again].compactMap { $0 }
        pane?.parting = words.isEmpty ? nil : words.joined(separator: "; ")
        return effects
    }
}

extension CapturePane {
    /// Why something can't be done, where one is looking.
    mutating func say(_ obstacle: String) {
        if agendaHasKeys { agenda.marking.notice = obstacle } else { notice = obstacle }
    }
}
