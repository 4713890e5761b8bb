/// A moment, in whole Unix seconds (UTC). Never carries a zone: ask a `Zone` for its local day and time.
public struct Instant: Hashable, Comparable, Sendable, Codable {
    public let seconds: Int64

    public init(seconds: Int64) {
        self.seconds = seconds
    }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.seconds < right.seconds
    }

    /// This moment moved by a number of seconds, which may be negative.
    public func adding(seconds count: Int64) -> Instant {
        Instant(seconds: seconds + count)
    }

    public func adding(minutes count: Int64) -> Instant {
        adding(seconds: count * 60)
    }

    /// Seconds from `other` to this moment; negative where `other` is later.
    public func seconds(since other: Instant) -> Int64 {
        seconds - other.seconds
    }

    public init(from decoder: any Decoder) throws {
        seconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(seconds)
    }
}
