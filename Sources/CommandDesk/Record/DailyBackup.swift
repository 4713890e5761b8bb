import Foundation
import RosterModel
import RosterStore

/// The backup of the day, which is the daily check of the record too.
package enum DailyBackup {
    /// Bytes up to which a command makes it by itself: a moment. Beyond that it is left to the dashboard and the runner.
    private static let limit: Int64 = 32 << 20

    /// After a command that wrote, when its result has been printed. What there is to tell the coach, if anything.
    package static func makeIfSmall(_ store: Store, on day: Day) -> String? {
        // A file whose size can't be asked is gone, which the next command tells.
        guard store.access == .writing, let size = try? FileManager.default.attributesOfItem(atPath: store.path)[.size],
            (size as? Int64 ?? 0) <= limit
        else { return nil }
        return make(store, on: day)
    }

    /// What there is to tell the coach, if anything.
    package static func make(_ store: Store, on day: Day) -> String? {
        do {
            try store.keepDailyBackup(on: day)
            return nil
        } catch StoreError.damaged(_, let detail) {
            return """
                today's check of the record found damage (\(detail)), so no backup was made or replaced; “roster check” \
                says more, “roster restore” lists the backups
                """
        } catch {
            return "today's backup could not be made: \(Failure(common: error)?.sentence ?? String(describing: error))"
        }
    }
}
