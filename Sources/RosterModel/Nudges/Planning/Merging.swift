/// Occasions that go as one message.
struct MergedOccasions {
    var kind: Nudge.Kind
    var channel: Nudge.Channel
    /// The local day on which it goes, seen from now.
    var day: Day
    /// By time, then by item; never empty.
    var occasions: [Occasion]
    var dropped: String?
}

/// Rule 4: one message, not three.
extension Planner {
    private struct Key: Hashable {
        var kind: Nudge.Kind
        var channel: Nudge.Channel
        var day: Day
        var dropped: String?
    }

    /// What goes to the client by the same channel, of the same kind and on the same local day, is one message; of a
    /// digest, what falls into the same local week. What is late goes on the day when it can.
    func merged(_ occasions: [Occasion]) -> [MergedOccasions] {
        let groups = Dictionary(grouping: occasions) { occasion in
            let leaves = occasion.dropped == nil ? departure(of: occasion) : occasion.at
            return Key(
                kind: isDigest ? .digest : occasion.kind, channel: occasion.channel,
                day: isDigest ? week(of: leaves) : zone.day(of: leaves), dropped: occasion.dropped)
        }
        return groups.map { key, group in
            let inOrder = group.sorted {
                ($0.at, $0.item.deadline.at, $0.item.id) < ($1.at, $1.item.deadline.at, $1.item.id)
            }
            return MergedOccasions(
                kind: key.kind, channel: key.channel, day: zone.day(of: departure(of: inOrder[0])),
                occasions: inOrder, dropped: key.dropped)
        }
    }

    func planned(_ message: MergedOccasions) -> PlannedNudge {
        let items = numbered(message.occasions)
        return PlannedNudge(
            client: client.id, kind: message.kind, channel: message.channel,
            template: message.kind == .digest ? nil : message.occasions[0].step.template,
            at: time(of: message), items: items, reason: reason(for: message, items: items.count),
            dropped: message.dropped)
    }

    /// The earliest of their times, but none goes before the hold of its capture is over.
    private func time(of message: MergedOccasions) -> Instant {
        let earliest = message.occasions[0].at
        let held = message.occasions.map { holdEnd(of: $0.item) }.max() ?? earliest
        guard message.dropped == nil, held > earliest else { return earliest }
        return isExempt(message.occasions[0]) ? held : cadence.hours.firstOpen(from: held, in: zone) ?? held
    }

    /// By deadline, then by number, each once.
    private func numbered(_ occasions: [Occasion]) -> [PlannedNudge.Item] {
        Dictionary(grouping: occasions, by: \.item.id).map { id, same in
            PlannedNudge.Item(id: id, due: same[0].item.deadline.at, usefulUntil: same.map(\.usefulUntil).max())
        }
        .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }
}
