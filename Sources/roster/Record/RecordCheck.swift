import RosterExchange
import RosterModel
import RosterStore

/// Whether the record is sound, for people and for programs.
struct RecordCheck {
    let json: Bool

    /// Answers whether it is.
    func look(_ desk: Desk, _ store: Store) throws -> Bool {
        let findings = try store.check()
        if json {
            desk.console.print(document(findings))
        } else {
            print(findings, desk, store)
        }
        return findings.isEmpty
    }

    func repair(_ desk: Desk, _ store: Store) throws -> Bool {
        guard try !store.check().isEmpty else { return try look(desk, store) }
        let (backup, receipt) = try store.repair(by: Desk.origin, at: desk.now)
        let done = receipt.report?.changed ?? []
        let left = try store.check()
        if json {
            desk.console.print(document(left) + .object(["backup": .string(backup), "repaired": .strings(done)]))
            return left.isEmpty
        }
        desk.console.print("backup before the repair: \(backup)")
        for line in done { desk.console.print("  " + line) }
        desk.console.print(receipt.summary + (receipt.operation == nil ? "" : "; “roster undo” takes it back"))
        print(left, desk, store)
        return left.isEmpty
    }

    private func document(_ findings: [Flaw]) -> JSON {
        let list = findings.map { finding -> JSON in
            .object(["kind": .string(finding.kind.rawValue), "sentence": .string(finding.sentence)])
        }
        return .object(["sound": .boolean(findings.isEmpty), "findings": .array(list)])
    }

    private func print(_ findings: [Flaw], _ desk: Desk, _ store: Store) {
        guard !findings.isEmpty else { return desk.console.print("\(store.path) is sound") }
        let count = findings.count == 1 ? "1 thing is" : "\(findings.count) things are"
        desk.console.print("\(store.path): \(count) not as it should be")
        for finding in findings.prefix(RecordCheck.shown) { desk.console.print("  " + finding.sentence) }
        if findings.count > RecordCheck.shown {
            desk.console.print("  and \(findings.count - RecordCheck.shown) more; --json lists them all")
        }
        desk.console.print(next(findings))
    }

    private static let shown = 40

    private func next(_ findings: [Flaw]) -> String {
        if findings.contains(where: { $0.kind == .damage }) {
            return "Nothing was changed. “roster restore” lists the backups and brings one back."
        }
        return "Nothing was changed by looking. “roster check --repair” makes a backup and mends what it can."
    }
}
