import Foundation
import RosterModel
import Testing

@testable import RosterExchange

@Suite("The JSON document of a record") struct RecordDocumentTests {
    @Test("What is written is read back to the letter, and written again the same") func roundTrip() throws {
        let bytes = try Nasty.document()
        let copy = try RecordReader.read(bytes)
        #expect(copy == Nasty.copy)
        // Equality of texts in Swift does not see how accents are composed; bytes do.
        #expect(try ByteStream.collect { try RecordWriter.write(copy, to: &$0) } == bytes)
    }

    @Test("It is JSON to others, with one document for a whole record") func json() throws {
        let object = try JSONSerialization.jsonObject(with: Data(try Nasty.document()))
        let document = try #require(object as? [String: Any])
        #expect(
            Set(document.keys) == [
                "format", "version", "clients", "cohorts", "sessions", "notes", "items", "inbox", "drafts",
                "consents", "messages",
            ])
        #expect(
            (document["clients"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
                == Nasty.copy.clients.map(\.name))
    }

    @Test("A note of 1 MiB goes over whole") func longNote() throws {
        var copy = RecordCopy(clients: [Nasty.copy.clients[0]], notes: [Nasty.copy.notes[0]])
        copy.notes[0].session = nil
        copy.notes[0].text = String(repeating: "- \u{5E9}\u{5DC}\u{5D5}\u{5DD} \"x\"\\\n", count: 60_000)
        #expect(copy.notes[0].text.utf8.count <= Text.noteBytes)
        #expect(try RecordReader.read(try ByteStream.collect { try RecordWriter.write(copy, to: &$0) }) == copy)
    }

    @Test("An empty record is a document too") func empty() throws {
        #expect(
            try RecordReader.read(try ByteStream.collect { try RecordWriter.write(RecordCopy(), to: &$0) })
                == RecordCopy())
    }

    @Test("A mark of UTF-8, other white space and members that are not known change nothing") func leniency() throws {
        let text = "\u{FEFF}{\"later\": [{}], \"version\": 1,\r\n\"format\": \"roster\"}"
        #expect(try RecordReader.read(Array(text.utf8)) == RecordCopy())
    }

    @Test("Text is cleaned on its way in") func cleaned() throws {
        let client = Entries.client.replacing("Ada Moreau", with: "A\\u001b[31mda\\u202e  Moreau\\u0000")
        #expect(try Entries.read(clients: client).clients.map(\.name) == ["Ada Moreau"])
    }
}

/// A document in small, as text.
enum Entries {
    static let uid = "01a00000-0000-7000-8000-000000000001"
    static let client = """
        {"id": 1, "uid": "\(uid)", "name": "Ada Moreau", "email": null, "phone": null, "time_zone": null,
         "status": "active", "sms": "none", "sms_proof": null, "since": null, "package": null, "aliases": []}
        """
    static let session = """
        {"id": 1, "uid": "\(uid)", "client": {"id": 1}, "cohort": null, "starts": "2026-11-23T10:00:00Z",
         "ends": "2026-11-23T11:00:00Z", "status": "scheduled", "source": "manual", "feed": null}
        """
    static let item = """
        {"id": 1, "uid": "\(uid)", "client": {"id": 1}, "text": "Draft it", "detail": "", "owner": "client",
         "status": "open", "target": 1, "progress": 0, "rating": null, "tags": [], "due": "2026-11-25T18:00:00+01:00",
         "due_rule": "date", "due_follows": null, "due_since": "2026-11-23T10:00:00Z", "carried": 0,
         "created": "2026-11-23T10:00:00Z", "closed": null, "closed_by": null, "closed_via": null}
        """

    static func document(clients: String = client, sessions: String = "", items: String = "") -> String {
        """
        {"format": "roster", "version": 1, "clients": [\(clients)], "sessions": [\(sessions)], "items": [\(items)]}
        """
    }

    static func read(clients: String = client, sessions: String = "", items: String = "") throws -> RecordCopy {
        try RecordReader.read(Array(document(clients: clients, sessions: sessions, items: items).utf8))
    }
}
