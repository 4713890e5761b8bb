/// A JSON document (RFC 8259) whose objects keep their order and whose missing values are `null`, never left out.
enum JSON: Equatable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case real(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    struct Member: Equatable {
        let name: String
        let value: JSON
    }

    static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .object(members.map { Member(name: $0.key, value: $0.value) })
    }

    /// The members of two objects, one after the other.
    static func + (first: JSON, second: JSON) -> JSON {
        guard case .object(let left) = first, case .object(let right) = second else { return first }
        return .object(left + right)
    }
}

extension JSON {
    static func integer(_ number: Int) -> JSON { .integer(Int64(number)) }
    static func integer(_ number: Int?) -> JSON { number.map { .integer($0) } ?? .null }
    static func integer(_ number: Int64?) -> JSON { number.map { .integer($0) } ?? .null }
    static func real(_ number: Double?) -> JSON { number.map { .real($0) } ?? .null }
    static func string(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
}
