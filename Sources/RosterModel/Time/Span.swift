/// Lengths of time as people write them: `90s`, `2m`, `3h`, `21d`.
public enum Span {
    /// At most ten years, which no setting needs.
    private static let longest: Int64 = 3650 * 86_400

    /// Nil where it is none, or longer than ten years.
    public static func seconds(of text: String) -> Int64? {
        guard let unit = text.last.flatMap({ units[$0] }), text.utf8.first != UInt8(ascii: "+"),
            let count = Int64(text.dropLast()), (0...longest).contains(count), count * unit <= longest
        else { return nil }
        return count * unit
    }

    private static let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
}
