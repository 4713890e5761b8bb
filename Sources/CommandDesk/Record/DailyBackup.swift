import RosterModel
import RosterStore

/// The backup of the day, which is the daily check of the record too.
package enum DailyBackup {
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
