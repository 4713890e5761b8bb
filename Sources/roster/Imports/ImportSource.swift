import Foundation
import RosterExchange
import RosterModel

/// What other tools wrote, read and checked: an operation for the record. Throws a `Failure` or an `ExchangeError`.
struct ImportSource: Sendable {
    /// Whose national phone numbers are understood.
    let country: String?
    /// The coach's.
    let zone: Zone
    let now: Instant

    init(_ desk: Desk) {
        self.init(country: desk.configuration.coach.country, zone: desk.zone, now: desk.now)
    }

    init(country: String?, zone: Zone, now: Instant) {
        self.country = country
        self.zone = zone
        self.now = now
    }

    /// By the file's name: `.csv`, `.ics`, `.json`, or a folder of notes.
    func operation(at path: String) throws -> RosterModel.Operation {
        if Self.isFolder(path) { return try notes(path) }
        return switch (path as NSString).pathExtension.lowercased() {
        case "csv", "tsv", "txt": try clients(path)
        case "ics", "ical", "icalendar", "ifb": try calendar(path)
        case "json": try record(path)
        default:
            throw Failure(
                .badData,
                "\(InputFile.name(path)) is neither a CSV of clients, a calendar (.ics), a folder of notes nor JSON")
        }
    }

    func clients(_ path: String, map: [String: ClientSheet.Column] = [:]) throws -> RosterModel.Operation {
        let bytes = try ImportLimits.read(path)
        return try named(path) { () throws(ExchangeError) in
            .importClients(try ClientsReader.read(bytes, map: map, country: country))
        }
    }

    func calendar(_ path: String) throws -> RosterModel.Operation {
        let bytes = try ImportLimits.read(path)
        return try named(path) { () throws(ExchangeError) in
            .importCalendar(
                try CalendarReader.read(bytes, named: InputFile.absolute(path), coachZone: zone, now: now))
        }
    }

    func notes(_ folder: String) throws -> RosterModel.Operation {
        .importNotes(try NotesReader.read(folder: folder, coachZone: zone))
    }

    func record(_ path: String) throws -> RosterModel.Operation {
        let size = RecordDocument.limit >> 20
        let tooLong = Failure(.badData, "\(path) is over \(size) MiB; copy the record with “roster backup” instead")
        let bytes = try InputFile.read(path, limit: RecordDocument.limit, tooLong: tooLong)
        return try named(path == "-" ? "standard input" : path) { () throws(ExchangeError) in
            let copy = try RecordReader.read(bytes)
            LongWork.tell("\(copy.clients.count) clients and \(copy.items.count) items read; taking them in", bytes)
            return .importRecord(copy)
        }
    }

    /// An error names the file.
    private func named(
        _ path: String, _ read: () throws(ExchangeError) -> RosterModel.Operation
    ) throws -> RosterModel.Operation {
        do throws(ExchangeError) {
            return try read()
        } catch {
            throw error.named(path)
        }
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
