import Foundation

/// The `key: value` lines between two lines of `---` at the very start of a note.
struct FrontMatter: Equatable {
    /// By the key in lower case; the first where one comes twice.
    private(set) var values: [String: String] = [:]

    subscript(_ key: String) -> String? { values[key] }

    init(_ text: String) {
        let lines = text.prefix(64 << 10).split(omittingEmptySubsequences: false) { $0.isNewline }
        guard lines.first?.trimmed == "---",
            let end = lines.dropFirst().firstIndex(where: { ["---", "..."].contains($0.trimmed) })
        else { return }
        for line in lines[1..<end] {
            let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            // An indented line belongs to the one above it: a list, say.
            guard halves.count == 2, line.first?.isWhitespace == false else { continue }
            let value = Self.unquoted(halves[1].trimmed)
            if !value.isEmpty { values[halves[0].trimmed.lowercased(), default: value] = value }
        }
    }

    private static func unquoted(_ value: String) -> String {
        for quote: Character in ["\"", "'"] where value.count >= 2 && value.first == quote && value.last == quote {
            return String(value.dropFirst().dropLast())
        }
        return value
    }
}

extension Substring {
    fileprivate var trimmed: String {
        trimmingCharacters(in: .whitespaces)
    }
}
