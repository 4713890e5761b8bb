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
        /// Without spaces between: `@priyanatarajan`.
        let joined: String
    }

    private let entries: [Entry]
    /// Answers for single words, so that a note full of them costs one look each.
    private let byStart: [String: [Int]]

    init(_ members: [CaptureContext.Member]) {
        let entries = members.map { member in
            let words = Text.folded(member.name).split { $0.isWhitespace }.map(String.init)
            return Entry(id: member.id, name: member.name, words: words, joined: words.joined())
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

    /// - Parameter keys: the word with its `@`, and those that follow it, in lower case.
    func find(_ keys: [String]) -> Answer {
        guard !entries.isEmpty else { return .noCohort }
        let said = keys.enumerated().map { Text.folded($0 == 0 ? String($1.dropFirst()) : $1) }
        guard let first = said.first, !first.isEmpty, let starts = byStart[first] else { return .unknown }
        let named = starts.filter { entries[$0].words.first == first }
        if let full = wholeName(said, among: named) { return full }
        for candidates in [named, starts] where candidates.count == 1 {
            return .found(entries[candidates[0]].id, wordCount: 1)
        }
        return longerStart(said, among: named.isEmpty ? starts : named)
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
            let matching = candidates.filter { entries[$0].words.joined(separator: " ").hasPrefix(start) }
            if matching.isEmpty { break }
            if matching.count == 1 { return .found(entries[matching[0]].id, wordCount: count) }
        }
        return .ambiguous(candidates.map { entries[$0].name })
    }
}
