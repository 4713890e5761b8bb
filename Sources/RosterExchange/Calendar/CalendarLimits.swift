/// What a calendar may hold (`reliability.md` 4.6). A feed of one coach stays far below all of it; a file that does
/// not is broken or hostile, and must neither hang nor fill the memory.
enum CalendarLimits {
    static let bytes = 10 << 20
    static let lineBytes = 64 << 10
    static let components = 20_000
    static let depth = 4
    /// Instances of one series within the window.
    static let instances = 1_000
    /// Days, weeks, months or years that one rule may step through: 27 years of days.
    static let steps = 10_000
    /// Days that all rules of a file together may be tried on: 20,000 weekly series take seven million a year.
    static let daysTried = 20_000_000
    /// Zones that a file defines itself.
    static let zones = 100
    static let zoneRules = 500
    /// Meetings of one file.
    static let meetings = 100_000
    /// Years in which a start is believed.
    static let years = 1900...2200
    /// How far is looked, both ways, in seconds: 180 days back for what a brief tells of past sessions, and 180 days
    /// ahead (`protocols.md`, Calendars).
    static let window: Int64 = 180 * 86_400
    /// The length of a session whose event says no end, in seconds: as `roster session add` takes it.
    static let defaultLength: Int64 = 50 * 60
}
