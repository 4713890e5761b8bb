import RosterModel
import SwiftCSV

/// The rows of a CSV file with their lines, parsed by SwiftCSV.
///
/// SwiftCSV walks `Character`s, so that to it a separator with a combining mark behind it is no separator, and it
/// says neither lines nor that a quote never closes. It is given one scalar for each byte instead, and a row of our
/// own at the end: if a quote is open there, that row is swallowed.
struct SheetRows {
    /// Its first row, as text.
    let header: [String]
    private let csv: EnumeratedCSV

    struct Row {
        /// On which it begins, 1-based.
        var line: Int
        var fields: [String]
    }

    init(_ bytes: [UInt8], separator: UInt8) throws(ExchangeError) {
        let text = Self.oneScalarForEachByte(bytes)
        let separator = CSVDelimiter(unicodeScalarLiteral: Character(Unicode.Scalar(separator)))
        do {
            // No row yet: they are read one by one later on, never all at once.
            csv = try EnumeratedCSV(string: text + Self.lastRow, delimiter: separator, loadColumns: false, rowLimit: 0)
        } catch {
            throw Self.broken(line: 1)
        }
        if csv.header.last?.hasSuffix(Self.lastRow) == true { throw Self.neverClosed(line: 1) }
        header = csv.header.map(Self.decoded)
    }

    /// Hands over each row that isn't blank. The last line of all is Roster's own.
    func forEach(_ body: (Row) -> Void) throws(ExchangeError) {
        let walk = Walk(line: 1 + Self.lines(of: csv.header))
        do {
            try withoutActuallyEscaping(body) { body in
                try csv.enumerateAsArray(startAt: 1, rowLimit: nil) { fields in walk.take(fields, body) }
            }
        } catch {
            throw Self.broken(line: walk.line)
        }
        guard walk.sawMark else { throw Self.neverClosed(line: walk.lastLine) }
    }

    /// A character that no text holds in that place: NUL bytes were refused before.
    private static let mark = "\u{0}"
    private static let lastRow = "\n" + mark

    private static func broken(line: Int) -> ExchangeError {
        ExchangeError(line: line, .brokenQuote("a quote in the middle of a field"))
    }

    private static func neverClosed(line: Int) -> ExchangeError {
        ExchangeError(line: line, .brokenQuote("a quote that is never closed"))
    }

    private static func oneScalarForEachByte(_ bytes: [UInt8]) -> String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte < 0x80 {
                utf8.append(byte)
            } else {
                utf8 += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
            }
        }
        return String(decoding: utf8, as: UTF8.self)
    }

    /// How many lines of the file a row takes: quoted fields may hold line ends.
    fileprivate static func lines(of fields: [String]) -> Int {
        var lines = 1
        for field in fields where field.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
            lines += field.count { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        }
        return lines
    }

    fileprivate static func decoded(_ field: String) -> String {
        if field.utf8.allSatisfy({ $0 < 0x80 }) { return field }
        return String(decoding: field.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    }

    /// Where the walk through the rows has come to.
    private final class Walk {
        /// That of the row to come.
        var line: Int
        /// That of the row before it.
        var lastLine = 1
        var sawMark = false

        init(line: Int) {
            self.line = line
        }

        func take(_ fields: [String], _ body: (Row) -> Void) {
            lastLine = line
            line += SheetRows.lines(of: fields)
            sawMark = fields == [SheetRows.mark]
            if sawMark || fields.allSatisfy({ $0.isEmpty }) { return }
            body(Row(line: lastLine, fields: fields.map(SheetRows.decoded)))
        }
    }
}
