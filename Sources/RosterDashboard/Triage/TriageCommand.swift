/// What a key does in triage.
public enum TriageCommand: Hashable, Sendable {
    case done, stuck, skip, nextSession, date, nudge, message, edit, note, checkOff
    case days(Int)
    case select, selectClient, repeatLast, undo, redo
    case up, down, pageUp, pageDown, first, last
    case leave
}
