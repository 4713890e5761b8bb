import CommandDesk
import Foundation
import RosterModel
import RosterSettings

/// The files of a forgotten client's messages in the outbox folder, each named by its message's number.
struct ForgottenOutbox {
    let folder: String

    init(_ desk: Desk) {
        folder = desk.configuration.outboxFolder(paths: desk.paths, environment: desk.environment)
    }

    /// - Returns: how many were removed, and those that could not be.
    func remove(_ nudges: [Nudge.ID]) -> (removed: Int, left: [String]) {
        let numbers = Set(nudges.map(\.number))
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return (0, []) }
        var removed = 0
        var left: [String] = []
        for name in names.sorted() {
            // 12-0199a1b2.eml, and what an attempt that was killed has left of it.
            guard let number = name.split(separator: "-").first.flatMap({ Int64($0) }), numbers.contains(number) else {
                continue
            }
            let path = folder + "/" + name
            do {
                try FileManager.default.removeItem(atPath: path)
                removed += 1
            } catch {
                left.append(path)
            }
        }
        return (removed, left)
    }
}
