import Foundation
import RosterModel
import RosterStore

/// The database of the sample practice: one for each day, so that its dates stay around today.
struct SampleFile {
    private let desk: Desk
    private let folder: String
    private let name: String

    init(_ desk: Desk) {
        self.desk = desk
        let sample = URL(fileURLWithPath: desk.paths.sampleDatabase)
        folder = sample.deletingLastPathComponent().path
        name = sample.deletingPathExtension().lastPathComponent
    }

    /// Builds the practice where it isn't there yet, and gives its path. A file that was asked for by name is only
    /// ever filled while it is empty. Throws `StoreError`.
    func ready(at asked: String?) throws -> String {
        if asked == nil { removeOlder() }
        let path = asked ?? "\(folder)/\(today)"
        let store = try desk.open(path: path, for: .writing)
        do {
            if try store.clients(at: desk.now).isEmpty {
                try SamplePractice(store: store, now: desk.now, zone: desk.zone).build()
            }
        } catch {
            // The first error is the one to tell.
            try? store.close()
            throw error
        }
        try store.close()
        return path
    }

    private var today: String { "\(name)-\(desk.zone.day(of: desk.now)).db" }

    /// The practices of other days, with the files that SQLite and the store keep beside them.
    private func removeOlder() {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for file in files where file.hasPrefix("\(name)-") && file.contains(".db") && !file.hasPrefix(today) {
            // One that is still open elsewhere lives on there until it is closed.
            try? FileManager.default.removeItem(atPath: "\(folder)/\(file)")
        }
    }
}
