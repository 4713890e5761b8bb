/// A WHEN of `capture.md`, as it was said.
struct WhenPhrase: Equatable {
    enum Reference: Equatable {
        /// That day, with the time that its word implies (`tonight`).
        case day(Day, time: ClockTime?)
        /// The rule of the next session.
        case session
    }

    var day: Reference
    /// The time that was said.
    var time: ClockTime?
}

/// Reads a WHEN from its words, relative to a day.
struct WhenReader {
    let today: Day
    let order: DateOrder

    /// `the 4th of december 2026 at 5 pm` and a word to spare: no WHEN is longer.
    static let mostWords = 10

    /// - Parameter words: in lower case, without punctuation (but the last dot of `4.12.`).
    /// - Returns: nil where they are not, as a whole, a WHEN.
    func read(_ words: [String]) -> WhenPhrase? {
        guard (1...Self.mostWords).contains(words.count) else { return nil }
        for split in words.indices.reversed() {
            let dayWords = Array(words[...split])
            let timeWords = Array(words[(split + 1)...])
            let time = ClockWords.time(timeWords)
            guard timeWords.isEmpty || time != nil, let day = reference(dayWords) else { continue }
            return WhenPhrase(day: day, time: time)
        }
        return nil
    }

    private func reference(_ words: [String]) -> WhenPhrase.Reference? {
        if Self.isSession(words) { return .session }
        if words == ["tonight"] { return .day(today, time: ClockTime(hour: 20)) }
        return (relativeDay(words) ?? calendarDay(words)).map { .day($0, time: nil) }
    }

    /// `next session`, `our next session`, `the next call`, `session`, `call`.
    private static func isSession(_ words: [String]) -> Bool {
        var rest = words[...]
        if ["our", "the", "my", "your"].contains(rest.first) { rest = rest.dropFirst() }
        let isNext = rest.first == "next"
        if isNext { rest = rest.dropFirst() }
        guard rest.count == 1, let noun = rest.first else { return false }
        return noun == "session" || noun == "call" || (noun == "meeting" && isNext)
    }

    // MARK: Days by their distance

    private func relativeDay(_ words: [String]) -> Day? {
        switch words.count {
        case 1: relativeDay(word: words[0])
        case 2: relativeDay(words[0], words[1])
        case 3...5: relativeDay(phrase: words)
        default: nil
        }
    }

    private func relativeDay(word: String) -> Day? {
        switch word {
        case "today": today
        case "tomorrow": today.adding(days: 1)
        case "eow": endOfWeek
        case "eom": today.lastOfMonth
        default: Weekday(name: word).map { next($0) } ?? days(short: word).map { today.adding(days: $0) }
        }
    }

    private func relativeDay(_ first: String, _ second: String) -> Day? {
        switch (first, second) {
        case ("next", "week"): monday.adding(days: 7)
        case ("next", "month"): today.lastOfMonth.adding(days: 1)
        case ("this", _): Weekday(name: second).map { next($0) }
        case ("next", _): Weekday(name: second).map { monday.adding(days: 7 + $0.rawValue) }
        default: nil
        }
    }

    private func relativeDay(phrase words: [String]) -> Day? {
        if words.count == 3, words[0] == "in" { return days(words[1], unit: words[2]).map { today.adding(days: $0) } }
        switch words.filter({ $0 != "the" }) {
        case ["end", "of", "week"]: return endOfWeek
        case ["end", "of", "month"]: return today.lastOfMonth
        default: return nil
        }
    }

    private var monday: Day { today.adding(days: -today.weekday.rawValue) }

    private var endOfWeek: Day {
        let friday = monday.adding(days: Weekday.friday.rawValue)
        return friday < today ? friday.adding(days: 7) : friday
    }

    /// The next such day after today.
    private func next(_ weekday: Weekday) -> Day {
        today.adding(days: (weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1)
    }

    /// `3d`, `2w`, `+3d`.
    private func days(short word: String) -> Int? {
        let body = word.hasPrefix("+") ? word.dropFirst() : word[...]
        guard let unit = body.last, unit == "d" || unit == "w", let count = Self.number(body.dropLast()) else {
            return nil
        }
        return unit == "w" ? count * 7 : count
    }

    private func days(_ number: String, unit: String) -> Int? {
        let isOne = number == "a" || number == "an"
        guard let count = isOne ? 1 : CountTokens.numberWords[number] ?? Self.number(number) else { return nil }
        switch unit {
        case "day", "days": return count
        case "week", "weeks": return count * 7
        default: return nil
        }
    }

    private static func number(_ text: some StringProtocol) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    // MARK: Days of the calendar

    /// A date; a weekday may stand before it if it is that date's.
    private func calendarDay(_ words: [String]) -> Day? {
        let dates = DateWords(today: today, order: order)
        if let day = dates.day(words) { return day }
        guard let weekday = Weekday(name: words[0]), let day = dates.day(Array(words.dropFirst())),
            day.weekday == weekday
        else { return nil }
        return day
    }
}
