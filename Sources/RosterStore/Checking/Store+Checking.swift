import GRDB
import RosterModel

extension Store {
    /// Looks whether the record is sound: SQLite's own checks, and what holds between Roster's tables. Writes nothing
    /// and keeps nobody waiting. Empty where all is well.
    public func check() throws -> [Flaw] {
        try alone { db in
            let damage = try Soundness.findings(in: db)
            // Where pages are damaged, what stands in them says nothing.
            if damage.contains(where: { $0.kind == .damage }) { return damage }
            let schema = try SchemaCheck.findings(in: db).map { Flaw(kind: .schema, sentence: $0) }
            return try damage + References(db).findings() + schema + Invariants(db).findings()
        }
    }

    /// Mends what can be mended without losing anything, as one operation that can be taken back: rows that are
    /// referred to or that the history has come back, what other programs changed is taken into the history. Nothing
    /// is deleted. A backup is made first. Taking it back leaves what others refer to.
    /// - Returns: the backup, and what was done.
    /// - Throws: `StoreError.damaged` where not even a backup can be made that has all rows; nothing is changed then.
    public func repair(by origin: Origin, at now: Instant) throws -> (backup: String, receipt: Receipt) {
        let backup = try BackupFolder.holding(of: path, patience: Opening.patience) { folder in
            let name = folder.free("before-repair-" + BackupFolder.name(of: now, in: settings.coachZone))
            let backup = folder.backup(name, check: .rows)
            try alone { try backup.make(from: $0) }
            return backup.path
        }
        return (backup, try perform(.repair, by: origin, at: now))
    }
}
