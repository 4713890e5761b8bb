import RosterModel

extension RecordShape {
    /// Whether a client may be sent SMS, each time that changed.
    func consent(_ consent: RecordCopy.Consent) -> JSON {
        .object([
            "client": person(consent.client),
            "at": moment(consent.at),
            "says": .string(consent.says),
            "proof": .string(consent.proof),
            "phone": .string(consent.phone),
            "by": .string(consent.origin.by.rawValue),
            "via": .string(consent.origin.via.rawValue),
        ])
    }

    func message(_ message: RecordCopy.Message) -> JSON {
        .object([
            "uid": .string(message.uid),
            "client": message.client.map { person($0) } ?? .null,
            "kind": .string(message.kind.rawValue),
            "channel": .string(message.channel.rawValue),
            "state": .string(message.state.rawValue),
            "planned_for": moment(message.plannedFor),
            "changed": moment(message.changed),
            "sent_at": moment(message.sentAt),
            "attempts": .integer(message.attempts),
            "reason": .string(message.reason),
            "to": .string(message.to),
            "subject": .string(message.subject),
            "body": .string(message.body),
            "segments": .integer(message.segments),
            "items": .array(
                message.items.map { .object(["id": .integer($0.id.number), "due": moment($0.due)]) }),
        ])
    }
}
