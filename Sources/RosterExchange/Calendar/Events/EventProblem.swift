import RosterModel

/// Why one event can't be taken, in words for a coach; the file's other events are.
struct EventProblem: Error {
    var line: Int
    var reason: String

    func refusal(of what: String) -> Refusal {
        // The reason may quote the file.
        Refusal(line: line, what: what, reason: Text.tidy(reason, limit: 200))
    }
}
