import RosterModel
import Testing

@testable import RosterExchange

@Suite("CSV for spreadsheets") struct SheetWriterTests {
    private let sheets = SheetWriter(Nasty.copy, now: Nasty.moment, coachZone: .utc)

    @Test("The clients are read back as they are, whatever they are called") func roundTrip() throws {
        let bytes = try ByteStream.collect { try sheets.writeClients(to: &$0) }
        let sheet = try ClientsReader.read(bytes)
        #expect(sheet.refused == [] && sheet.warnings == [])
        var cohorts: [Client.ID: Set<String>] = [:]
        for cohort in Nasty.copy.cohorts {
            for member in cohort.members { cohorts[member, default: []].insert(cohort.name) }
        }
        #expect(sheet.rows.count == Nasty.copy.clients.count)
        for (row, client) in zip(sheet.rows, Nasty.copy.clients) {
            #expect(row.details.name == client.name && row.details.email == client.email)
            #expect(row.details.phone == client.phone && row.details.timeZone == client.timeZone)
            #expect(row.details.smsConsent == client.smsConsent && row.details.since == client.since)
            #expect(row.details.package == client.package && row.status == client.status)
            #expect(Set(row.details.cohorts) == cohorts[client.id] ?? [], "\(client.name)")
        }
    }

    @Test("No cell of any sheet is a formula, every one is quoted, and lines end with CR LF") func safety() throws {
        let texts = [
            try written { try sheets.writeClients(to: &$0) }, try written { try sheets.writeItems(to: &$0) },
            try written { try sheets.writeSessions(to: &$0) },
        ]
        for text in texts {
            #expect(text.unicodeScalars.first == "\u{FEFF}" && text.hasSuffix("\"\r\n"))
            for cell in try cells(Array(text.unicodeScalars.dropFirst())) {
                let start = cell.unicodeScalars.first { !$0.properties.isWhitespace }
                #expect(start.map { !"=+-@＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(cell)")
            }
        }
    }

    /// By the letter of RFC 4180, of a file in which every cell is quoted.
    private func cells(_ text: [Unicode.Scalar]) throws -> [String] {
        var cells: [String] = []
        var index = 0
        while index < text.count {
            try #require(text[index] == "\"", "a cell without quotes")
            var cell = String.UnicodeScalarView()
            index += 1
            while true {
                try #require(index < text.count, "a quote that never ends")
                if text[index] != "\"" {
                    cell.append(text[index])
                    index += 1
                } else if index + 1 < text.count, text[index + 1] == "\"" {
                    cell.append("\"")
                    index += 2
                } else {
                    break
                }
            }
            cells.append(String(cell))
            index += 1
            if index < text.count, text[index] == "," {
                index += 1
            } else {
                try #require(Array(text[index...].prefix(2)) == ["\r", "\n"])
                index += 2
            }
        }
        return cells
    }

    @Test(
        "An apostrophe goes before what a spreadsheet would reckon with, and away again",
        arguments: [
            ("=1", "\"'=1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@x", "\"'@x\""), ("＝1", "\"'＝1\""),
            ("＋1", "\"'＋1\""),
            ("－1", "\"'－1\""), ("＠x", "\"'＠x\""), (" =1", "\"' =1\""), ("'=1", "\"''=1\""), ("''=1", "\"'''=1\""),
            ("'a", "\"'a\""), ("a=1", "\"a=1\""), ("a\"b", "\"a\"\"b\""), ("", "\"\""), ("\n=1", "\"'\n=1\""),
        ])
    func apostrophe(text: String, cell: String) {
        #expect(SheetCell.written(text) == cell)
        let inner = String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"")
        #expect(SheetCell.read(inner) == text)
    }

    @Test(
        "Several words in a cell are told apart",
        arguments: [
            [], ["a"], ["a", "b"], ["a; b"], ["a\\"], ["\\;", ";\\"], ["a\\b", "c"],
        ])
    func list(words: [String]) {
        let read = SheetList.read(SheetList.written(words)).map { Text.spaced($0) }.filter { !$0.isEmpty }
        #expect(read == words)
    }

    @Test("A control that another program put into the record does not get out") func controls() {
        #expect(SheetCell.written("a\u{1B}]0;x\u{7}b\tc") == "\"ab c\"")
    }
}
