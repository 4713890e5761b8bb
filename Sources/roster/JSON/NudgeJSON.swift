import RosterExchange
import RosterModel

/// Nudges as `cli.md`, JSON shapes, has them. Moments are told in the coach's zone.
struct NudgeJSON {
    let zone: Zone

    init(_ desk: Desk) {
        zone = desk.zone
    }

    func nudge(_ worded: WordedNudge) -> JSON {
        let nudge = worded.nudge
        var client = JSON.null
        if let id = nudge.client {
            client = .object(["id": .integer(id.number), "name": .string(worded.line.clientName ?? "")])
        }
        return .object([
            "id": .integer(nudge.id.number),
            "client": client,
            "kind": .string(nudge.kind.rawValue),
            "channel": .string(nudge.channel.rawValue),
            "to": .string(nudge.to),
            "planned_for": .string(nudge.plannedFor.rfc3339(in: zone)),
            "state": .string(nudge.state.rawValue),
            "sent_at": .string(nudge.sentAt?.rfc3339(in: zone)),
            "attempts": .integer(nudge.attempts),
            "items": .array(nudge.items.map { .integer($0.number) }),
            "subject": nudge.channel == .sms || worded.problem != nil ? .null : .string(worded.subject),
            "body": worded.problem == nil ? .string(worded.body) : .null,
            "segments": .integer(worded.segments),
            "reason": .string(nudge.reason),
        ])
    }
}
