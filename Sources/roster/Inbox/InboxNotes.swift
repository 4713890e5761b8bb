import RosterExchange
import RosterModel

/// The files of notes that wait in the inbox.
enum InboxNotes {
    /// The note as its file has it now. Throws a `Failure` where it is gone.
    /// - Parameter wayOut: what lets such an entry go.
    static func read(_ entry: InboxEntry, coachZone: Zone, orElse wayOut: String) throws -> NotesFolder.File {
        do throws(ExchangeError) {
            return try NotesReader.read(file: entry.key, coachZone: coachZone)
        } catch {
            throw Failure(.noInput, "\(error.description); if it is gone for good, \(wayOut)")
        }
    }
}
