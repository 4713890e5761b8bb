import ArgumentParser
import RosterExchange
import RosterModel
import RosterStore

struct ForgetClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Erases a client for good, from the record, its history and the kept backups.",
        discussion: """
            Without --yes it says what would go. It can't be undone. Backups that you made elsewhere are not reached.
            """)

    @Argument(help: "The client.", completion: .client)
    var client: String

    @Flag(help: "Do it.")
    var yes = false

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.writing { desk, store in
            // One that was killed in the middle has left no name to ask for it by.
            let isFinished = try store.finishForgetting()
            if isFinished { desk.console.complain("what an interrupted “client forget” had left is cleared away now") }
            guard let id = try client(in: store, desk, orElse: isFinished) else { return }
            guard yes else { throw refusal(try store.forgetting(id), desk) }
            let forgotten = try store.forget(id, by: Desk.origin, at: desk.now)
            let outbox = ForgottenOutbox(desk).remove(forgotten.nudges)
            for path in outbox.left { desk.console.complain("\(path) can't be removed; it is about the client") }
            if json.isOn {
                desk.console.print(forgotten.json)
            } else {
                report(forgotten, desk)
                if outbox.removed > 0 {
                    desk.console.print(
                        "\(outbox.removed) file\(outbox.removed == 1 ? "" : "s") of messages removed from the outbox.")
                }
            }
        }
    }

    /// Nil where there is nobody of that name any more, because the interrupted one was about that client.
    private func client(in store: Store, _ desk: Desk, orElse isFinished: Bool) throws -> Client.ID? {
        do {
            return try WhoIsMeant(store).client(client).id
        } catch let failure as Failure {
            if isFinished { return nil }
            throw failure
        }
    }

    private func refusal(_ forgotten: Forgotten, _ desk: Desk) -> Failure {
        var sentence = "this would erase \(forgotten.name) for good: \(forgotten.words)"
        sentence += "; the kept backups are cleaned likewise. It can't be undone; add --yes to do it"
        return Failure(.usage, sentence + forgotten.mentionWords)
    }

    private func report(_ forgotten: Forgotten, _ desk: Desk) {
        desk.console.print("\(forgotten.name) is forgotten: \(forgotten.words).")
        for backup in forgotten.backups {
            switch backup.outcome {
            case .untouched: continue
            case .cleaned: desk.console.print(StyledLine("cleaned: ", .dim).appending(backup.path))
            case .removed(let reason):
                desk.console.print(StyledLine("removed: ", .soon).appending("\(backup.path), because \(reason)"))
            }
        }
        let untouched = forgotten.backups.filter { $0.outcome == .untouched }.count
        if untouched > 0 {
            desk.console.print("\(untouched) kept backup\(untouched == 1 ? "" : "s") never had the name.")
        }
        desk.console.print(
            "Backups that you made elsewhere still have it, and the notes and calendars that it came from: those are yours "
                + "to delete.")
        if !forgotten.mentions.isEmpty { desk.console.print(String(forgotten.mentionWords.dropFirst())) }
    }
}

extension Forgotten {
    /// "3 items, 1 note, 12 changes of the history".
    fileprivate var words: String {
        func counted(_ count: Int, _ one: String, _ many: String) -> String? {
            count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
        }
        let parts = [
            counted(items, "item", "items"), counted(comments, "comment", "comments"), counted(notes, "note", "notes"),
            counted(sessions, "session", "sessions"), counted(drafts, "draft", "drafts"),
            counted(memberships, "cohort's membership", "cohorts' memberships"),
            counted(aliases, "other name", "other names"), counted(inbox, "entry of the inbox", "entries of the inbox"),
            counted(changes, "change of the history", "changes of the history"),
            counted(cohortTexts, "text of a cohort without the name", "texts of cohorts without the name"),
        ].compactMap(\.self)
        return (["the client"] + parts).joined(separator: ", ")
    }

    fileprivate var mentionWords: String {
        guard !mentions.isEmpty else { return "" }
        let most = 10
        let rest = mentions.count > most ? " and \(mentions.count - most) more" : ""
        return "\nThe name also stands in what belongs to others, which stays: "
            + mentions.prefix(most).joined(separator: ", ") + rest
    }

    fileprivate var json: JSON {
        .object([
            "name": .string(name), "items": .integer(items), "comments": .integer(comments), "notes": .integer(notes),
            "sessions": .integer(sessions), "drafts": .integer(drafts), "memberships": .integer(memberships),
            "aliases": .integer(aliases), "inbox": .integer(inbox), "changes": .integer(changes),
            "cohort_texts": .integer(cohortTexts), "mentions": .strings(mentions),
            "backups": .array(backups.map(\.json)),
        ])
    }
}

extension ForgottenBackup {
    fileprivate var json: JSON {
        let (word, reason): (String, String?) =
            switch outcome {
            case .untouched: ("untouched", nil)
            case .cleaned: ("cleaned", nil)
            case .removed(let reason): ("removed", reason)
            }
        return .object(["path": .string(path), "outcome": .string(word), "reason": .string(reason)])
    }
}
