import CommandDesk
import Foundation
import RosterStore

extension DailyBackup {
    /// Bytes up to which a command makes it by itself: a moment. Beyond that it is left to the dashboard and the runner.
    private static let limit: Int64 = 32 << 20

    /// After a command that wrote, when its result has been printed.
    static func make(_ store: Store, _ desk: Desk) {
        // A file whose size can't be asked is gone, which the next command tells.
        guard store.access == .writing, let size = try? FileManager.default.attributesOfItem(atPath: store.path)[.size],
            (size as? Int64 ?? 0) <= limit
        else { return }
        if let complaint = make(store, on: desk.zone.day(of: desk.now)) { desk.console.complain(complaint) }
    }
}
