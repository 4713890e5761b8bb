import Foundation
import RosterModel

/// Reads what makes an event a series: RRULE, RDATE and EXDATE.
struct EventRepeats {
    private let component: CalendarFile.Component

    init(_ component: CalendarFile.Component) {
        self.component = component
    }

    func read(
        start: WrittenTime, zone: EventZone, zones: inout ZoneBook
    ) throws(EventProblem) -> CalendarEvent.Repeating {
        var found = CalendarEvent.Repeating()
        for line in component.lines {
            switch line.name {
            case "RRULE": found.rules.append(try rule(line))
            case "RDATE": try addDates(line, start: start, zone: zone, zones: &zones, to: &found)
            case "EXDATE": try addExclusions(line, zones: &zones, to: &found)
            case "EXRULE": throw EventProblem(line: line.number, reason: "has an EXRULE, which no longer exists")
            default: break
            }
        }
        return found
    }

    private func rule(_ line: ContentLine) throws(EventProblem) -> RecurrenceRule {
        do {
            return try RecurrenceRule(line.value.trimmingCharacters(in: .whitespaces))
        } catch {
            throw EventProblem(line: line.number, reason: error.reason)
        }
    }

    private func addDates(
        _ line: ContentLine, start: WrittenTime, zone: EventZone, zones: inout ZoneBook,
        to found: inout CalendarEvent.Repeating
    ) throws(EventProblem) {
        try forEachTime(line, zones: &zones) { time, itsZone, values in
            var wall = time.wall
            if time.isDay { wall.second = start.wall.second }
            let begins = (time.isDay ? zone : itsZone).instant(of: wall)
            let (end, length) = values.periodEnd
            let seconds = end.map { itsZone.instant(of: $0.wall).seconds(since: begins) } ?? 0
            found.dates[begins] = .some(length ?? (seconds > 0 ? NominalLength(seconds: seconds) : nil))
        }
    }

    private func addExclusions(
        _ line: ContentLine, zones: inout ZoneBook, to found: inout CalendarEvent.Repeating
    ) throws(EventProblem) {
        try forEachTime(line, zones: &zones) { time, zone, _ in
            if time.isDay {
                found.excludedDays.insert(time.wall.day)
            } else {
                found.excluded.insert(zone.instant(of: time.wall))
            }
        }
    }

    private func forEachTime(
        _ line: ContentLine, zones: inout ZoneBook, do body: (WrittenTime, EventZone, PropertyValues) -> Void
    ) throws(EventProblem) {
        for part in Self.parts(of: line) {
            guard let values = PropertyValues(part) else { throw unreadable(line) }
            while values.next() {
                guard let time = values.time else { throw unreadable(line) }
                guard let zone = zones.zone(of: time) else { throw .unknownZone(of: time, on: line) }
                body(time, zone, values)
            }
        }
    }

    /// The line's list in lines of a hundred: libical forgets what comes after the 500th value.
    private static func parts(of line: ContentLine) -> [ContentLine] {
        let values = line.value.split(separator: ",")
        let head = line.text.dropLast(line.value.count)
        return stride(from: 0, to: values.count, by: 100).map { first in
            let list = values[first..<min(first + 100, values.count)].joined(separator: ",")
            return ContentLine(number: line.number, name: line.name, text: head + list)
        }
    }

    private func unreadable(_ line: ContentLine) -> EventProblem {
        EventProblem(line: line.number, reason: "has a day or time that does not exist in its \(line.name)")
    }
}
