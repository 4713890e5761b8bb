/// Text made shorter at a word, with dots for what is left out.
enum CutText {
    /// At most that many characters, the dots included.
    static func cut(_ text: String, to limit: Int, dots: String) -> String {
        guard text.count > limit else { return text }
        return shortened(text, dots: dots) { $0.count <= limit }
    }

    /// The longest beginning that fits, with the dots behind it. A word that takes more than half of it is cut as well.
    static func shortened(_ text: String, dots: String, fits: (String) -> Bool) -> String {
        if fits(text) { return text }
        let places = Array(text.indices)
        guard let longest = last(places, text, dots, fits) else { return "" }
        let ends = places.filter { $0 <= longest && text[$0].isWhitespace }
        if let end = ends.last,
            text.distance(from: text.startIndex, to: end) * 2 > text.distance(from: text.startIndex, to: longest)
        {
            return trimmed(text[..<end]) + dots
        }
        return trimmed(text[..<longest]) + dots
    }

    /// By halving: what is longer never fits where the shorter one does not.
    private static func last(
        _ ends: [String.Index], _ text: String, _ dots: String, _ fits: (String) -> Bool
    ) -> String.Index? {
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if fits(trimmed(text[..<ends[middle]]) + dots) { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : ends[low - 1]
    }

    private static func trimmed(_ text: Substring) -> String {
        var kept = text
        while let last = kept.last, last.isWhitespace || ",;:-–".contains(last) { kept.removeLast() }
        return String(kept)
    }
}
