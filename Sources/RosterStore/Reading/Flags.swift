import GRDB
import RosterModel

/// Why clients want a second look (`nudges.md`, Escalation). Only active ones do.
struct Flags {
    let db: Database
    let now: Instant
    let sessions: PartySessions
    let cadence: Cadence

    /// How long a client has to answer a message before its silence counts; seconds.
    static let answerTime: Int64 = 86_400

    func flags(of client: ClientFacts) throws -> [RosterRow.Flag] {
        let reasons = try reasons(of: client)
        return RosterRow.Flag.allCases.filter { reasons[$0] != nil }
    }

    /// Each flag with its reason, for people.
    func reasons(of client: ClientFacts) throws -> [RosterRow.Flag: String] {
        guard client.status == .active else { return [:] }
        var reasons: [RosterRow.Flag: String] = [:]
        if try sessions.next(of: client.id) == nil {
            reasons[.noNextSession] = "no session is booked"
            reasons[.quiet] = try noSessionFor(client)
        }
        if let silence = try silence(of: client) { reasons[.quiet] = silence }
        if !client.canBeReached(by: cadence.channels) { reasons[.noChannel] = whyOutOfReach(client) }
        return reasons
    }

    private func noSessionFor(_ client: ClientFacts) throws -> String? {
        let days = client.noSessionAfter ?? cadence.noSessionAfter
        guard let last = try sessions.lastHeld(of: .client(client.id)),
            now.seconds(since: last) > Int64(days) * 86_400
        else { return nil }
        return "no session booked for \(now.seconds(since: last) / 86_400) days after the last one"
    }

    /// No answer of any kind to the last messages, each of which has had a day.
    private func silence(of client: ClientFacts) throws -> String? {
        let count = client.quietAfter ?? cadence.quietAfter
        let sql = """
            SELECT sent_at FROM nudge WHERE client_id = ? AND sent_at <= ? AND kind <> 'overdue'
            ORDER BY sent_at DESC LIMIT ?
            """
        let sent = try Int64.fetchAll(
            db.cached(sql), arguments: [client.id.number, now.seconds - Flags.answerTime, count])
        guard sent.count == count, let first = sent.last else { return nil }
        if let heard = try Hearings(db: db).last(of: client.id), heard.at.seconds >= first { return nil }
        return count == 1 ? "no answer to the last message" : "no answer to the last \(count) messages"
    }

    private func whyOutOfReach(_ client: ClientFacts) -> String {
        if client.hasMail { return "mail is not set up, and there is no consent to SMS" }
        return client.hasSMS ? "SMS are not set up, and there is no address" : "no address, and no consent to SMS"
    }
}
