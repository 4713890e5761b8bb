import GRDB
import RosterModel

extension Store {
    /// Carries out an operation: one transaction with its history. The only way to write.
    /// - Parameter dryRun: do everything but keep nothing.
    /// - Throws: `StoreError`; nothing has changed then.
    @discardableResult
    public func perform(_ operation: Operation, by origin: Origin, at now: Instant, dryRun: Bool = false) throws
        -> Receipt
    {
        try write(keeping: !dryRun) { db in
            let work = Work(journal: Journal(db), origin: origin, now: now, settings: settings)
            var receipt = try work.carryOut(operation)
            receipt.planned = try work.planNudges()
            let number = try work.record(operation.kind, receipt.summary)
            receipt.operation = dryRun ? nil : number
            return receipt
        }
    }

    /// Takes back the last operation that stands, whenever it was done.
    /// - Throws: `StoreError.nothingToUndo`, `.undoBlocked`.
    @discardableResult
    public func undo(by origin: Origin, at now: Instant) throws -> Receipt {
        try write { db in
            let work = Work(journal: Journal(db), origin: origin, now: now, settings: settings)
            let undo = Undo(db: db)
            guard let step = try undo.nextToUndo() else { throw StoreError.nothingToUndo }
            try undo.takeBack(step, by: work.journal)
            try work.planNudges(as: .before)
            return try work.recordUndo(of: step, said: "undid", undoes: step.operation)
        }
    }

    /// Does again what was taken back last, as long as nothing else was done since.
    /// - Throws: `StoreError.nothingToRedo`, `.undoBlocked`.
    @discardableResult
    public func redo(by origin: Origin, at now: Instant) throws -> Receipt {
        try write { db in
            let work = Work(journal: Journal(db), origin: origin, now: now, settings: settings)
            let undo = Undo(db: db)
            guard let step = try undo.nextToRedo() else { throw StoreError.nothingToRedo }
            try undo.doAgain(step, by: work.journal)
            try work.planNudges(as: .before)
            return try work.recordUndo(of: step, said: "redid", redoes: step.operation)
        }
    }
}

extension Work {
    fileprivate func carryOut(_ operation: Operation) throws -> Receipt {
        switch operation {
        case .addClient(let details): try addClient(details)
        case .editClient(let id, let edit): try editClient(id, edit)
        case .setClientStatus(let id, let status): try setStatus(id, status)
        case .addCohort(let name, let members): try addCohort(name, members)
        case .mergeClients(let kept, let other): try mergeClients(into: kept, from: other)
        case .changeMembers(let id, let add, let remove): try changeMembers(id, add: add, remove: remove)
        case .addSession(let party, let starts, let minutes): try addSession(party, starts, minutes)
        case .moveSession(let id, let starts): try moveSession(id, to: starts)
        case .cancelSession(let id): try cancelSession(id)
        case .capture(let note): try capture(note)
        case .mark(let ids, let mark): try self.mark(ids, mark)
        case .checkOff(let ids, let count): try checkOff(ids, by: count)
        case .setDeadline(let ids, let change): try setDeadline(ids, change)
        case .editItem(let ids, let edit): try editItem(ids, edit)
        case .comment(let ids, let text): try comment(ids, text)
        case .drop(let ids): try drop(ids)
        case .importClients(let sheet): try importClients(sheet)
        case .importCalendar(let feed): try importCalendar(feed)
        case .importNotes(let folder): try importNotes(folder)
        case .confirm(let ids): try confirm(ids)
        case .assign(let ids, let assignment): try assign(ids, assignment)
        case .dismiss(let ids): try dismiss(ids)
        case .importRecord(let copy): try importRecord(copy)
        case .remind(let ids): try remind(ids)
        case .sendNow(let ids): try sendNow(ids)
        case .cancelNudges(let ids): try cancelNudges(ids)
        case .message(let client, let message): try self.message(client, message)
        case .keepDraft(let draft): try keepDraft(draft)
        case .discardDraft(let key): try discardDraft(key)
        case .repair: try repair()
        }
    }

    /// Nil where nothing was changed.
    func record(_ kind: String, _ summary: String) throws -> Int64? {
        guard !journal.changes.isEmpty else { return nil }
        let entry = HistoryWriting.Entry(at: now, origin: origin, kind: kind, summary: summary)
        return try HistoryWriting.write(entry, journal.changes, db)
    }

    fileprivate func recordUndo(of step: Undo.Step, said: String, undoes: Int64? = nil, redoes: Int64? = nil) throws
        -> Receipt
    {
        let summary = "\(said): \(step.words)"
        let entry = HistoryWriting.Entry(
            at: now, origin: origin, kind: undoes == nil ? "redo" : "undo", summary: summary, undoes: undoes,
            redoes: redoes)
        let operation = try HistoryWriting.write(entry, journal.changes, db)
        func rows<Entity>(_ table: Table, _ entity: Entity.Type) -> [Identifier<Entity>] {
            Set(journal.changes.filter { $0.table == table }.map(\.row)).sorted().map { Identifier($0) }
        }
        return Receipt(
            operation: operation, summary: summary, clients: rows(.client, Client.self),
            cohorts: rows(.cohort, Cohort.self), sessions: rows(.session, Session.self), notes: rows(.note, Note.self),
            items: rows(.item, ActionItem.self))
    }
}

extension Operation {
    /// As the history calls it.
    fileprivate var kind: String {
        switch self {
        case .addClient: "add-client"
        case .editClient: "edit-client"
        case .setClientStatus: "client-status"
        case .addCohort: "add-cohort"
        case .mergeClients: Work.mergeKind
        case .changeMembers: "cohort-members"
        case .addSession: "add-session"
        case .moveSession: "move-session"
        case .cancelSession: "cancel-session"
        case .capture: "capture"
        case .mark: "mark"
        case .checkOff: "check-off"
        case .setDeadline: "deadline"
        case .editItem: "edit-item"
        case .comment: "comment"
        case .drop: "drop"
        case .importClients: "import-clients"
        case .importCalendar: "import-calendar"
        case .importNotes: "import-notes"
        case .confirm: "confirm"
        case .assign: Work.assignKind
        case .dismiss: "dismiss"
        case .importRecord: "import-record"
        case .remind: "remind"
        case .sendNow: "send-now"
        case .cancelNudges: "cancel-nudges"
        case .message: "message"
        case .keepDraft, .discardDraft: "draft"
        case .repair: "repair"
        }
    }
}
