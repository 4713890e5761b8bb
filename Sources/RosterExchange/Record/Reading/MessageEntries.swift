import RosterModel

/// A word about SMS as the document has one.
struct ConsentEntry: Decodable {
    let consent: RecordCopy.Consent

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        let says: String = try fields.required("says")
        guard ["none", "consented", "opted-out"].contains(says) else {
            throw fields.problem("says", "has to be none, consented or opted-out")
        }
        let proof = try fields.line(ifAny: "proof", most: 2000)
        guard (proof == nil) == (says == "none") else {
            throw fields.problem("proof", "has to be there where something was said, and only there")
        }
        consent = RecordCopy.Consent(
            client: try fields.required("client", as: Reference<Client>.self).id, at: try fields.moment("at"),
            says: says, proof: proof, phone: try fields.phone(),
            origin: Origin(by: try fields.choice("by"), via: try fields.choice("via")))
    }
}

/// A message that went, or was refused, or may have gone, as the document has one.
struct MessageEntry: Decodable {
    let message: RecordCopy.Message

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        let state: Nudge.State = try fields.choice("state")
        guard RecordCopy.Message.states.contains(state) else {
            throw fields.problem("state", "has to be sent, failed or unknown")
        }
        let kind: Nudge.Kind = try fields.choice("kind")
        let client = try fields.optional("client", as: Reference<Client>.self)?.id
        guard client != nil || kind == .overdue else { throw fields.problem("client", "is missing") }
        let sentAt = try fields.moment(ifAny: "sent_at")
        guard state != .sent || sentAt != nil else { throw fields.problem("sent_at", "is missing") }
        message = RecordCopy.Message(
            uid: try fields.uid(), client: client, kind: kind, channel: try fields.choice("channel"), state: state,
            plannedFor: try fields.moment("planned_for"), changed: try fields.moment("changed"), sentAt: sentAt,
            attempts: Int(try fields.number("attempts", in: 0...1_000_000)),
            reason: try fields.line("reason", most: 2000), to: try fields.line(ifAny: "to", most: 2000),
            subject: try fields.line(ifAny: "subject", most: 2000),
            body: try fields.optional("body", as: String.self) == nil
                ? nil : fields.block("body", mostBytes: 64 << 10),
            segments: try fields.number(ifAny: "segments", in: 0...1000).map { Int($0) },
            items: try fields.list("items", of: MessageItemEntry.self).map(\.item))
    }
}

private struct MessageItemEntry: Decodable {
    let item: RecordCopy.Message.Item

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        item = RecordCopy.Message.Item(id: try fields.id(), due: try fields.moment("due"))
    }
}
