/// The tokens that say how often: `x3`, `twice`, `every weekday` (`capture.md`, What a line may carry).
struct CountTokens {
    struct Token {
        let wordCount: Int
        /// Whether the words stay in the text.
        let stays: Bool
    }

    /// From `x3`: the last one counts, before anything that words say.
    private var exact: Int?
    /// From `twice`, `3 times`: the first one counts.
    private var times: Int?
    private var recurrence: Recurrence?
    /// `twice a day` is said as `twice daily`: the index of the word right after the times.
    private var afterTimes = -1
    private var isTimesPerRecurrence = false

    /// Days that an item comes round on.
    enum Recurrence: Equatable {
        case daily, weekdays, weekly
        case every(Weekday)

        /// How many come after `today` up to and including `due`.
        func count(from today: Day, to due: Day) -> Int {
            let days = due.ordinal - today.ordinal
            guard days > 0 else { return 0 }
            switch self {
            case .daily: return days
            case .weekly: return days / 7
            case .every(let weekday): return Self.occurrences(of: weekday, after: today, days: days)
            case .weekdays:
                return Weekday.allCases.prefix(5).map { Self.occurrences(of: $0, after: today, days: days) }
                    .reduce(0, +)
            }
        }

        private static func occurrences(of weekday: Weekday, after today: Day, days: Int) -> Int {
            let first = (weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1
            return days < first ? 0 : (days - first) / 7 + 1
        }
    }

    /// Check-offs that make it done, at least 1.
    func target(from today: Day, to due: () -> Day) -> Int {
        if let exact { return exact }
        guard let recurrence else { return times ?? 1 }
        let occasions = max(1, recurrence.count(from: today, to: due()))
        if isTimesPerRecurrence, let times { return occasions * times }
        return times ?? occasions
    }

    mutating func take(_ words: [ItemWord], at index: Int) -> Token? {
        let key = words[index].key
        if let count = Self.exactCount(key) {
            exact = count
            return Token(wordCount: 1, stays: false)
        }
        let next = index + 1 < words.count && Self.isWhole(words, index) ? words[index + 1].key : ""
        if let said = Self.times(key, next: next) {
            if times == nil {
                times = said.count
                afterTimes = index + said.wordCount
            }
            return Token(wordCount: said.wordCount, stays: true)
        }
        if let said = Self.recurrence(key, next: next) {
            if recurrence == nil {
                recurrence = said.recurrence
                isTimesPerRecurrence = index == afterTimes
            }
            return Token(wordCount: said.wordCount, stays: true)
        }
        return nil
    }

    /// Whether no punctuation parts the word from the next one.
    private static func isWhole(_ words: [ItemWord], _ index: Int) -> Bool {
        words[index].core.upperBound == words[index].range.upperBound
    }

    /// `x3`, `×3`, `3x`: 1…999.
    private static func exactCount(_ key: String) -> Int? {
        guard (2...5).contains(key.utf8.count) else { return nil }
        let digits: Substring
        if key.hasPrefix("x") || key.hasPrefix("×") {
            digits = key.dropFirst()
        } else if key.hasSuffix("x") || key.hasSuffix("×") {
            digits = key.dropLast()
        } else {
            return nil
        }
        return number(digits)
    }

    /// ASCII digits, 1…999.
    static func number(_ text: some StringProtocol) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(text), number > 0
        else { return nil }
        return number
    }

    static let numberWords = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    ]

    private static func times(_ key: String, next: String) -> (count: Int, wordCount: Int)? {
        switch key {
        case "once": return (1, 1)
        case "twice": return (2, 1)
        default:
            guard next == "times", let count = numberWords[key] ?? number(key) else { return nil }
            return (count, 2)
        }
    }

    private static func recurrence(_ key: String, next: String) -> (recurrence: Recurrence, wordCount: Int)? {
        switch (key, next) {
        case ("daily", _): return (.daily, 1)
        case ("weekly", _): return (.weekly, 1)
        case ("every", "day"): return (.daily, 2)
        case ("every", "weekday"): return (.weekdays, 2)
        case ("every", "week"): return (.weekly, 2)
        case ("every", _): return Weekday(name: next).map { (.every($0), 2) }
        default: return nil
        }
    }
}
