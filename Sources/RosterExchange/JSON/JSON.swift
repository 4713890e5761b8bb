/// A JSON document (RFC 8259) whose objects keep their order and whose missing values are `null`, never left out.
public enum JSON: Equatable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case real(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    public struct Member: Equatable, Sendable {
        public let name: String
        public let value: JSON

        public init(name: String, value: JSON) {
            self.name = name
            self.value = value
        }
    }

    public static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .object(members.map { Member(name: $0.key, value: $0.value) })
    }

    /// The members of two objects, one after the other.
    public static func + (first: JSON, second: JSON) -> JSON {
        guard case .object(let left) = first, case .object(let right) = second else { return first }
        return .object(left + right)
    }
}

extension JSON {
    public static func integer(_ number: Int) -> JSON { .integer(Int64(number)) }
    public static func integer(_ number: Int?) -> JSON { number.map { .integer($0) } ?? .null }
    public static func integer(_ number: Int64?) -> JSON { number.map { .integer($0) } ?? .null }
    public static func real(_ number: Double?) -> JSON { number.map { .real($0) } ?? .null }
    public static func string(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    public static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
}
