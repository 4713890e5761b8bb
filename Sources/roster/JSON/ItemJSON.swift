import RosterExchange
import RosterModel

/// Items as `cli.md`, JSON shapes, has them. An item's moments are told in its client's zone.
struct ItemJSON {
    let now: Instant
    let coachZone: Zone

    init(_ desk: Desk) {
        now = desk.now
        coachZone = desk.zone
    }

    func item(_ line: ItemLine) -> JSON {
        let item = line.item
        let zone = line.zone(orElse: coachZone)
        return .object([
            "id": .integer(item.id.number),
            "uid": .string(item.uid),
            "client": .object(["id": .integer(item.client.number), "name": .string(line.clientName)]),
            "text": .string(item.text),
            "detail": .string(item.detail),
            "owner": .string(item.owner.rawValue),
            "status": .string(item.status.rawValue),
            "standing": .string(item.standing(at: now).rawValue),
            "due": .string(item.deadline.at.rfc3339(in: zone)),
            "due_rule": .string(item.deadline.rule.description),
            "target": .integer(item.target),
            "progress": .integer(item.progress),
            "rating": .integer(item.rating),
            "tags": .strings(item.tags),
            "carried": .integer(item.carried),
            "created": .string(item.created.rfc3339(in: zone)),
            "closed": .string(item.closed?.rfc3339(in: zone)),
            "closed_by": .string(item.closedBy?.by.rawValue),
            "closed_via": .string(item.closedBy?.via.rawValue),
            "nudges_sent": .integer(line.nudgesSent),
            "session_id": .integer(item.session?.number),
        ])
    }

    /// An item that a dry run would make: it has no numbers yet.
    func planned(_ planned: CapturedNote.Assigned, clientName: String, zone: Zone, taken: Instant) -> JSON {
        let item = planned.item
        return .object([
            "id": .null,
            "uid": .null,
            "client": .object(["id": .integer(planned.client.number), "name": .string(clientName)]),
            "text": .string(item.text),
            "detail": .string(item.detail),
            "owner": .string(item.owner.rawValue),
            "status": .string(item.status.rawValue),
            "standing": .string(Standing(item.status, due: planned.deadline.at, at: now).rawValue),
            "due": .string(planned.deadline.at.rfc3339(in: zone)),
            "due_rule": .string(planned.deadline.rule.description),
            "target": .integer(item.target),
            "progress": .integer(item.status == .done ? item.target : 0),
            "rating": .null,
            "tags": .strings(item.tags),
            "carried": .integer(0),
            "created": .string(taken.rfc3339(in: zone)),
            "closed": item.status.isClosed ? .string(taken.rfc3339(in: zone)) : .null,
            "closed_by": item.status.isClosed ? .string(Origin.Actor.note.rawValue) : .null,
            "closed_via": item.status.isClosed ? .string(Origin.Via.note.rawValue) : .null,
            "nudges_sent": .integer(0),
            "session_id": .null,
        ])
    }

    func comment(_ comment: Comment, zone: Zone) -> JSON {
        .object([
            "at": .string(comment.at.rfc3339(in: zone)),
            "by": .string(comment.origin.by.rawValue),
            "via": .string(comment.origin.via.rawValue),
            "text": .string(comment.text),
        ])
    }
}

extension ItemLine {
    /// The client's zone, or the coach's where none is recorded or its name is unknown to this system.
    func zone(orElse coachZone: Zone) -> Zone {
        timeZone.flatMap { Zone($0) } ?? coachZone
    }
}
