import RosterModel

/// What is said of a session and of a client's clock, in the same words on every screen.
extension SpokenTime {
    /// "session 10:00, in 19 min", and shorter for where that has no room.
    func words(for session: Session?) -> [String] {
        guard let session else { return ["no session", "none"] }
        let starts = self.session(session.starts)
        let distance = distance(toSession: session.starts, ends: session.ends)
        return ["session \(starts), \(distance)", "\(starts), \(distance)", starts]
    }

    func role(of session: Session?) -> Role {
        guard let session else { return .flag }
        return session.isCurrent(at: now) ? .sessionNow : .session
    }

    /// "Paris 15:41"; nil where no zone is recorded, or none of that name is known.
    func clockWords(inZone name: String?) -> String? {
        guard let zone = name.flatMap({ Zone($0) }) else { return nil }
        let city = zone.name.split(separator: "/").last.map(String.init) ?? zone.name
        return "\(city.replacing("_", with: " ")) \(SpokenTime(now: now, zone: zone).clock(now))"
    }
}

extension [Session] {
    /// The current session, the one that has begun last where two are; else the next. In order of their start.
    func current(at now: Instant) -> Session? {
        let begun = last { $0.isCurrent(at: now) && $0.starts <= now }
        return begun ?? first { $0.status != .cancelled && ($0.starts > now || $0.isCurrent(at: now)) }
    }
}
