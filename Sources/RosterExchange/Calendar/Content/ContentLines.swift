/// Takes an iCalendar file apart into its logical lines, on bytes: a line may be folded within a character
/// (RFC 5545, 3.1).
struct ContentLines {
    /// The properties that Roster reads, of events and of zones.
    static let read: Set = [
        "BEGIN", "END", "METHOD", "UID", "RECURRENCE-ID", "SEQUENCE", "LAST-MODIFIED", "DTSTAMP", "STATUS", "DTSTART",
        "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "SUMMARY", "ATTENDEE", "ORGANIZER", "TZID",
        "TZOFFSETFROM", "TZOFFSETTO",
    ]

    private let bytes: [UInt8]
    private var position = 0
    private var physicalLine = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The next line that is not blank, or nil at the end of the file.
    mutating func next() throws(ExchangeError) -> ContentLine? {
        while position < bytes.count {
            let first = try physical()
            if first.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            let number = physicalLine
            var whole = Array(first)
            let name = try Self.name(in: first, line: number)
            while let byte = peek(), byte == 0x20 || byte == 0x09 {
                let more = try physical().dropFirst()
                // What Roster doesn't read (pictures, descriptions) is skipped, however long it is.
                guard Self.read.contains(name) else { continue }
                whole += more
                guard whole.count <= CalendarLimits.lineBytes else { throw Self.tooLong(number) }
            }
            return ContentLine(number: number, name: name, text: String(decoding: whole, as: UTF8.self))
        }
        return nil
    }

    var lineNumber: Int { max(1, physicalLine) }

    private func peek() -> UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    /// One physical line without its end: CR LF, LF, or CR alone.
    private mutating func physical() throws(ExchangeError) -> ArraySlice<UInt8> {
        let start = position
        physicalLine += 1
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
            if bytes[position] == 0 {
                throw ExchangeError(line: physicalLine, .notACalendar("holds a NUL byte, so it is not text"))
            }
            position += 1
        }
        let line = bytes[start..<position]
        if peek() == 0x0D { position += 1 }
        if peek() == 0x0A, line.endIndex == position || bytes[position - 1] == 0x0D { position += 1 }
        guard line.count <= CalendarLimits.lineBytes else { throw Self.tooLong(physicalLine) }
        return line
    }

    private static func tooLong(_ line: Int) -> ExchangeError {
        ExchangeError(line: line, .tooLarge("a line of over \(CalendarLimits.lineBytes >> 10) KiB"))
    }

    /// The name before the first `;` or `:`.
    private static func name(in line: ArraySlice<UInt8>, line number: Int) throws(ExchangeError) -> String {
        let end = line.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") }
        let name = line[..<(end ?? line.endIndex)]
        let isName = name.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
        }
        guard end != nil, !name.isEmpty, isName else {
            throw ExchangeError(line: number, .brokenCalendar("not a line of a calendar (NAME:value)"))
        }
        return String(decoding: name, as: UTF8.self).uppercased()
    }
}
