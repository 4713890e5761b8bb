/// Which of the daily backups stay.
public enum BackupRotation {
    /// How many of the newest days are kept, and how many weeks.
    public static let days = 7
    public static let weeks = 8

    /// The newest seven days; and of each of the newest eight weeks (ISO 8601: they begin on Monday) that have any, the
    /// first day.
    public static func kept(of days: some Sequence<Day>) -> Set<Day> {
        let newest = Set(days).sorted(by: >)
        // From the newest to the oldest: the last one that is put in for a week is its first day.
        var firsts: [Int: Day] = [:]
        for day in newest { firsts[week(of: day)] = day }
        let weeks = firsts.keys.sorted(by: >).prefix(BackupRotation.weeks)
        return Set(newest.prefix(BackupRotation.days)).union(weeks.compactMap { firsts[$0] })
    }

    /// Weeks are numbered through; 1970-01-01 was a Thursday.
    private static func week(of day: Day) -> Int {
        let days = day.ordinal + 3
        return days >= 0 ? days / 7 : (days - 6) / 7
    }
}
