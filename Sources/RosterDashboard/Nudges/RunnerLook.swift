import RosterModel

/// How the runner is, in the words of the header.
extension RunnerState.Work {
    func words(_ spoken: SpokenTime) -> String {
        switch self {
        case .on: "nudges on"
        case .off: "nudges off"
        case .silent(let since): "runner silent for \(spoken.spell(since: since))"
        case .disabled: "nudges disabled"
        }
    }

    /// The same where there is little room.
    func shortWords(_ spoken: SpokenTime) -> String {
        switch self {
        case .on: "on"
        case .off: "off"
        case .silent(let since): "silent \(spoken.narrow.ago(since))"
        case .disabled: "disabled"
        }
    }

    var glyph: String {
        switch self {
        case .on: "→"
        case .off, .disabled: "–"
        case .silent: "!"
        }
    }

    var role: Role {
        switch self {
        case .on: .runnerOn
        case .off: .runnerOff
        case .silent: .runnerSilent
        case .disabled: .runnerDisabled
        }
    }
}
