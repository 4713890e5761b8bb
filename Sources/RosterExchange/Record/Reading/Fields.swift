import Foundation
import RosterModel

/// The members of one object of the document, read with their rules. What breaks one throws `ExchangeError` with its
/// place. A member that is missing is one that is `null`.
struct Fields {
    private let container: KeyedDecodingContainer<Name>

    struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(_ decoder: any Decoder) throws {
        container = try decoder.container(keyedBy: Name.self)
    }

    // MARK: Any value

    func optional<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        try container.decodeIfPresent(Value.self, forKey: Name(stringValue: name))
    }

    func required<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        guard let value = try optional(name, as: Value.self) else { throw problem(name, "is missing") }
        return value
    }

    /// A list; empty where it is missing.
    func list<Value: Decodable>(_ name: String, of type: Value.Type = Value.self) throws -> [Value] {
        try optional(name, as: [Value].self) ?? []
    }

    func problem(_ name: String, _ what: String) -> ExchangeError {
        ExchangeError(.badValue(place: place(name), what))
    }

    /// `items[3].due`.
    func place(_ name: String) -> String {
        RecordPlace.written(container.codingPath + [Name(stringValue: name)])
    }

    // MARK: Numbers

    func number(_ name: String, in range: ClosedRange<Int64>) throws -> Int64 {
        guard let number = try whole(name) else { throw problem(name, "is missing") }
        guard range.contains(number) else {
            throw problem(name, "is \(number), and has to be \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func number(ifAny name: String, in range: ClosedRange<Int64>) throws -> Int64? {
        try whole(name) == nil ? nil : number(name, in: range)
    }

    /// Of a number with a fraction, or of too large a one, the decoder says only that all of it is no JSON, by an error
    /// of its own.
    private func whole(_ name: String) throws -> Int64? {
        do {
            return try optional(name)
        } catch let error as DecodingError {
            throw error
        } catch {
            throw problem(name, "has to be a whole number")
        }
    }

    /// Of a row.
    func id<Entity>(_ name: String = "id", of entity: Entity.Type = Entity.self) throws -> Identifier<Entity> {
        Identifier(try number(name, in: 1...RecordDocument.highestNumber))
    }

    func id<Entity>(ifAny name: String, of entity: Entity.Type = Entity.self) throws -> Identifier<Entity>? {
        try number(ifAny: name, in: 1...RecordDocument.highestNumber).map { Identifier($0) }
    }

    // MARK: Words and moments

    /// One of a fixed list.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, of type: Choice.Type = Choice.self
    ) throws -> Choice where Choice.RawValue == String {
        let word: String = try required(name)
        guard let choice = Choice(rawValue: word) else {
            let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw problem(name, "is “\(shortened(word))”, and has to be one of \(all)")
        }
        return choice
    }

    func moment(_ name: String) throws -> Instant {
        let text: String = try required(name)
        guard let instant = Instant(rfc3339: text) else {
            throw problem(name, "is “\(shortened(text))”, which is no moment; write it as 2026-11-23T14:41:00Z")
        }
        return instant
    }

    func moment(ifAny name: String) throws -> Instant? {
        try optional(name, as: String.self) == nil ? nil : moment(name)
    }

    func uid(_ name: String = "uid") throws -> String {
        let text: String = try required(name)
        guard text.utf8.count == 36, let uuid = UUID(uuidString: text) else {
            throw problem(name, "is “\(shortened(text))”, which is no UUID")
        }
        return uuid.uuidString.lowercased()
    }

    /// What a wrong value is quoted by.
    func shortened(_ text: String) -> String {
        let line = Text.line(String(text.unicodeScalars.prefix(60)))
        return line.unicodeScalars.count < text.unicodeScalars.count ? line + "…" : line
    }
}

/// Where in the document something stands, as `jq` writes it: `items[3].due`.
enum RecordPlace {
    static func written(_ path: [any CodingKey]) -> String {
        var place = ""
        for key in path {
            if let index = key.intValue {
                place += "[\(index)]"
            } else {
                place += (place.isEmpty ? "" : ".") + Text.line(key.stringValue, limit: 80)
            }
        }
        return place.isEmpty ? "the document" : place
    }
}
