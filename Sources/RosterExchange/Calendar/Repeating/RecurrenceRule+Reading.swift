import RosterModel

/// Why a rule can't be followed, in words for a coach.
struct RuleProblem: Error, Equatable {
    var reason: String
}

extension RecurrenceRule {
    /// Reads `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO`. A rule that isn't understood whole is refused: half of one would put
    /// sessions on days when there are none.
    init(_ text: String) throws(RuleProblem) {
        let parts = try RecurrenceRule.parts(of: text)
        guard let word = parts["FREQ"] else { throw RuleProblem(reason: "its rule says no FREQ") }
        guard let frequency = Frequency(rawValue: word) else {
            throw RuleProblem(reason: "it repeats \(word), and a session repeats by the day, week, month or year")
        }
        self.init(frequency: frequency)
        for (name, value) in parts.sorted(by: { $0.key < $1.key }) where name != "FREQ" {
            try take(name, value)
        }
        if parts["COUNT"] != nil, parts["UNTIL"] != nil {
            throw RuleProblem(reason: "its rule has both COUNT and UNTIL")
        }
        try checkTogether()
    }

    private static func parts(of text: String) throws(RuleProblem) -> [String: String] {
        var parts: [String: String] = [:]
        for part in text.uppercased().split(separator: ";") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, parts.updateValue(String(halves[1]), forKey: String(halves[0])) == nil else {
                throw RuleProblem(reason: "its rule has \(part) where NAME=VALUE belongs, or has it twice")
            }
        }
        return parts
    }

    private mutating func take(_ name: String, _ value: String) throws(RuleProblem) {
        switch name {
        case "INTERVAL": interval = try Self.number(name, value, in: 1...10_000)
        case "COUNT": end = .count(try Self.number(name, value, in: 1...Int(Int32.max)))
        case "UNTIL": end = try Self.until(value)
        case "BYMONTH": months = try Self.numbers(name, value, upTo: 12, backwards: false)
        case "BYWEEKNO": weekNumbers = try Self.numbers(name, value, upTo: 53)
        case "BYYEARDAY": yearDays = try Self.numbers(name, value, upTo: 366)
        case "BYMONTHDAY": monthDays = try Self.numbers(name, value, upTo: 31)
        case "BYSETPOS": positions = try Self.numbers(name, value, upTo: 366)
        case "BYDAY": weekdays = try Self.weekdays(value)
        case "BYHOUR": hours = try Self.times(name, value, upTo: 23)
        case "BYMINUTE": minutes = try Self.times(name, value, upTo: 59)
        case "WKST": weekStart = try Self.weekday(value)
        default: throw RuleProblem(reason: "its rule has \(name), which Roster can't follow")
        }
    }

    private static func number(_ name: String, _ value: String, in range: ClosedRange<Int>) throws(RuleProblem) -> Int {
        guard let number = Int(value), range.contains(number) else {
            throw RuleProblem(reason: "its rule has \(name)=\(value), and that is not from \(range.lowerBound) up")
        }
        return number
    }

    private static func numbers(
        _ name: String, _ value: String, upTo limit: Int, backwards: Bool = true
    ) throws(RuleProblem) -> [Int] {
        var found: Set<Int> = []
        for word in value.split(separator: ",", omittingEmptySubsequences: false) {
            guard let number = Int(word), number != 0, abs(number) <= limit, number > 0 || backwards else {
                throw RuleProblem(reason: "its rule has \(word) in \(name)")
            }
            found.insert(number)
        }
        return found.sorted()
    }

    private static func times(_ name: String, _ value: String, upTo limit: Int) throws(RuleProblem) -> [Int] {
        var found: Set<Int> = []
        for word in value.split(separator: ",", omittingEmptySubsequences: false) {
            guard let number = Int(word), (0...limit).contains(number) else {
                throw RuleProblem(reason: "its rule has \(word) in \(name)")
            }
            found.insert(number)
        }
        return found.sorted()
    }

    private static func weekday(_ word: some StringProtocol) throws(RuleProblem) -> Weekday {
        let words = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        guard let index = words.firstIndex(of: String(word)), let weekday = Weekday(rawValue: index) else {
            throw RuleProblem(reason: "its rule has \(word) for a weekday")
        }
        return weekday
    }

    private static func weekdays(_ value: String) throws(RuleProblem) -> [OrdinalWeekday] {
        var found: [OrdinalWeekday] = []
        for word in value.split(separator: ",", omittingEmptySubsequences: false) {
            let ordinal = word.dropLast(2)
            var entry = OrdinalWeekday(ordinal: nil, weekday: try weekday(word.suffix(2)))
            if !ordinal.isEmpty {
                guard let number = Int(ordinal), number != 0, abs(number) <= 53 else {
                    throw RuleProblem(reason: "its rule has \(word) for a weekday")
                }
                entry.ordinal = number
            }
            if !found.contains(entry) { found.append(entry) }
            if found.count > 371 { throw RuleProblem(reason: "its rule names too many weekdays") }
        }
        return found
    }

    /// `20261105T000000Z`, the same without `Z`, or `20261105`.
    private static func until(_ value: String) throws(RuleProblem) -> End {
        let isUTC = value.hasSuffix("Z")
        let text = isUTC ? String(value.dropLast()) : value
        guard let wall = WallTime(basic: text) else {
            throw RuleProblem(reason: "its rule has UNTIL=\(value), which is no date")
        }
        return isUTC ? .untilUTC(wall) : .untilWall(wall)
    }

    /// What RFC 5545 rules out.
    private func checkTogether() throws(RuleProblem) {
        let hasOrdinals = weekdays.contains { $0.ordinal != nil }
        if hasOrdinals, frequency == .daily || frequency == .weekly || !weekNumbers.isEmpty {
            throw RuleProblem(reason: "its rule counts weekdays where there is no month or year to count in")
        }
        if frequency != .yearly, !(weekNumbers.isEmpty && yearDays.isEmpty) {
            throw RuleProblem(reason: "its rule has BYWEEKNO or BYYEARDAY and does not repeat by the year")
        }
        if frequency == .weekly, !monthDays.isEmpty {
            throw RuleProblem(reason: "its rule has BYMONTHDAY and repeats by the week")
        }
    }
}

extension WallTime {
    /// Reads the basic format, `20261105T093000` or `20261105`; a day alone gives its last second.
    init?(basic text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            Int(String(decoding: bytes[range], as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
        }
        guard bytes.count == 8 || bytes.count == 15, let year = number(0..<4), let month = number(4..<6),
            let dayOfMonth = number(6..<8), let day = Day(year: year, month: month, day: dayOfMonth)
        else { return nil }
        guard bytes.count == 15 else {
            self.init(day: day, second: 86_399)
            return
        }
        guard bytes[8] == UInt8(ascii: "T"), let hour = number(9..<11), let minute = number(11..<13),
            let second = number(13..<15), hour < 24, minute < 60, second < 61
        else { return nil }
        self.init(day: day, second: hour * 3600 + minute * 60 + min(second, 59))
    }
}
