/// A password or token. It gives itself away only where it is used (`reveal`): printing, interpolating, dumping or
/// reflecting one shows `***`.
public struct Secret: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let value: String

    public init(_ value: String) {
        self.value = value
    }

    /// The secret itself, for the one place that sends it.
    public func reveal() -> String { value }

    public var description: String { "***" }
    public var debugDescription: String { "***" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Where a secret comes from.
public enum SecretSource: Equatable, Sendable {
    /// It stands in the file itself, which then nobody else may read.
    case literal(Secret)
    /// The first line that a program prints: its path and arguments. No shell is involved.
    case command([String])
}

extension TableReader {
    /// `password` or `password_command`, not both.
    func secret(_ key: String) -> SecretSource? {
        let literal = value(key, "a text in quotes", isSecret: true) { $0.text.flatMap { $0.isEmpty ? nil : $0 } }
        let command = value("\(key)_command", "a program and its arguments, as [\"pass\", \"show\", \"mail\"]") {
            $0.texts.flatMap { $0.isEmpty ? nil : $0 }
        }
        if let literal {
            if has("\(key)_command") { note(key, "give \(key) or \(key)_command, not both") }
            return .literal(Secret(literal))
        }
        return command.map { .command($0) }
    }
}
