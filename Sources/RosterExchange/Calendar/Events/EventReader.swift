import Foundation
import RosterModel

/// Reads one VEVENT.
struct EventReader {
    private let component: CalendarFile.Component

    init(_ component: CalendarFile.Component) {
        self.component = component
    }

    func event(zones: inout ZoneBook) throws(EventProblem) -> CalendarEvent {
        guard let startLine = line("DTSTART") else { throw problem("has no start (DTSTART)") }
        guard let uid = text("UID"), !uid.isEmpty else { throw problem("has no UID, so it could not be known again") }
        let start = try time(startLine)
        let zone = try self.zone(of: start, on: startLine, in: &zones)
        let begins = zone.instant(of: start.wall)
        let length = start.isDay ? nil : try self.length(from: begins, in: &zones)
        return CalendarEvent(
            line: component.line, uid: uid, replaces: try replaced(start: start, zone: zone, in: &zones),
            version: version, isCancelled: text("STATUS")?.uppercased() == "CANCELLED", start: start.wall, zone: zone,
            isAllDay: start.isDay, length: length ?? NominalLength(seconds: CalendarLimits.defaultLength),
            lacksEnd: length == nil && !start.isDay,
            repeating: try EventRepeats(component).read(start: start, zone: zone, zones: &zones),
            summary: summary, addresses: addresses)
    }

    /// What the event is called in a report.
    var title: String {
        let summary = self.summary
        return summary.isEmpty ? Text.tidy(text("UID") ?? "an event", limit: 200) : summary
    }

    /// The day on which it starts, where that can be read and it neither repeats nor stands in for another.
    var onlyDay: Day? {
        let repeats = component.lines.contains { ["RRULE", "RDATE", "RECURRENCE-ID"].contains($0.name) }
        guard !repeats, let line = line("DTSTART"), let time = try? time(line) else { return nil }
        return time.wall.day
    }

    // MARK: Parts

    private var summary: String { Text.tidy(text("SUMMARY") ?? "", limit: 200) }

    private var version: CalendarEvent.Version {
        let sequence = text("SEQUENCE").flatMap { Int($0) } ?? 0
        return .init(sequence: sequence, modified: text("LAST-MODIFIED") ?? text("DTSTAMP") ?? "")
    }

    private func replaced(
        start: WrittenTime, zone: EventZone, in zones: inout ZoneBook
    ) throws(EventProblem) -> CalendarEvent.Replaced? {
        guard let line = line("RECURRENCE-ID") else { return nil }
        guard let values = PropertyValues(line), values.next(), var original = values.time else {
            throw problem("has a RECURRENCE-ID that is no time", on: line)
        }
        let andFollowing = values.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
        if original.isDay { original.wall.second = start.wall.second }
        let itsZone = original.isDay ? zone : try self.zone(of: original, on: line, in: &zones)
        return .init(original: itsZone.instant(of: original.wall), andFollowing: andFollowing)
    }

    /// From DTEND or DURATION; nil where neither says one.
    private func length(from begins: Instant, in zones: inout ZoneBook) throws(EventProblem) -> NominalLength? {
        if let line = line("DURATION") {
            guard let values = PropertyValues(line), values.next(), let length = values.length else {
                throw problem("has a DURATION that is none, or over a year", on: line)
            }
            return length.days == 0 && length.seconds == 0 ? nil : length
        }
        guard let line = line("DTEND") else { return nil }
        let end = try time(line)
        if end.isDay { return nil }
        let seconds = try zone(of: end, on: line, in: &zones).instant(of: end.wall).seconds(since: begins)
        guard seconds >= 0 else { throw problem("ends before it begins", on: line) }
        return seconds == 0 ? nil : NominalLength(seconds: seconds)
    }

    /// Attendees and organizer, lowercased, each once. One who declined stays: the address says whose meeting it is.
    private var addresses: [String] {
        var found: [String] = []
        var seen: Set<String> = []
        for line in component.lines where line.name == "ATTENDEE" || line.name == "ORGANIZER" {
            guard let values = PropertyValues(line), values.next(), let address = Self.address(values) else { continue }
            if seen.insert(address).inserted { found.append(address) }
        }
        return found
    }

    /// The address of a `mailto:`, or of the EMAIL parameter where the value is some other URI.
    private static func address(_ values: PropertyValues) -> String? {
        let value = values.text ?? ""
        let isMail = value.lowercased().hasPrefix("mailto:")
        let address = isMail ? String(value.dropFirst("mailto:".count)) : values.parameter("EMAIL") ?? value
        // What is no address says nothing about whose meeting it is.
        return (try? EmailAddress.read(address.removingPercentEncoding ?? address)).map(EmailAddress.folded)
    }
}

// MARK: Lines and their values

extension EventReader {
    private func line(_ name: String) -> ContentLine? {
        component.lines.first { $0.name == name }
    }

    private func text(_ name: String) -> String? {
        guard let line = line(name), let values = PropertyValues(line), values.next() else { return nil }
        return values.text
    }

    private func time(_ line: ContentLine) throws(EventProblem) -> WrittenTime {
        guard let values = PropertyValues(line), values.next(), let time = values.time else {
            throw problem("has a \(line.name) that is no day or time", on: line)
        }
        return time
    }

    private func zone(
        of time: WrittenTime, on line: ContentLine, in zones: inout ZoneBook
    ) throws(EventProblem) -> EventZone {
        guard let zone = zones.zone(of: time) else { throw .unknownZone(of: time, on: line) }
        return zone
    }

    private func problem(_ reason: String, on line: ContentLine? = nil) -> EventProblem {
        EventProblem(line: line?.number ?? component.line, reason: reason)
    }
}

extension EventProblem {
    static func unknownZone(of time: WrittenTime, on line: ContentLine) -> EventProblem {
        let name = Text.tidy(time.zone ?? "", limit: 80)
        return EventProblem(line: line.number, reason: "is in a time zone that nobody knows here: \(name)")
    }
}
