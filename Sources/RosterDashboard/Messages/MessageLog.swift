import RosterModel

/// What was said lately, for `:messages`: the line at the bottom shows the last of it only, and only for a while.
struct MessageLog: Equatable, Sendable {
    struct Entry: Equatable, Sendable {
        var text: String
        var isError: Bool
        var at: Instant
    }

    /// The latest last.
    private(set) var entries: [Entry] = []

    private static let most = 50

    mutating func add(_ text: String, isError: Bool = false, at now: Instant) {
        entries.append(Entry(text: text, isError: isError, at: now))
        entries.removeFirst(max(0, entries.count - Self.most))
    }

    /// The latest first, each with its time.
    func lines(spoken: SpokenTime, columns: Int) -> [CardLine] {
        entries.reversed().flatMap { entry in
            CardLine.labelled(
                spoken.clock(entry.at), wrapping: entry.text, role: entry.isError ? .messageError : .text,
                columns: columns)
        }
    }
}

extension State {
    /// What happened: said for a few seconds.
    mutating func report(_ text: String) {
        said = .report(text, at: now)
        messages.add(text, at: now)
    }

    /// What went wrong: said until a key. The pane says it itself: it may be all there is on the screen.
    mutating func fail(_ sentence: String) {
        if pane == nil || forms.open != nil { said = .error(sentence) } else { pane?.notice = sentence }
        messages.add(sentence, isError: true, at: now)
    }
}
