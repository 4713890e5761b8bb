/// A mark of the Tasks format that Obsidian users write (`protocols.md`, Notes folders): `📅 2026-12-04` is the deadline,
/// the other marks say nothing to Roster and leave the text.
struct TasksMark {
    let wordCount: Int
    /// The day after `📅`.
    let due: Day?

    private static let dueSigns: Set<Unicode.Scalar> = ["📅", "📆", "🗓"]
    /// Followed by a day: created, scheduled, started, done, cancelled.
    private static let daySigns: Set<Unicode.Scalar> = ["➕", "⏳", "⌛", "🛫", "✅", "❌"]
    private static let prioritySigns: Set<Unicode.Scalar> = ["🔺", "⏫", "🔼", "🔽", "⏬"]
    /// Followed by an identifier or a word.
    private static let wordSigns: Set<Unicode.Scalar> = ["🆔", "⛔", "🏁"]
    private static let recurrenceSign: Unicode.Scalar = "🔁"

    static func find(in words: [ItemWord], at index: Int, of note: NoteText) -> TasksMark? {
        let word = words[index].range
        let sign = note.scalars[word.lowerBound]
        guard sign.value > 0x2000 else { return nil }
        var after = word.lowerBound + 1
        if after < word.upperBound, note.scalars[after] == ScalarClass.emojiPresentation { after += 1 }
        let isAlone = after == word.upperBound
        if prioritySigns.contains(sign) { return isAlone ? TasksMark(wordCount: 1, due: nil) : nil }
        if sign == recurrenceSign {
            return isAlone ? TasksMark(wordCount: recurrenceLength(words, index, note), due: nil) : nil
        }
        if wordSigns.contains(sign) {
            return isAlone && index + 1 < words.count ? TasksMark(wordCount: 2, due: nil) : nil
        }
        guard dueSigns.contains(sign) || daySigns.contains(sign) else { return nil }
        let dayRange =
            isAlone ? (index + 1 < words.count ? words[index + 1].core : word) : after..<words[index].core.upperBound
        guard dayRange.count == 10, let day = Day(iso: note.string(dayRange)) else { return nil }
        return TasksMark(wordCount: isAlone ? 2 : 1, due: dueSigns.contains(sign) ? day : nil)
    }

    /// The rule after the sign (`every week when done`) goes up to the next sign or tag.
    private static func recurrenceLength(_ words: [ItemWord], _ index: Int, _ note: NoteText) -> Int {
        var end = index + 1
        while end < words.count, end - index <= 8 {
            let first = note.scalars[words[end].range.lowerBound]
            if first == "#" || first == "@" || first.properties.isEmojiPresentation || dueSigns.contains(first) {
                break
            }
            end += 1
        }
        return end - index
    }
}
