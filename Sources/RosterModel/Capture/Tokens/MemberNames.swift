/// Finds the member of a cohort that `@NAME` means: a first name, or any unique start of a full name.
struct MemberNames {
    enum Answer: Equatable {
        /// The note is of no cohort: the word is no token.
        case noCohort
        case unknown
        case ambiguous([String])
        case found(Client.ID, wordCount: Int)
    }

    /// Words of a name that are looked at.
    static let longestName = 6

    private struct Entry {
        let id: Client.ID
        let name: String
        let words: [String]
        /// Folded, with one space between the words.
        let spaced: String
        /// Without spaces between: `@priyanatarajan`.
        let joined: String
    }

    private let entries: [Entry]
    /// Answers for single words, so that a note full of them costs one look each.
    private let byStart: [String: [Int]]

    init(_ members: [CaptureContext.Member]) {
        let entries = members.map { member in
            let words = Text.folded(member.name).split { $0.isWhitespace }.map(String.init)
            return Entry(
                id: member.id, name: member.name, words: words, spaced: words.joined(separator: " "),
                joined: words.joined())
        }
        var byStart: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            for end in entry.joined.indices.prefix(ItemWord.longestKey) {
                byStart[String(entry.joined[...end]), default: []].append(index)
            }
        }
        self.entries = entries
        self.byStart = byStart
    }

    /// - Parameters:
    ///   - key: the word with its `@`, in lower case.
    ///   - following: the words after it.
    func find(_ key: String, following: ArraySlice<ItemWord>) -> Answer {
        guard !entries.isEmpty else { return .noCohort }
        let first = Text.folded(String(key.dropFirst()))
        guard let starts = byStart[first] else { return .unknown }
        let said = said(first, following)
        let named = starts.filter { entries[$0].words.first == first }
        if let full = wholeName(said, among: named) { return full }
        for candidates in [named, starts] where candidates.count == 1 {
            return .found(entries[candidates[0]].id, wordCount: 1)
        }
        return longerStart(said, among: named.isEmpty ? starts : named)
    }

    /// The word and those after it, as far as they may be part of a name: the first two decide in one look.
    private func said(_ first: String, _ following: ArraySlice<ItemWord>) -> [String] {
        guard let second = following.first, byStart[first + Text.folded(second.key)] != nil else { return [first] }
        return [first] + following.prefix(Self.longestName - 1).map { Text.folded($0.key) }
    }

    /// The member whose full name is written out; the longest one wins.
    private func wholeName(_ said: [String], among candidates: [Int]) -> Answer? {
        let whole = candidates.filter { said.starts(with: entries[$0].words) }
        guard let longest = whole.max(by: { entries[$0].words.count < entries[$1].words.count }) else { return nil }
        let count = entries[longest].words.count
        guard whole.filter({ entries[$0].words.count == count }).count == 1 else { return nil }
        return .found(entries[longest].id, wordCount: count)
    }

    /// Takes the words that follow to the name, until they tell the candidates apart.
    private func longerStart(_ said: [String], among candidates: [Int]) -> Answer {
        for count in said.indices.dropFirst().map({ $0 + 1 }) {
            let start = said.prefix(count).joined(separator: " ")
            let matching = candidates.filter { entries[$0].spaced.hasPrefix(start) }
            if matching.isEmpty { break }
            if matching.count == 1 { return .found(entries[matching[0]].id, wordCount: count) }
        }
        return .ambiguous(candidates.prefix(5).map { entries[$0].name })
    }
}
