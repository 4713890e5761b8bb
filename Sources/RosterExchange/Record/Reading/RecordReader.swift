import Foundation
import RosterModel

/// Reads the document of `roster export json`, of whatever Roster or program it comes from, and checks all of it.
public enum RecordReader {
    /// - Throws: `ExchangeError` with the place where something is wrong. Nothing of a document that breaks a rule is
    ///   taken: what refers to it would be wrong too.
    public static func read(_ bytes: [UInt8]) throws(ExchangeError) -> RecordCopy {
        let text = try plain(bytes)
        do {
            let document = try JSONDecoder().decode(DocumentEntry.self, from: Data(text))
            return try RecordCheck(document).copy()
        } catch let error as ExchangeError {
            throw error
        } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty {
            throw BrokenJSON.error(text)
        } catch let error as DecodingError {
            throw ExchangeError(Self.problem(error))
        } catch {
            throw ExchangeError(.notARecord("can't be read as JSON"))
        }
    }

    /// Without its mark of UTF-8. The decoder would guess at other encodings.
    private static func plain(_ bytes: [UInt8]) throws(ExchangeError) -> ArraySlice<UInt8> {
        guard bytes.count <= RecordDocument.limit else {
            let what = "an export of over \(RecordDocument.limit >> 20) MiB, and a backup takes any size"
            throw ExchangeError(.tooLarge(what))
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if text.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) { throw ExchangeError(.notARecord("is empty")) }
        if let place = text.firstIndex(of: 0) {
            let line = text[..<place].count { $0 == 0x0A } + 1
            throw ExchangeError(line: line, .notARecord("holds a NUL byte, so it is not JSON"))
        }
        return text
    }

    // MARK: What the decoder objects to

    private static func problem(_ error: DecodingError) -> ExchangeError.Problem {
        switch error {
        case .typeMismatch(let type, let context): .badValue(place: place(context), "has to be \(name(of: type))")
        case .valueNotFound(let type, let context):
            .badValue(place: place(context), "is null, and has to be \(name(of: type))")
        case .keyNotFound(let key, let context):
            .badValue(place: RecordPlace.written(context.codingPath + [key]), "is missing")
        case .dataCorrupted(let context): .badValue(place: place(context), "can't be read as what it should be")
        @unknown default: .notARecord("can't be read as JSON")
        }
    }

    private static func place(_ context: DecodingError.Context) -> String {
        RecordPlace.written(context.codingPath)
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Int64.Type, is Int.Type: "a whole number"
        case is Bool.Type: "true or false"
        case is [String: Any].Type: "an object"
        case is any Collection.Type: "a list"
        default: "an object"
        }
    }
}

/// The whole document, entry by entry.
struct DocumentEntry: Decodable {
    let clients: [ClientEntry]
    let cohorts: [CohortEntry]
    let sessions: [SessionEntry]
    let notes: [NoteEntry]
    let items: [ItemEntry]
    let inbox: [ArrivalEntry]
    let drafts: [DraftEntry]
    let consents: [ConsentEntry]
    let messages: [MessageEntry]

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        // First of all, so that another program's document is not blamed for its own way of writing things: whatever
        // else stands there is not ours.
        guard (try? fields.optional("format", as: String.self)) == RecordDocument.format else {
            throw ExchangeError(.notARecord("JSON of another program: its “format” is not “\(RecordDocument.format)”"))
        }
        let version: Int64 = try fields.required("version")
        guard version <= RecordDocument.version else {
            throw ExchangeError(.newerRecord(version: version, known: RecordDocument.version))
        }
        guard version >= 1 else { throw fields.problem("version", "is \(version), and has to be 1 or more") }
        clients = try fields.list("clients")
        cohorts = try fields.list("cohorts")
        sessions = try fields.list("sessions")
        notes = try fields.list("notes")
        items = try fields.list("items")
        inbox = try fields.list("inbox")
        drafts = try fields.list("drafts")
        consents = try fields.list("consents")
        messages = try fields.list("messages")
    }
}
