import Foundation
import RosterModel
import RosterStore

/// The backup of the day, which is the daily check of the record too.
enum DailyBackup {
    /// Bytes up to which a command makes it by itself: a moment. Beyond that it is left to the dashboard.
    private static let limit: Int64 = 32 << 20

    /// After a command that wrote, when its result has been printed.
    static func make(_ store: Store, _ desk: Desk) {
        // A file whose size can't be asked is gone, which the next command tells.
        guard store.access == .writing, let size = try? FileManager.default.attributesOfItem(atPath: store.path)[.size],
            (size as? Int64 ?? 0) <= limit
        else { return }
        if let complaint = make(store, on: desk.zone.day(of: desk.now)) { desk.console.complain(complaint) }
    }

    /// What there is to tell the coach, if anything.
    static func make(_ store: Store, on day: Day) -> String? {
        do {
            try store.keepDailyBackup(on: day)
            return nil
        } catch StoreError.damaged(_, let detail) {
            return """
                today's check of the record found damage (\(detail)), so no backup was made or replaced; “roster check” \
                says more, “roster restore” lists the backups
                """
        } catch {
            return "today's backup could not be made: \(Failure.sentence(of: error))"
        }
    }
}
