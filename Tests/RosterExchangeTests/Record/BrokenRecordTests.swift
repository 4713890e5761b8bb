import RosterModel
import Testing

@testable import RosterExchange

@Suite("A document that can't be taken") struct BrokenRecordTests {
    private func error(_ text: String) -> String {
        error(Array(text.utf8))
    }

    private func error(_ bytes: [UInt8]) -> String {
        do {
            _ = try RecordReader.read(bytes)
            return "taken"
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "What is no export says what it is instead",
        arguments: [
            ("", "is empty; nothing was taken"),
            ("  \n", "is empty; nothing was taken"),
            ("Name,Email\nAda,a@example.com\n", "line 1: not JSON; nothing"),
            ("{\"format\": \"roster\",\n\"x\": \"漢字\",\n\n\"version\" 1}", "line 4: not JSON; nothing"),
            ("{\"format\": \"roster\", \"version\": 1, \"clients\": [{\"id\": 1,", "line 1: not JSON: it ends"),
            ("{\"tasks\": []}", "JSON of another program: its “format” is not “roster”"),
            ("{\"format\": 7}", "JSON of another program"),
            ("[]", "the document has to be an object"),
            ("12", "the document has to be an object"),
            ("{\"format\": \"roster\"}", "version is missing"),
            ("{\"format\": \"roster\", \"version\": \"1\"}", "version has to be a whole number"),
            ("{\"format\": \"roster\", \"version\": 0}", "version is 0, and has to be 1 or more"),
            (
                "{\"format\": \"roster\", \"version\": 2, \"clients\": \"changed\"}",
                "made by a newer Roster (its version is 2, this program knows 1); nothing was taken. Install"
            ),
            ("{\"format\": \"roster\", \"version\": 1, \"clients\": {}}", "clients has to be a list"),
            ("{\"format\": \"roster\", \"version\": 1, \"clients\": [7]}", "clients[0] has to be an object"),
            ("{\"format\": \"roster\",\u{0}", "line 1: holds a NUL byte, so it is not JSON"),
        ])
    func noExport(text: String, sentence: String) {
        #expect(error(text).contains(sentence), "\(error(text))")
    }

    @Test("A nesting that never ends is refused") func nesting() {
        let deep = String(repeating: "[", count: 1_000_000)
        #expect(error("{\"format\": \"roster\", \"version\": 1, \"x\": \(deep)").contains("it is nested too deeply"))
        #expect(error(deep).contains("not JSON"))
    }

    @Test("A document over 64 MiB is refused before it is read") func size() {
        #expect(error([UInt8](repeating: 0x20, count: RecordDocument.limit + 1)).contains("over 64 MiB"))
    }

    @Test("Bytes that are no UTF-8 make no garbled names") func encoding() {
        let document = Entries.document().replacing("Ada", with: "\u{1}")
        let bytes = Array(document.utf8).map { $0 == 1 ? 0xEB : $0 }
        #expect(error(bytes).contains("not JSON"))
    }

    /// Of a client, session or item: what is put in place of what, and the sentence.
    struct Change: CustomTestStringConvertible, Sendable {
        var old: String
        var new: String
        var sentence: String

        var testDescription: String { sentence }

        init(_ old: String, _ new: String, _ sentence: String) {
            self.old = old
            self.new = new
            self.sentence = sentence
        }
    }

    @Test(
        "A client that can't be is named with the place",
        arguments: [
            Change("\"id\": 1", "\"id\": 0", "clients[0].id is 0, and has to be 1 to 1000000000"),
            Change("\"id\": 1", "\"id\": 9223372036854775807", "clients[0].id is 9223372036854775807"),
            Change("\"id\": 1", "\"id\": 1e400", "clients[0].id has to be a whole number"),
            Change("\"id\": 1", "\"id\": 1.5", "clients[0].id has to be a whole number"),
            Change("\"id\": 1", "\"id\": \"1\"", "clients[0].id has to be a whole number"),
            Change("\"id\": 1, ", "", "clients[0].id is missing"),
            Change(Entries.uid, "7", "clients[0].uid is “7”, which is no UUID"),
            Change("Ada Moreau", " \\u200b ", "clients[0].name is empty"),
            Change("Ada Moreau", String(repeating: "a", count: 201), "clients[0].name is longer than 200 characters"),
            Change("\"Ada Moreau\"", "null", "clients[0].name is missing"),
            Change("\"Ada Moreau\"", "[]", "clients[0].name has to be a text"),
            Change("\"email\": null", "\"email\": \"ada\"", "clients[0].email is “ada”, which is no address"),
            Change("\"phone\": null", "\"phone\": \"555\"", "clients[0].phone is “555”, which is no number"),
            Change("\"time_zone\": null", "\"time_zone\": \"Mars/X\"", "clients[0].time_zone is “Mars/X”, a zone"),
            Change("\"active\"", "\"gone\"", "clients[0].status is “gone”, and has to be one of active, paused, ended"),
            Change("\"sms\": \"none\"", "\"sms\": \"yes\"", "one of none, consented, opted-out"),
            Change("\"since\": null", "\"since\": \"2026-02-30\"", "clients[0].since is “2026-02-30”, which is no day"),
            Change("\"aliases\": []", "\"aliases\": [\"\"]", "clients[0].aliases[0] has to be 1 to 500 characters"),
            Change("\"aliases\": []", "\"aliases\": [\"A\", \"A\"]", "aliases has “A” twice"),
        ])
    func client(change: Change) {
        let text = error(Entries.document(clients: Entries.client.replacing(change.old, with: change.new)))
        #expect(text.contains(change.sentence), "\(text)")
    }

    @Test("What is there twice is named with both places") func twice() {
        let two = "\(Entries.client),\(Entries.client.replacing("\"id\": 1", with: "\"id\": 2"))"
        #expect(error(Entries.document(clients: two)).contains("clients[1].uid is the same as in clients[0]"))
        #expect(
            error(Entries.document(clients: "\(Entries.client),\(Entries.client)"))
                .contains("clients[1].id is the same as in clients[0]"))
        let named = two.replacing(Entries.uid, with: "01a00000-0000-7000-8000-000000000002", maxReplacements: 1)
        #expect(error(Entries.document(clients: named)).contains("clients[1].name is the same as in clients[0]"))
    }

    @Test(
        "A session that can't be is named with the place",
        arguments: [
            Change(
                "\"client\": {\"id\": 1}", "\"client\": {\"id\": 2}", "sessions[0].client is client 2, which is not"),
            Change("\"client\": {\"id\": 1}", "\"client\": null", "sessions[0].client and cohort are both missing"),
            Change("\"cohort\": null", "\"cohort\": {\"id\": 1}", "sessions[0].cohort stands beside a client"),
            Change("10:00:00Z", "10:00", "sessions[0].starts is “2026-11-23T10:00”, which is no moment"),
            Change("11:00:00Z", "09:00:00Z", "sessions[0].ends is before the start"),
            Change("\"scheduled\"", "\"held\"", "sessions[0].status is held"),
            Change("\"manual\"", "\"calendar\"", "sessions[0].feed is for what came from a calendar"),
        ])
    func session(change: Change) {
        let text = error(Entries.document(sessions: Entries.session.replacing(change.old, with: change.new)))
        #expect(text.contains(change.sentence), "\(text)")
    }

    @Test(
        "An item that can't be is named with the place",
        arguments: [
            Change("\"progress\": 0", "\"progress\": 2", "items[0].progress is 2, and has to be 0 to 1"),
            Change("\"target\": 1", "\"target\": 0", "items[0].target is 0"),
            Change("\"rating\": null", "\"rating\": 6", "items[0].rating is 6, and has to be 1 to 5"),
            Change("\"carried\": 0", "\"carried\": -1", "items[0].carried is -1"),
            Change("\"open\"", "\"done\"", "items[0].closed has to be there where an item is done"),
            Change("\"closed\": null", "\"closed\": \"2026-11-23T10:00:00Z\"", "items[0].closed_by is missing"),
            Change("\"due_rule\": \"date\"", "\"due_rule\": \"soon\"", "items[0].due_rule is “soon”"),
            Change("\"tags\": []", "\"tags\": [\"a b\"]", "items[0].tags[0] is “a b”, and a tag is one word"),
            Change("\"due_follows\": null", "\"due_session_id\": 9", "items[0].due_session_id is session 9, which is"),
            Change("\"due_follows\": null", "\"note_id\": 9", "items[0].note_id is note 9, which is not"),
            Change("Draft it", String(repeating: "漢", count: 501), "items[0].text is longer than 500 characters"),
        ])
    func item(change: Change) {
        let text = error(Entries.document(items: Entries.item.replacing(change.old, with: change.new)))
        #expect(text.contains(change.sentence), "\(text)")
    }

    @Test("Cut off anywhere, a document is refused whole") func cut() throws {
        let bytes = Array(Entries.document(sessions: Entries.session, items: Entries.item).utf8)
        #expect(error(bytes) == "taken")
        for length in bytes.indices { #expect(error(Array(bytes[..<length])) != "taken", "\(length)") }
    }

    @Test("A byte changed anywhere is refused with a sentence or taken, and nothing worse") func changed() {
        let bytes = Array(Entries.document(sessions: Entries.session, items: Entries.item).utf8)
        for index in bytes.indices {
            for byte in [UInt8(ascii: "\""), UInt8(ascii: "9"), UInt8(ascii: "}"), 0xFF] {
                var changed = bytes
                changed[index] = byte
                let text = error(changed)
                #expect(text == "taken" || text.contains("nothing was taken"), "\(text)")
            }
        }
    }
}
