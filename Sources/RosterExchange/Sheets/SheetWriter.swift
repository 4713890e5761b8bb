import RosterModel

/// Writes a copy of the record as CSV for spreadsheets: UTF-8 with its mark, for without it Excel takes names for
/// Latin-1; every cell quoted, lines ended by CR LF.
public struct SheetWriter {
    private let copy: RecordCopy
    private let now: Instant
    private let coachZone: Zone
    private let names: [Party: String]

    public init(_ copy: RecordCopy, now: Instant, coachZone: Zone) {
        self.copy = copy
        self.now = now
        self.coachZone = coachZone
        names = copy.names
    }

    private func row(_ cells: [String], to stream: inout ByteStream) throws {
        try stream.write(cells.map(SheetCell.written).joined(separator: ",") + "\r\n")
    }

    private func header(_ titles: [String], to stream: inout ByteStream) throws {
        try stream.write("\u{FEFF}")
        try row(titles, to: &stream)
    }

    /// `2026-11-27 18:00`, which spreadsheets take for a time.
    private func moment(_ instant: Instant?, in zone: Zone) -> String {
        instant.map { "\(zone.day(of: $0)) \(zone.time(of: $0))" } ?? ""
    }

    // MARK: Clients

    /// What `roster import clients` reads: imported again, they are the same.
    public func writeClients(to stream: inout ByteStream) throws {
        try header(
            [
                "Name", "Email", "Phone", "Time zone", "SMS consent", "SMS proof", "Start date", "Cohort", "Package",
                "Coaching status",
            ], to: &stream)
        let cohorts = cohortsOfClients()
        for client in copy.clients {
            try row(
                [
                    client.name, client.email ?? "", client.phone ?? "", client.timeZone ?? "", client.smsConsent.word,
                    client.smsConsent.proof ?? "", client.since?.description ?? "",
                    SheetList.written(cohorts[client.id] ?? []), client.package ?? "", client.status.rawValue,
                ], to: &stream)
        }
    }

    private func cohortsOfClients() -> [Client.ID: [String]] {
        var cohorts: [Client.ID: [String]] = [:]
        for cohort in copy.cohorts {
            for member in cohort.members { cohorts[member, default: []].append(cohort.name) }
        }
        return cohorts
    }

    // MARK: Items

    /// Moments in the client's zone, which has a column.
    public func writeItems(to stream: inout ByteStream) throws {
        try header(
            [
                "Number", "Client", "Cohort", "Item", "Detail", "Owner", "Standing", "Due", "Due rule", "Progress",
                "Target", "Rating", "Tags", "Carried", "Created", "Closed", "Closed by", "Closed via", "Time zone",
            ], to: &stream)
        let zones = Dictionary(
            copy.clients.map { ($0.id, $0.zone(orElse: coachZone)) }, uniquingKeysWith: { first, _ in first })
        for item in copy.items {
            let zone = zones[item.client] ?? coachZone
            try row(
                [
                    item.id.description, names[.client(item.client)] ?? "",
                    item.cohort.flatMap { names[.cohort($0)] } ?? "", item.text, item.detail, item.owner.rawValue,
                    item.standing(at: now).rawValue, moment(item.deadline.at, in: zone),
                    item.deadline.rule.description, String(item.progress), String(item.target),
                    item.rating.map { String($0) } ?? "", item.tags.joined(separator: " "), String(item.carried),
                    moment(item.created, in: zone), moment(item.closed, in: zone),
                    item.closedBy?.by.rawValue ?? "", item.closedBy?.via.rawValue ?? "", zone.name,
                ], to: &stream)
        }
    }

    // MARK: Sessions

    /// Moments in the coach's zone, which has a column.
    public func writeSessions(to stream: inout ByteStream) throws {
        try header(
            ["Number", "Client", "Cohort", "Starts", "Ends", "Minutes", "Status", "Source", "Time zone"], to: &stream)
        for session in copy.sessions.map(\.session) {
            let isHeld = session.status == .scheduled && session.ends <= now
            var (client, cohort) = ("", "")
            switch session.party {
            case .client: client = names[session.party] ?? ""
            case .cohort: cohort = names[session.party] ?? ""
            }
            try row(
                [
                    session.id.description, client, cohort, moment(session.starts, in: coachZone),
                    moment(session.ends, in: coachZone), String(session.ends.seconds(since: session.starts) / 60),
                    (isHeld ? Session.Status.held : session.status).rawValue, session.source.rawValue, coachZone.name,
                ], to: &stream)
        }
    }
}
