/// Reads the time of a WHEN: `at 5pm`, `5 pm`, `17:00`, `noon`, `midnight`, `morning`.
enum ClockWords {
    static func time(_ words: [String]) -> ClockTime? {
        let said = words.first == "at" ? Array(words.dropFirst()) : words
        switch said.count {
        case 1: return time(word: said[0])
        case 2: return meridiem(said[1]).flatMap { time(said[0], isAfternoon: $0) }
        default: return nil
        }
    }

    private static func time(word: String) -> ClockTime? {
        switch word {
        case "noon": return .noon
        // It ends the day that was said.
        case "midnight": return ClockTime(hour: 23, minute: 59)
        case "morning": return ClockTime(hour: 9)
        case "afternoon": return ClockTime(hour: 15)
        case "evening": return ClockTime(hour: 19)
        default: break
        }
        if let time = ClockTime(text: withoutDot(word)) { return time }
        let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
        return meridiem(String(word.dropFirst(digits.count))).flatMap { time(String(digits), isAfternoon: $0) }
    }

    private static func withoutDot(_ word: String) -> String {
        word.hasSuffix(".") ? String(word.dropLast()) : word
    }

    /// `am`, `pm`, `a.m`, `p.m.`: whether the afternoon is meant.
    private static func meridiem(_ word: String) -> Bool? {
        switch word.filter({ $0 != "." }) {
        case "am": false
        case "pm": true
        default: nil
        }
    }

    /// An hour of 1…12, perhaps with minutes. 12 am is the first hour of the day, 12 pm is noon.
    private static func time(_ text: String, isAfternoon: Bool) -> ClockTime? {
        let whole = text.contains(":") ? text : text + ":00"
        guard let time = ClockTime(text: whole), (1...12).contains(time.hour) else { return nil }
        return ClockTime(hour: time.hour % 12 + (isAfternoon ? 12 : 0), minute: time.minute)
    }
}
