/// Reads a day to look back to: `today`, `yesterday`, `3 days ago`, `2w ago`, a weekday (the latest before today), or a
/// date, without a year the latest such day.
/// - Returns: nil where the text is no day. It may lie ahead: that is for the caller to refuse.
public func parseDayLookedBackTo(_ text: String, today: Day, dateOrder: DateOrder) -> Day? {
    let words = Text.spaced(Text.line(text, limit: 100)).lowercased().split(separator: " ").map(String.init)
    switch words {
    case []: return nil
    case ["today"]: return today
    case ["yesterday"]: return today.adding(days: -1)
    case ["tomorrow"]: return today.adding(days: 1)
    default: break
    }
    if let days = daysAgo(words) { return today.adding(days: -days) }
    let name = words[0] == "last" ? words.dropFirst().first : words[0]
    if words.count <= 2, let weekday = name.flatMap({ Weekday(name: $0) }) { return latest(weekday, before: today) }
    return latestDate(words, today: today, dateOrder)
}

/// `3 days ago`, `a week ago`, `3d ago`.
private func daysAgo(_ words: [String]) -> Int? {
    guard words.last == "ago", (2...3).contains(words.count) else { return nil }
    let unit = words.count == 3 ? words[1] : String(words[0].suffix(1))
    let number = words.count == 3 ? words[0] : String(words[0].dropLast())
    let isOne = ["a", "an", "one"].contains(number)
    guard let count = isOne ? 1 : Int(number), (0...36_500).contains(count) else { return nil }
    switch unit {
    case "d", "day", "days": return count
    case "w", "week", "weeks": return count * 7
    default: return nil
    }
}

private func latest(_ weekday: Weekday, before today: Day) -> Day {
    today.adding(days: -((today.weekday.rawValue - weekday.rawValue + 6) % 7 + 1))
}

/// A date without a year is read forwards by `DateWords`: so it is read from a year ago on.
private func latestDate(_ words: [String], today: Day, _ order: DateOrder) -> Day? {
    let starts = [today, today.adding(days: -364), today.adding(days: -366), today.adding(days: -4 * 366)]
    let days = starts.compactMap { DateWords(today: $0, order: order).day(words) }
    return days.first { $0 <= today } ?? days.first
}
