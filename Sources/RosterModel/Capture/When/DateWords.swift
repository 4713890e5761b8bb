/// Reads dates of the calendar: `2026-12-04`, `4 Dec`, `December 4th, 2027`, `12/4`, `4.12.`.
struct DateWords {
    let today: Day
    let order: DateOrder

    /// - Returns: nil where the words are no date, or one that does not exist.
    func day(_ words: [String]) -> Day? {
        if words.count == 1 { return day(word: words[0]) }
        let rest = words.filter { $0 != "of" }
        let named = rest.first == "the" ? Array(rest.dropFirst()) : rest
        guard (2...3).contains(named.count), words.count - named.count <= 2 else { return nil }
        let year = named.count == 3 ? Self.fullYear(named[2]) : nil
        guard named.count == 2 || year != nil else { return nil }
        if let month = Self.month(named[1]), let day = Self.dayOfMonth(named[0]) {
            return date(year, month, day)
        }
        if let month = Self.month(named[0]), let day = Self.dayOfMonth(named[1]) {
            return date(year, month, day)
        }
        return nil
    }

    private func day(word: String) -> Day? {
        let body = word.hasSuffix(".") ? word.dropLast() : word[...]
        if let day = Day(iso: body) { return day }
        if body.contains("/") {
            let parts = numbers(body, separator: "/")
            guard let parts, (2...3).contains(parts.count) else { return nil }
            let (month, day) = order == .monthFirst ? (parts[0], parts[1]) : (parts[1], parts[0])
            return date(parts.count == 3 ? parts[2] : nil, month, day)
        }
        guard let parts = numbers(body, separator: ".") else { return nil }
        // Without a year it is the last dot that makes it a date and not a decimal.
        if parts.count == 2, word.hasSuffix(".") { return date(nil, parts[1], parts[0]) }
        return parts.count == 3 ? date(parts[2], parts[1], parts[0]) : nil
    }

    /// Two numbers of one or two digits, and perhaps a year of two or four.
    private func numbers(_ text: Substring, separator: Character) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.prefix(2).allSatisfy({ (1...2).contains($0.utf8.count) }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        var numbers = parts.prefix(2).compactMap { Int($0) }
        if parts.count == 3 {
            guard parts[2].utf8.count == 2 || parts[2].utf8.count == 4, let year = Int(parts[2]) else { return nil }
            numbers.append(parts[2].utf8.count == 2 ? 2000 + year : year)
        }
        return numbers.count == parts.count ? numbers : nil
    }

    /// Without a year: the next such day from today on. 29 February may be seven years off.
    private func date(_ year: Int?, _ month: Int, _ day: Int) -> Day? {
        if let year { return Day(year: year, month: month, day: day) }
        for candidate in today.year...(today.year + 8) {
            if let date = Day(year: candidate, month: month, day: day), date >= today { return date }
        }
        return nil
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static func month(_ word: String) -> Int? {
        let name = word == "sept" ? "sep" : word
        return months.firstIndex { $0 == name || (name.utf8.count == 3 && $0.hasPrefix(name)) }.map { $0 + 1 }
    }

    /// `4`, `4th`, `4.`.
    private static func dayOfMonth(_ word: String) -> Int? {
        var body = word[...]
        if let suffix = ["st", "nd", "rd", "th", "."].first(where: { body.hasSuffix($0) }) {
            body = body.dropLast(suffix.count)
        }
        guard (1...2).contains(body.utf8.count), body.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(body)
    }

    private static func fullYear(_ word: String) -> Int? {
        let body = word.hasSuffix(".") ? word.dropLast() : word[...]
        guard body.utf8.count == 4, body.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(body)
    }
}

extension Weekday {
    /// Reads a full name or one of its usual abbreviations, in lower case.
    init?(name: String) {
        switch name {
        case "monday", "mon": self = .monday
        case "tuesday", "tue", "tues": self = .tuesday
        case "wednesday", "wed", "weds": self = .wednesday
        case "thursday", "thu", "thur", "thurs": self = .thursday
        case "friday", "fri": self = .friday
        case "saturday", "sat": self = .saturday
        case "sunday", "sun": self = .sunday
        default: return nil
        }
    }
}
