import RosterModel

/// Writes sessions and open items as iCalendar (RFC 5545).
public struct CalendarWriter {
    private let copy: RecordCopy
    private let now: Instant
    private let names: [Party: String]

    /// - Parameter now: when the calendar is written, which is its DTSTAMP: a program that read it before takes the later.
    public init(_ copy: RecordCopy, now: Instant) {
        self.copy = copy
        self.now = now
        names = copy.names
    }

    public func write(to stream: inout ByteStream) throws {
        try write(
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Roster//Roster//EN", "CALSCALE:GREGORIAN"], to: &stream)
        for session in copy.sessions.map(\.session) { try write(event(session), to: &stream) }
        for item in copy.items where item.closed == nil { try write(task(item), to: &stream) }
        try write(["END:VCALENDAR"], to: &stream)
    }

    private func write(_ lines: [String], to stream: inout ByteStream) throws {
        for line in lines { try stream.write(CalendarLine.folded(line)) }
    }

    /// With the name alone as its summary, by which “roster import calendar” knows whose it is.
    private func event(_ session: Session) -> [String] {
        [
            "BEGIN:VEVENT", "UID:\(session.uid)", "DTSTAMP:\(moment(now))", "DTSTART:\(moment(session.starts))",
            "DTEND:\(moment(session.ends))", "SUMMARY:\(CalendarLine.escaped(names[session.party] ?? ""))",
            "STATUS:\(session.status == .cancelled ? "CANCELLED" : "CONFIRMED")", "END:VEVENT",
        ]
    }

    private func task(_ item: ActionItem) -> [String] {
        let who = item.owner == .coach ? "" : (names[.client(item.client)] ?? "") + ": "
        let detail = item.detail.isEmpty ? [] : ["DESCRIPTION:\(CalendarLine.escaped(item.detail))"]
        let tags = item.tags.isEmpty ? [] : ["CATEGORIES:\(item.tags.map(CalendarLine.escaped).joined(separator: ","))"]
        let progress = item.progress == 0 ? [] : ["PERCENT-COMPLETE:\(item.progress * 100 / item.target)"]
        return [
            "BEGIN:VTODO", "UID:\(item.uid)", "DTSTAMP:\(moment(now))", "CREATED:\(moment(item.created))",
            "DUE:\(moment(item.deadline.at))", "SUMMARY:\(CalendarLine.escaped(who + item.text))",
        ] + detail + tags + progress + ["STATUS:NEEDS-ACTION", "END:VTODO"]
    }

    /// `20261123T144100Z`.
    private func moment(_ instant: Instant) -> String {
        instant.rfc3339(in: .utc).filter { $0 != "-" && $0 != ":" }
    }
}

/// One line of an iCalendar file on its way out.
enum CalendarLine {
    /// A value of type TEXT (RFC 5545, 3.3.11).
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in Text.block(text).unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// At most 75 octets each, a blank before what goes on, and never cut within a character's bytes (3.1).
    static func folded(_ line: String) -> String {
        var folded = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                folded += "\r\n "
                octets = 1
            }
            folded.unicodeScalars.append(scalar)
            octets += width
        }
        return folded + "\r\n"
    }
}
