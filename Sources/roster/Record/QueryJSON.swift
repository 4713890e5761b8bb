import RosterExchange
import RosterStore

/// A query's result for programs: a list of objects, each with the columns in their order, printed as it comes. Bytes are
/// hexadecimal.
final class QueryJSON {
    private let console: Console
    private var names: [String] = []
    private var count = 0

    init(_ console: Console) {
        self.console = console
    }

    func take(_ step: QueryStep) throws {
        switch step {
        case .columns(let columns): names = QueryJSON.distinct(columns)
        case .row(let values):
            let members = zip(names, values).map { JSON.Member(name: $0, value: JSON($1)) }
            console.print(json: .object(members), after: count == 0 ? "[\n  " : ",\n  ", indent: 1)
            count += 1
            try console.flushIfLong()
        }
    }

    func finish() throws {
        console.print(count == 0 ? "[]" : "\n]")
    }

    /// Two columns may have one name, two members of an object may not: the second becomes `name_2`.
    private static func distinct(_ columns: [String]) -> [String] {
        var names: [String] = []
        for column in columns {
            var name = column
            var number = 2
            while names.contains(name) {
                name = "\(column)_\(number)"
                number += 1
            }
            names.append(name)
        }
        return names
    }
}

extension JSON {
    fileprivate init(_ value: QueryValue) {
        switch value {
        case .null: self = .null
        case .integer(let number): self = .integer(number)
        case .real(let number): self = .real(number)
        case .text(let text): self = .string(text)
        case .blob(let bytes): self = .string(bytes.hexadecimal)
        }
    }
}

extension [UInt8] {
    var hexadecimal: String {
        let digits = [Character]("0123456789abcdef")
        return reduce(into: "") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }
}
