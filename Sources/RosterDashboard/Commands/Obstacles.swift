/// Why a command can't be used now.
extension Command {
    /// A sentence for the coach; nil where it can be used.
    func obstacle(in state: State) -> String? {
        placeObstacle(in: state) ?? ownObstacle(in: state)
    }

    /// Views can be left for others from anywhere; all else has its place. While a note is taken, nothing takes the
    /// screen from it.
    private func placeObstacle(in state: State) -> String? {
        switch self {
        case .everywhere: return nil
        case .view where state.context == .agenda && contexts.contains(.agenda): return nil
        case .view(.writingHelp): break
        case .view where state.forms.open != nil: return "Save the form first, or leave it: what was typed is kept."
        case .view where state.letters.open != nil:
            return "Send the message first, or leave it: what was typed is kept."
        case .view where state.pane != nil: return "Save the note first, or keep it as a draft."
        case .view: return nil
        default: break
        }
        if contexts.contains(state.context) { return nil }
        let places = Context.allCases.filter(contexts.contains).map(\.place)
        let rest = places.dropLast().joined(separator: ", ")
        return "That works \(rest)\(rest.isEmpty ? "" : " or ")\(places.last ?? "nowhere")."
    }

    private func ownObstacle(in state: State) -> String? {
        switch self {
        case .everywhere, .edit, .named: nil
        case .view(let command): command.obstacle(in: state)
        case .people(let command): command.obstacle(in: state)
        case .roster(let command): command.obstacle(in: state.roster, state.rosterSurroundings)
        case .item(let command): command.obstacle(in: state)
        case .client(let command): command.obstacle(in: state)
        case .items(let command): if case .items(let open) = state.view { command.obstacle(in: open) } else { nil }
        case .triage(let command): command.obstacle(in: state)
        case .nudges(let command):
            if case .nudges(let open) = state.view {
                command.obstacle(in: open, state.nudgesSurroundings.spoken)
            } else {
                nil
            }
        case .inbox(let command): if case .inbox(let open) = state.view { command.obstacle(in: open) } else { nil }
        case .capture(let command): state.pane.flatMap { command.obstacle(in: $0) }
        case .message(let command): state.letters.open.flatMap { command.obstacle(in: $0) }
        case .form(let command): state.forms.open.flatMap { command.obstacle(in: $0) }
        case .agenda: nil
        case .start(let command): command.obstacle(in: state.start)
        }
    }
}

extension TriageCommand {
    func obstacle(in state: State) -> String? {
        guard case .triage(let open) = state.view else { return nil }
        if let words = obstacle(in: open) { return words }
        switch self {
        case .nudge: return state.obstacle(toWriting: state.addressees, isReminder: true)
        case .message: return state.obstacle(toWriting: state.addressees, isReminder: false)
        default: return nil
        }
    }
}

extension ItemCommand {
    /// Why it can't be used on what the cursor of the view in front is on; nil where it can.
    func obstacle(in state: State) -> String? {
        if self == .message { return state.obstacle(toWriting: state.addressees, isReminder: false) }
        if self == .remind, state.pane == nil, let words = state.obstacle(toWriting: state.addressees, isReminder: true)
        {
            return words
        }
        if let agenda = state.pane?.agenda { return obstacle(on: agenda.targets(of: self), in: agenda.marking) }
        return switch state.view {
        case .roster:
            obstacle(on: state.roster.targets(of: self, at: state.now), in: state.roster.marking)
        case .client(let open): obstacle(on: open.targets(of: self, at: state.now), in: open.marking)
        case .items(let open): obstacle(on: open.targets(of: self), in: open.marking)
        case .triage, .nudges, .inbox: nil
        }
    }
}
