import ArgumentParser
import RosterModel
import RosterStore

/// What a shell offers where a command wants the name of somebody.
extension CompletionKind {
    static var client: CompletionKind { names { try $0.people().map(\.name) } }
    static var cohort: CompletionKind { names { try $0.cohorts().map(\.name) } }
    /// A client or a cohort.
    static var party: CompletionKind { names { try $0.people().map(\.name) + $0.cohorts().map(\.name) } }

    /// Where the record can't be read, nothing is offered, and nothing said: somebody is typing.
    private static func names(_ read: @escaping @Sendable (Store) throws -> [String]) -> CompletionKind {
        .custom { words, _, typed in
            guard let desk = try? Desk(),
                let store = try? Store.open(at: database(in: words) ?? desk.paths.database, for: .reading)
            else { return [] }
            defer { try? store.close() }
            return NamesForCompletion((try? read(store)) ?? []).candidates(after: typed)
        }
    }

    /// As `--db` names it on the line that is being typed.
    private static func database(in words: [String]) -> String? {
        if let word = words.first(where: { $0.hasPrefix("--db=") }) { return String(word.dropFirst(5)) }
        guard let place = words.firstIndex(of: "--db"), place + 1 < words.count else { return nil }
        return words[place + 1]
    }
}
