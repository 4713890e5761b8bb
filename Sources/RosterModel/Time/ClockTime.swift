/// A time on the wall, to the minute, in no particular zone. Written `18:00`.
public struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes since midnight, 0…1439.
    public let minutes: Int

    /// Nil outside 00:00…23:59.
    public init?(hour: Int, minute: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    private init(minutes: Int) {
        self.minutes = minutes
    }

    public var hour: Int { minutes / 60 }
    public var minute: Int { minutes % 60 }

    public static let midnight = ClockTime(minutes: 0)
    public static let noon = ClockTime(minutes: 12 * 60)
    /// The due time where neither the note nor the configuration says one.
    public static let evening = ClockTime(minutes: 18 * 60)

    /// Reads `9:30`, `09:30` and `18:00`, and nothing else.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    public static func < (left: ClockTime, right: ClockTime) -> Bool {
        left.minutes < right.minutes
    }

    public var description: String {
        (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }
}
