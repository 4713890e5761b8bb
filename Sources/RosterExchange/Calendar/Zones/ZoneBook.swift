import RosterModel

/// Finds the zones that a calendar names, each once.
struct ZoneBook {
    private let coachZone: Zone
    private let definitions: [String: CalendarFile.Component]
    private var found: [String: EventZone?] = [:]
    private var ownZones = 0

    init(coachZone: Zone, definitions: [CalendarFile.Component]) {
        self.coachZone = coachZone
        var byName: [String: CalendarFile.Component] = [:]
        for component in definitions {
            guard let line = component.lines.first(where: { $0.name == "TZID" }) else { continue }
            byName[String(line.value)] = component
        }
        self.definitions = byName
    }

    /// The zone of a time: UTC, the one it names, or the coach's where it floats. Nil where nobody knows the name.
    mutating func zone(of time: WrittenTime) -> EventZone? {
        if time.isUTC { return .system(.utc) }
        guard let name = time.zone else { return .system(coachZone) }
        if let known = found[name] { return known }
        let zone = find(name)
        found[name] = .some(zone)
        return zone
    }

    /// The system's rules come first: they are right in every year, and the file's own are often cut short.
    private mutating func find(_ name: String) -> EventZone? {
        if let zone = Self.systemZone(name) { return .system(zone) }
        guard let definition = definitions[name], ownZones < CalendarLimits.zones else { return nil }
        ownZones += 1
        return FileZone(definition).map { .file($0) }
    }

    /// By its IANA name, also behind a vendor's prefix (`/example.org/20260101_1/Europe/Berlin`), or by its Windows
    /// name.
    static func systemZone(_ name: String) -> Zone? {
        if let zone = Zone(name) { return zone }
        if let windows = WindowsZones.names[name] { return Zone(windows) }
        guard name.hasPrefix("/") else { return nil }
        let parts = name.split(separator: "/")
        for count in [3, 2, 1] where parts.count > count {
            let ending = parts.suffix(count).joined(separator: "/")
            // Of one word only UTC and the like: a vendor's version number or a city alone says too little.
            if let zone = Zone(ending), count > 1 || ending == "UTC" || ending == "GMT" { return zone }
        }
        return nil
    }
}
