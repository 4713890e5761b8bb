import Foundation
import RosterModel
import Testing

@testable import RosterExchange

/// `reliability.md` 4.5. A broken file throws with its line, and nothing of it is taken.
struct BrokenSheetTests {
    @Test(arguments: [
        ("Name\nAda\n\"Ben\nCai\n", 3, "a quote that is never closed"),
        ("Name\n\"Ada\nsmith\"\nB\"en\nCai\n", 4, "a quote in the middle of a field"),
        ("Name,Email\nAda,\"a\"b\n", 2, "a quote in the middle of a field"),
        ("\"Name\nAda\n", 1, "a quote that is never closed"),
        ("Na\"me\nAda\n", 1, "a quote in the middle of a field"),
    ])
    func aBrokenQuoteIsNamedWithItsLine(text: String, line: Int, what: String) {
        #expect(sheetError(text) == ExchangeError(line: line, .brokenQuote(what)))
    }

    @Test func withoutANameColumnTheColumnsAreListed() {
        let error = sheetError("Company,Email\nAcme,a@example.com\n")
        #expect(error == ExchangeError(line: 1, .noNameColumn(found: ["Company", "Email"])))
        #expect(error?.description.contains("there are Company, Email") == true)
        #expect(error?.description.contains("--map \"Company=name\"") == true)
        #expect(sheetError("")?.problem == .noNameColumn(found: []))
    }

    @Test func columnsOfTheSameNameAreRefused() {
        #expect(sheetError("Name,Email,e-mail\n")?.problem == .doubleColumn("two columns are called e-mail"))
    }

    @Test func aMapOfNothingIsRefused() {
        let error = sheetError("Name,Email\n", map: ["Mobil": .phone])
        #expect(error?.problem == .wrongMap("there is no column Mobil; there are Name, Email"))
        let twice = sheetError("Name,A,B\n", map: ["A": .phone, "B": .phone])
        #expect(twice?.problem == .doubleColumn("--map gives two columns for phone"))
    }

    @Test func latin1IsRefusedWithItsLineAndNeverMisread() throws {
        let bytes = try #require("Name,Email\nAda,\nZoë Müller,\n".data(using: .isoLatin1))
        #expect(sheetError(Array(bytes)) == ExchangeError(line: 3, .notText("not UTF-8: “Zo?”")))
    }

    @Test(arguments: [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian])
    func aByteOrderMarkSaysTheEncoding(encoding: String.Encoding) throws {
        let bytes = try #require("\u{FEFF}Name\r\nZoë 横山\r\n".data(using: encoding))
        #expect(try ClientsReader.read(Array(bytes)).rows.map(\.details.name) == ["Zoë 横山"])
    }

    @Test func bytesThatAreNoTextAreRefused() {
        #expect(
            sheetError("Name\nA\u{0}da\n") == ExchangeError(line: 2, .notText("holds a NUL byte, so it is not text")))
        #expect(sheetError([0xFF, 0xFE, 0x00])?.problem == .notText("begins as UTF-16 and is not"))
    }

    @Test func theLimitsHold() {
        #expect(
            sheetError(Array(repeating: 0x41, count: 10 << 20 | 1))?.problem == .tooLarge("a CSV file of over 10 MiB"))
        let rows = "Name\n" + String(repeating: "A\n", count: 100_001)
        #expect(sheetError(rows) == ExchangeError(line: 100_002, .tooLarge("over 100000 rows")))
        let columns = "Name" + String(repeating: ",", count: 200) + "\n"
        #expect(sheetError(columns) == ExchangeError(line: 1, .tooLarge("over 200 columns")))
        let field = "Name\nAda\n" + String(repeating: "x", count: 70_000) + "\n"
        #expect(sheetError(field) == ExchangeError(line: 3, .tooLarge("a field of over 64 KiB")))
        let open = "Name\nAda\n\"" + String(repeating: "x\n", count: 40_000)
        #expect(sheetError(open)?.line == 3)
        #expect(sheetError(open)?.description.contains("never closed") == true)
    }

    @Test func aHundredThousandRowsAreRead() throws {
        let rows = (0..<100_000).map { "Client \($0),client\($0)@example.com,+1202555\(1_000 + $0 % 9_000)" }
        let sheet = try readSheet("Name,Email,Phone\n" + rows.joined(separator: "\n"))
        #expect(sheet.rows.count == 100_000)
        #expect(sheet.rows.last?.line == 100_001)
    }

    @Test func anyBytesEndInASheetOrAnError() throws {
        var seed: UInt64 = 20_261_123
        let sample = try Samples.bytes("Clients/practice.csv")
        for _ in 0..<200 {
            var bytes = sample
            for _ in 0..<3 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(seed >> 33) % bytes.count] = Array("\",\n\r;'\u{0}\u{E9}x".utf8)[Int(seed >> 20 & 7)]
            }
            _ = sheetError(bytes)
        }
    }
}
