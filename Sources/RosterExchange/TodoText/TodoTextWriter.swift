import RosterModel

/// Writes items as todo.txt (https://github.com/todotxt/todo.txt), one a line.
public struct TodoTextWriter {
    private let copy: RecordCopy
    private let projects: [Client.ID: String]
    private let zones: [Client.ID: Zone]
    private let coachZone: Zone

    public init(_ copy: RecordCopy, coachZone: Zone) {
        self.copy = copy
        self.coachZone = coachZone
        projects = Dictionary(
            copy.clients.map { ($0.id, TodoWord.joined($0.name)) }, uniquingKeysWith: { first, _ in first })
        zones = Dictionary(
            copy.clients.map { ($0.id, $0.zone(orElse: coachZone)) }, uniquingKeysWith: { first, _ in first })
    }

    public func write(to stream: inout ByteStream) throws {
        for item in copy.items { try stream.write(line(item) + "\n") }
    }

    /// The day it was made always stands before the text, so that no text is taken for a priority or a mark.
    private func line(_ item: ActionItem) -> String {
        let zone = zones[item.client] ?? coachZone
        let done = item.closed.map { ["x", zone.day(of: $0).description] } ?? []
        let status = item.status == .stuck || item.status == .skipped ? ["status:\(item.status.rawValue)"] : []
        let owner = item.owner == .coach ? ["@coach"] : []
        let words =
            done + [zone.day(of: item.created).description, TodoWord.text(item.text)]
            + ["+\(projects[item.client] ?? "")"] + owner + item.tags.map { "@\(TodoWord.joined($0))" }
            + ["due:\(zone.day(of: item.deadline.at))"] + status + ["roster:\(item.uid)"]
        return words.joined(separator: " ")
    }
}

/// Words of a todo.txt line.
enum TodoWord {
    /// One word of several: `Ada_Moreau`.
    static func joined(_ text: String) -> String {
        Text.spaced(Text.line(text)).replacing(" ", with: "_")
    }

    /// A text whose words mean nothing but what they say: in brackets they are no project, context or pair of key and
    /// value.
    static func text(_ text: String) -> String {
        Text.line(text).split { $0.isWhitespace }.map { isToken($0) ? "(\($0))" : String($0) }.joined(separator: " ")
    }

    private static func isToken(_ word: Substring) -> Bool {
        if let first = word.first, first == "+" || first == "@" { return word.utf8.count > 1 }
        guard let colon = word.firstIndex(of: ":") else { return false }
        return keys.contains(word[..<colon].lowercased())
    }

    /// Those that are written here, and those that programs for todo.txt act on.
    private static let keys: Set<String> = ["due", "t", "rec", "pri", "h", "id", "p", "status", "roster"]
}
