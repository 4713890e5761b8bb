/// A coach's own text for a message: optionally a first line `Subject: …` and a blank line, then the text. Fields stand
/// in braces, as `{first}`; `{{` is a brace.
public struct MessageTemplate: Equatable, Sendable {
    /// Nil where the text has no subject of its own.
    var subject: [Part]?
    /// A line each.
    var lines: [[Part]]

    enum Part: Equatable, Sendable {
        case text(String)
        case field(Field)
    }

    public enum Field: String, CaseIterable, Sendable {
        /// The recipient's first and full name.
        case first, name
        /// The items with their deadlines, numbered, and how many there are.
        case items, count
        /// The first of the deadlines.
        case deadline
        /// The coach's name.
        case coach
        /// How to answer.
        case answers
        /// How to end SMS, in the first one to a number; nothing in the others.
        case stop

        /// What it becomes, for the documents.
        public var about: String {
            switch self {
            case .first: "the recipient's first name"
            case .name: "the recipient's name"
            case .items: "the items with their deadlines"
            case .count: "how many items"
            case .deadline: "the first deadline"
            case .coach: "your name"
            case .answers: "how to answer"
            case .stop: "how to end SMS, in the first one"
            }
        }
    }

    /// All fields as they are written: `{first}, {name} …`.
    public static let fieldList = Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")

    /// What is wrong in a template, and in which of its lines, from 1.
    public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
        public var line: Int
        public var kind: Kind

        public enum Kind: Equatable, Sendable {
            case unknownField(String, nearest: String)
            case openField
            case noText
        }

        /// Without the line, for where that is said before it.
        public var sentence: String {
            switch kind {
            case .unknownField(let name, let nearest):
                "there is no field {\(name)}; the nearest one is {\(nearest)}, and a brace itself is written {{"
            case .openField: "a field is not closed: a } is missing, or a brace itself is meant, which is written {{"
            case .noText: "there is no text in it"
            }
        }

        public var description: String { "line \(line): \(sentence)" }
    }

    /// Reads a template; what it holds of hidden characters is dropped.
    public init(_ text: String) throws(Problem) {
        let rows = Text.block(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var first = 0
        if let row = rows.first, row.lowercased().hasPrefix("subject:") {
            let words = try Self.parts(Text.spaced(row.dropFirst("subject:".count)), line: 1)
            subject = words.isEmpty ? nil : words
            first = rows.count > 1 && Text.spaced(rows[1]).isEmpty ? 2 : 1
        }
        var lines: [[Part]] = []
        for (index, row) in rows.enumerated().dropFirst(first) { lines.append(try Self.parts(row, line: index + 1)) }
        let isEmpty = { (line: [Part]) in
            line.allSatisfy { if case .text(let text) = $0 { Text.spaced(text).isEmpty } else { false } }
        }
        while let last = lines.last, isEmpty(last) { lines.removeLast() }
        lines.removeFirst(lines.prefix(while: isEmpty).count)
        guard !lines.isEmpty else { throw Problem(line: max(1, rows.count), kind: .noText) }
        self.lines = lines
    }

    func has(_ field: Field) -> Bool {
        lines.contains { $0.contains(.field(field)) }
    }

    private static func parts(_ row: String, line: Int) throws(Problem) -> [Part] {
        var parts: [Part] = []
        var text = ""
        var rest = Substring(row)
        while let brace = rest.firstIndex(of: "{") {
            text += rest[..<brace]
            rest = rest[rest.index(after: brace)...]
            if rest.first == "{" {
                text += "{"
                rest.removeFirst()
                continue
            }
            guard let end = rest.firstIndex(of: "}") else { throw Problem(line: line, kind: .openField) }
            let name = Text.spaced(rest[..<end])
            guard let field = Field(rawValue: name.lowercased()) else {
                let nearest = EditDistance.nearest(to: name, among: Field.allCases.map(\.rawValue)) ?? ""
                let short = CutText.cut(name, to: 40, dots: "…")
                throw Problem(line: line, kind: .unknownField(short, nearest: nearest))
            }
            if !text.isEmpty { parts.append(.text(text)) }
            text = ""
            parts.append(.field(field))
            rest = rest[rest.index(after: end)...]
        }
        text += rest
        return text.isEmpty ? parts : parts + [.text(text)]
    }
}
