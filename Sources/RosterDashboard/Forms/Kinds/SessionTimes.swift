import RosterModel

/// When a session starts, as it is typed into a form, and what there is to say about it.
struct SessionTimes {
    let surroundings: FormSurroundings
    /// With whom.
    let party: Party?
    /// Nil for a new one.
    var moved: Session.ID?

    func start(_ text: String) -> Instant? {
        parseSessionStart(
            text, at: surroundings.now, in: surroundings.zone, dateOrder: surroundings.policy.dateOrder)
    }

    func reading(_ text: String, minutes: Int) -> FieldReading {
        guard let starts = start(text) else { return .problem("write a day and a time, as “fri 10:00”") }
        let words = surroundings.spoken.full(starts) + clientsTime(starts)
        if starts <= surroundings.now { return .warning("\(words): that has passed") }
        if let other = overlapping(starts, minutes: minutes) {
            let from = surroundings.spoken.clock(other.session.starts)
            return .warning("\(words): overlaps \(other.name), \(from)")
        }
        return .meaning(words)
    }

    /// Where the client's clock shows another time: ", Paris 16:00".
    private func clientsTime(_ starts: Instant) -> String {
        guard case .client(let id) = party, let name = surroundings.book?.client(id)?.timeZone, let zone = Zone(name),
            zone.offset(at: starts) != surroundings.zone.offset(at: starts)
        else { return "" }
        let city = zone.name.split(separator: "/").last.map { String($0).replacing("_", with: " ") } ?? zone.name
        let there = SpokenTime(now: surroundings.now, zone: zone)
        let isOtherDay = zone.day(of: starts) != surroundings.zone.day(of: starts)
        return ", \(city) \(isOtherDay ? there.day(starts) + " " : "")\(there.clock(starts))"
    }

    private func overlapping(_ starts: Instant, minutes: Int) -> SessionLine? {
        let ends = starts.adding(minutes: Int64(minutes))
        return surroundings.book?.sessions.first { line in
            line.session.id != moved && line.session.starts < ends && line.session.ends > starts
        }
    }

    /// What else there is on that day.
    func day(of starts: Instant) -> [CardLine] {
        let day = surroundings.zone.day(of: starts)
        let spoken = surroundings.spoken
        let zone = surroundings.zone
        let (from, until) = (zone.instant(of: day, at: .midnight), zone.instant(of: day.adding(days: 1), at: .midnight))
        let others = (surroundings.book?.sessions ?? []).filter {
            $0.session.id != moved && $0.session.starts >= from && $0.session.starts < until
        }
        let rows = others.map { line in
            CardLine(parts: [
                .init(
                    text: "\(spoken.clock(line.session.starts))–\(spoken.clock(line.session.ends))", role: .session,
                    columns: 11),
                .init(text: line.name, role: .text),
            ])
        }
        let none = CardLine.say("nothing else", .dim)
        return [.say(spoken.longDay(day), .columnTitle)] + (rows.isEmpty ? [none] : rows)
    }
}
