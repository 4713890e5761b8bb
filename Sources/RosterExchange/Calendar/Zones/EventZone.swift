import RosterModel

/// Where an event's wall hangs: a zone of the system, or one that the file brings along.
enum EventZone {
    case system(Zone)
    case file(FileZone)

    /// Seconds east of UTC.
    func offset(at instant: Instant) -> Int64 {
        switch self {
        case .system(let zone): zone.offset(at: instant)
        case .file(let zone): zone.offset(at: instant)
        }
    }

    func wall(of instant: Instant) -> WallTime {
        WallTime(seconds: instant.seconds + offset(at: instant))
    }

    /// The moment when the wall shows that time: the first one where a time change repeats it, and by the offset
    /// before the change where one skips it (RFC 5545, 3.3.5). That differs from `Zone.instant(of:at:)`, which
    /// follows the rule for nudges.
    func instant(of wall: WallTime) -> Instant {
        let before = offset(at: Instant(seconds: wall.seconds - 86_400))
        let after = offset(at: Instant(seconds: wall.seconds + 86_400))
        for candidate in [max(before, after), min(before, after)] {
            let instant = Instant(seconds: wall.seconds - candidate)
            if offset(at: instant) == candidate { return instant }
        }
        return Instant(seconds: wall.seconds - before)
    }
}
