/// RFC 3339 (section 5.6), as JSON and the command line speak it: `2026-11-23T09:41:00-05:00`.
extension Instant {
    /// Reads a date and time with an offset, and nothing else. A fraction of a second is dropped, a leap second is the
    /// first second of the next minute.
    public init?(rfc3339 text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == 0x20,
            let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
            let clock = Self.seconds(ofClock: bytes[11..<19]),
            let offset = Self.offset(bytes[Self.endOfFraction(bytes)...])
        else { return nil }
        self.init(seconds: Int64(day.ordinal) * 86_400 + clock - offset)
    }

    /// Writes the moment with the zone's offset, to the second. UTC is `Z`.
    public func rfc3339(in zone: Zone) -> String {
        // RFC 3339 has no seconds in an offset; zones had them before 1972.
        let offset = zone.offset(at: self) / 60 * 60
        let local = seconds + offset
        let day = Day(ordinal: Int((local - (local % 86_400 + 86_400) % 86_400) / 86_400))
        let clock = (local % 86_400 + 86_400) % 86_400
        let time = [clock / 3600, clock / 60 % 60, clock % 60].map(Self.twoDigits).joined(separator: ":")
        return "\(day)T\(time)" + (zone.name == Zone.utc.name ? "Z" : Self.written(offset))
    }

    private static func written(_ offset: Int64) -> String {
        let minutes = abs(offset) / 60
        return (offset < 0 ? "-" : "+") + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
    }

    private static func twoDigits(_ number: Int64) -> String {
        (number < 10 ? "0" : "") + String(number)
    }

    /// `09:41:00` in seconds since midnight.
    private static func seconds(ofClock bytes: ArraySlice<UInt8>) -> Int64? {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(number)
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2], hour <= 23,
            minute <= 59, second <= 60
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    private static func endOfFraction(_ bytes: [UInt8]) -> Int {
        guard bytes[19] == UInt8(ascii: "."), bytes.count > 20, number(bytes[20..<21]) != nil else { return 19 }
        return bytes[20...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
    }

    /// `Z` or `+02:00` in seconds east of UTC.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
        guard let sign = bytes.first else { return nil }
        if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return bytes.count == 1 ? 0 : nil }
        guard bytes.count == 6, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let parts = bytes.dropFirst().split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(number)
        guard parts.count == 2, let hours = parts[0], let minutes = parts[1], hours <= 23, minutes <= 59 else {
            return nil
        }
        return (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }

    /// One or two ASCII digits.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        guard (1...2).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }
}
