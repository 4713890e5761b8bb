import GRDB
import RosterModel

extension Work {
    /// Notes of a folder, each known by its path: what is there already changes only by what has changed in it.
    func importNotes(_ folder: NotesFolder) throws -> Receipt {
        var report = ImportReport(refused: folder.refused)
        var receipt = Receipt(summary: "")
        let finder = try NoteOwners(clients: Client.fetchAll(db), cohorts: Cohort.fetchAll(db), aliases: aliases())
        var captured = 0
        // In the order they were taken: the numbers of the items follow the story.
        for file in folder.files.sorted(by: { taken($0) < taken($1) }) {
            switch finder.find(file.names) {
            case .success(let party):
                try settle(.unmatchedNote, key: file.path)
                captured += try take(file, party, &report, &receipt)
            case .failure(let problem): try wait(file, because: problem.reason, &report)
            }
        }
        receipt.summary = "notes imported: \(report.counts)" + (captured > 0 ? "; \(captured.counted("item"))" : "")
        receipt.report = report
        return receipt
    }

    /// How many items it has brought.
    private func take(
        _ file: NotesFolder.File, _ party: Party, _ report: inout ImportReport, _ receipt: inout Receipt
    ) throws -> Int {
        let note = NoteCapture(party: party, source: .file(file.path), taken: file.taken, text: file.text)
        let result: Captured
        do {
            result = try captureNote(note)
        } catch StoreError.emptyNote {
            report.refused.append(Refusal(what: file.path, reason: "the note is empty"))
            return 0
        } catch StoreError.noteTooLarge {
            report.refused.append(Refusal(what: file.path, reason: "the note is larger than 1 MiB"))
            return 0
        }
        let words = "\(result.name), \(spoken.shortDay(settings.coachZone.day(of: taken(note))))"
        if result.isNew {
            report.added.append(words)
        } else if result.added.isEmpty && result.changed.isEmpty {
            report.unchanged += 1
        } else {
            report.changed.append(words)
        }
        report.warnings += result.warnings.map { "\(file.path), line \($0.line): \($0.message) “\($0.text)”" }
        receipt.notes.append(result.note)
        receipt.items += result.added + result.changed
        return result.added.count
    }

    private func wait(_ file: NotesFolder.File, because reason: String, _ report: inout ImportReport) throws {
        let isWaiting = try putIntoInbox(
            .unmatchedNote, key: file.path, channel: "note", sender: file.names.first ?? "", body: file.path)
        if isWaiting { report.waiting.append(Refusal(what: file.path, reason: reason)) }
    }

    private func taken(_ file: NotesFolder.File) -> Instant {
        SubjectOfNote(taken: file.taken, sessions: [], coachZone: settings.coachZone).now
    }
}

/// Whose a note is, by the names that stand in it and on it.
private struct NoteOwners {
    let clients: [Client]
    let cohorts: [Cohort]
    let aliases: [String: Party]

    struct Problem: Error {
        var reason: String
    }

    /// The first name that means exactly one client or cohort; else the first that was assigned to one.
    func find(_ names: [String]) -> Result<Party, Problem> {
        var several: String?
        for name in names {
            switch PersonFinder.client(name, among: clients.filter { isNamed($0.name, $0.email, by: name) }) {
            case .found(let client): return .success(.client(client.id))
            case .ambiguous(let found): several = several ?? found.map(\.name).joined(separator: ", ")
            case .unknown: break
            }
            let groups = cohorts.filter { isNamed($0.name, nil, by: name) }
            if case .found(let cohort) = PersonFinder.cohort(name, among: groups) {
                return .success(.cohort(cohort.id))
            }
        }
        if let assigned = names.lazy.compactMap({ aliases[Text.folded($0)] }).first { return .success(assigned) }
        if let several { return .failure(Problem(reason: "it could be of \(several)")) }
        let said = names.isEmpty ? "it names nobody" : "“\(names.joined(separator: "”, “"))” is nobody on the roster"
        return .failure(Problem(reason: said))
    }

    /// Only whole words: a file called `a.md` is not Ada's, nor `7.md` that of client 7.
    private func isNamed(_ person: String, _ email: String?, by name: String) -> Bool {
        if let email, EmailAddress.folded(email) == EmailAddress.folded(name) { return true }
        func words(_ text: String) -> [String] {
            Text.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }
        let said = words(name)
        return said.contains { $0.contains(where: \.isLetter) } && Set(said).isSubset(of: words(person))
    }
}
