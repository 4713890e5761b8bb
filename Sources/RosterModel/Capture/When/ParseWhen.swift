/// What a WHEN of `capture.md` means.
public enum When: Hashable, Sendable {
    case moment(Instant)
    /// The rule of the next session: `next session`, `call`.
    case nextSession
}

/// Reads a whole WHEN, with or without its preposition (`by fri 5pm`, `eow`, `3d`, `2026-12-04 14:00`), or a moment in
/// RFC 3339. Days and times are meant in the context's zone; without a time it is `capture.due_time`.
/// - Returns: nil where the text is no WHEN. A moment may lie in the past: that is for the caller to refuse.
public func parseWhen(_ text: String, _ context: CaptureContext) -> When? {
    let line = Text.spaced(Text.line(text))
    if let instant = Instant(rfc3339: line) { return .moment(instant) }
    let today = context.zone.day(of: context.now)
    guard let phrase = SaidWhen(line).phrase(today: today, order: context.policy.dateOrder) else { return nil }
    switch phrase.day {
    case .session: return phrase.time == nil ? .nextSession : nil
    case .day(let day, let usualTime):
        return .moment(context.zone.instant(of: day, at: phrase.time ?? usualTime ?? context.policy.dueTime))
    }
}

/// Reads when a session starts: a day and a time (`2026-12-04 14:00`, `fri 10:00`, `tomorrow at 5pm`), or a moment in
/// RFC 3339. A day alone is not enough.
public func parseSessionStart(_ text: String, at now: Instant, in zone: Zone, dateOrder: DateOrder) -> Instant? {
    let line = Text.spaced(Text.line(text))
    if let instant = Instant(rfc3339: line) { return instant }
    guard let phrase = SaidWhen(line).phrase(today: zone.day(of: now), order: dateOrder), let time = phrase.time,
        case .day(let day, _) = phrase.day
    else { return nil }
    return zone.instant(of: day, at: time)
}

/// A WHEN that was typed by itself.
private struct SaidWhen {
    private let words: [String]

    init(_ line: String) {
        // `2026-12-04T14:00`, as other programs write it.
        let isStamp = line.utf8.count == 16 && Day(iso: line.prefix(10)) != nil && line.dropFirst(10).first == "T"
        let spaced = isStamp ? line.replacing("T", with: " ") : line
        words = spaced.lowercased().split(separator: " ").prefix(WhenReader.mostWords + 2).map { word in
            var core = word.drop { $0 == "(" }
            while let last = core.last, ",;)!?".contains(last) { core.removeLast() }
            return core.hasPrefix("due:") ? String(core.dropFirst(4)) : String(core)
        }.filter { !$0.isEmpty }
    }

    func phrase(today: Day, order: DateOrder) -> WhenPhrase? {
        let reader = WhenReader(today: today, order: order)
        if let phrase = reader.read(words) { return phrase }
        let prepositions = ["by", "due", "before", "on", "until"]
        guard let first = words.first, prepositions.contains(first) else { return nil }
        return reader.read(Array(words.dropFirst()))
    }
}
