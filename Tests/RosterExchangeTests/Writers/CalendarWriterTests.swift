import RosterModel
import Testing

@testable import RosterExchange

@Suite("A calendar that is written") struct CalendarWriterTests {
    private func bytes() throws -> [UInt8] {
        try ByteStream.collect { try CalendarWriter(Nasty.copy, now: Nasty.moment).write(to: &$0) }
    }

    @Test("Our own reader finds every session with its name, and nothing else") func readBack() throws {
        let feed = try CalendarReader.read(try bytes(), named: "x", coachZone: .utc, now: Nasty.moment)
        #expect(feed.refused == [] && feed.warnings == [])
        let names = Nasty.copy.names
        #expect(Set(feed.meetings.map(\.uid)) == Set(Nasty.copy.sessions.map(\.session.uid)))
        for meeting in feed.meetings {
            let session = try #require(Nasty.copy.sessions.first { $0.session.uid == meeting.uid }?.session)
            #expect(meeting.starts == session.starts && meeting.ends == session.ends)
            #expect(meeting.isCancelled == (session.status == .cancelled))
            #expect(meeting.summary == names[session.party])
        }
    }

    @Test("A line has at most 75 octets, ends with CR LF and is not cut within a character") func lines() throws {
        let bytes = try bytes()
        #expect(bytes.suffix(2) == [0x0D, 0x0A])
        for line in bytes.split(separator: 0x0A) {
            #expect(line.last == 0x0D && line.count <= 76)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
    }

    @Test(
        "Text can't end its line or begin a component",
        arguments: [
            ("a\nEND:VCALENDAR", "a\\nEND:VCALENDAR"), ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("\u{1B}[2Ja\r\nb", "a\\nb"),
        ])
    func escaped(text: String, value: String) {
        #expect(CalendarLine.escaped(text) == value)
    }

    @Test("Items that are not closed are tasks with their deadline") func tasks() throws {
        let text = String(decoding: try bytes(), as: UTF8.self)
        let open = Nasty.copy.items.filter { $0.closed == nil }
        #expect(text.split(separator: "\r\n").count { $0 == "BEGIN:VTODO" } == open.count)
        #expect(text.contains("DUE:20251123T121320Z\r\n"))
    }
}
