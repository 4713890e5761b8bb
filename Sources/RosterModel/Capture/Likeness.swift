/// Pairs the lines of two lists that are the same or nearly so: first by folded text, then by order and likeness among
/// the rest. Near-linear: each line of the rest is compared with a few that stand where it does.
enum Likeness {
    /// Lines of the rest to look at, before and after the one that stands in the same place.
    private static let reach = 6
    /// The share of letter pairs that two texts must have in common, where they stand in the same place, and elsewhere.
    private static let enoughInPlace = 0.3
    private static let enough = 0.55
    /// Scalars of a text that are compared.
    private static let longest = 160

    /// The text without case, accents, white space and punctuation.
    static func key(_ text: String) -> String {
        let key = Text.folded(text).filter { $0.isLetter || $0.isNumber }
        return key.isEmpty ? text : key
    }

    /// For indices of `left`, the index of `right` that each goes with.
    static func pairs(_ left: [String], _ right: [String]) -> [Int: Int] {
        var pairs: [Int: Int] = [:]
        let leftKeys = left.map(key)
        let rightKeys = right.map(key)
        // Queues, read from their heads: the same text twice goes by order.
        var places: [String: (indices: [Int], head: Int)] = [:]
        for (index, key) in rightKeys.enumerated() { places[key, default: ([], 0)].indices.append(index) }
        for (index, key) in leftKeys.enumerated() {
            guard let queue = places[key], queue.head < queue.indices.count else { continue }
            pairs[index] = queue.indices[queue.head]
            places[key]?.head += 1
        }
        let taken = Set(pairs.values)
        let restOfLeft = left.indices.filter { pairs[$0] == nil }
        let restOfRight = right.indices.filter { !taken.contains($0) }
        pairByLikeness(restOfLeft, leftKeys, restOfRight, rightKeys, into: &pairs)
        return pairs
    }

    private static func pairByLikeness(
        _ left: [Int], _ leftKeys: [String], _ right: [Int], _ rightKeys: [String], into pairs: inout [Int: Int]
    ) {
        guard !left.isEmpty, !right.isEmpty else { return }
        let rightPairs = right.map { letterPairs(rightKeys[$0]) }
        let isSameSize = left.count == right.count
        var free = Set(right.indices)
        for (place, index) in left.enumerated() {
            let own = letterPairs(leftKeys[index])
            let middle = isSameSize ? place : place * right.count / left.count
            var best: (place: Int, likeness: Double)?
            for other in max(0, middle - reach)...min(right.count - 1, middle + reach) where free.contains(other) {
                let likeness = share(own, rightPairs[other])
                let needed = isSameSize && other == place ? enoughInPlace : enough
                if likeness >= needed, likeness > best?.likeness ?? 0 { best = (other, likeness) }
            }
            if let best {
                free.remove(best.place)
                pairs[index] = right[best.place]
            }
        }
    }

    /// Every two neighbouring scalars as one number, sorted.
    private static func letterPairs(_ key: String) -> [UInt64] {
        let scalars = Array(key.unicodeScalars.prefix(longest))
        guard scalars.count > 1 else { return scalars.map { UInt64($0.value) } }
        return zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }.sorted()
    }

    /// The Dice coefficient of two sorted lists: 0…1.
    private static func share(_ left: [UInt64], _ right: [UInt64]) -> Double {
        var (low, high, common) = (0, 0, 0)
        while low < left.count, high < right.count {
            if left[low] == right[high] {
                (low, high, common) = (low + 1, high + 1, common + 1)
            } else if left[low] < right[high] {
                low += 1
            } else {
                high += 1
            }
        }
        return Double(2 * common) / Double(max(1, left.count + right.count))
    }
}
