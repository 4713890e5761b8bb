import RosterModel
import RosterStore

/// One operation of a kind, for a kill in its middle. The record has a client 1.
func act(_ kind: String, on store: Store, _ settings: Store.Settings, at now: Instant) throws {
    let origin = Origin(by: .coach, via: .cli)
    switch kind {
    case "capture":
        let note = NoteCapture(
            party: .client(Client.ID(1)), source: .commandLine("probe"), taken: .moment(now), text: "- One\n- Two x3\n")
        try store.perform(.capture(note), by: origin, at: now)
    case "undo": try store.undo(by: origin, at: now)
    case "backup": try store.backup(at: now)
    case "daily": try store.keepDailyBackup(on: Zone.utc.day(of: now))
    case "restore": _ = try Store.restore(store.path + ".copy", to: store.path, settings: settings, at: now)
    default: throw Unknown(kind: kind)
    }
}

struct Unknown: Error {
    let kind: String
}
