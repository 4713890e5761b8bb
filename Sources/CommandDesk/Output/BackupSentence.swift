import RosterStore

extension BackupFault {
    /// Why that file can't be restored, and what to do. The record was not touched by any of them.
    func failure(of path: String) -> Failure {
        let advice = "the record is as it was. “roster restore” lists the backups there are"
        return switch self {
        case .missing: Failure(.noInput, "there is no file \(path); \(advice)")
        case .folder: Failure(.badData, "\(path) is a folder, not a backup; name a file in it")
        case .noFile: Failure(.badData, "\(path) is a pipe, a socket or a device, not a backup; \(advice)")
        case .unreadable(let reason): Failure(.noInput, "\(path) can't be read (\(reason)); \(advice)")
        case .empty: Failure(.badData, "\(path) is empty; \(advice)")
        case .noDatabase: Failure(.badData, "\(path) is no backup and no database at all; \(advice)")
        case .foreign: Failure(.badData, "\(path) is another program's database; \(advice)")
        case .newer(let version, let known):
            Failure(
                .badData,
                "\(path) was made by a newer Roster (its version is \(version), this program knows \(known)); "
                    + "the record is as it was. Install the newer Roster")
        case .damaged(let finding): Failure(.badData, "\(path) is damaged (\(finding)); \(advice)")
        case .altered(let finding):
            Failure(.badData, "\(path) was changed by another program (\(finding)), so it is not restored; \(advice)")
        case .theRecord: Failure(.badData, "\(path) is the record itself; \(advice)")
        }
    }
}
