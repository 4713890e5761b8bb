import RosterModel
import Testing

/// Facts for messages: Kim Example writes to Ada Moreau on Monday 2026-11-23, 10:02 in New York.
struct MessageStage {
    var facts: MessageFacts

    static let texts = ["Ask Rana for feedback on the talk", "Draft the one-pager", "Block two mornings for writing"]

    init(
        _ kind: Nudge.Kind, by channel: Nudge.Channel, items count: Int = 1, name: String = "Ada Moreau",
        dues: [String] = ["2026-12-05T18:00"], now: String = "2026-11-23T10:02"
    ) {
        var client = PlannerStage.ada
        client.name = name
        let items = (0..<count).map { index in
            let due = moment(dues[min(index, dues.count - 1)])
            return MessageFacts.Item(
                item: ActionItem(
                    id: .init(Int64(index + 1)), uid: "i", client: client.id,
                    text: Self.texts[index % Self.texts.count],
                    deadline: Deadline(at: due, rule: .date, since: due), created: moment("2026-11-23T10:00")),
                clientName: name)
        }
        facts = MessageFacts(
            nudge: .init(123), kind: kind, channel: channel,
            coach: .init(name: "Kim Example", email: "kim@example.com"), client: kind == .overdue ? nil : client,
            zone: newYork, items: items, now: moment(now))
    }

    func composed(_ template: String? = nil) throws -> MessageText {
        try facts.compose(template: template.map { try MessageTemplate($0) })
    }

    func text(_ template: String? = nil) throws -> String {
        try composed(template).text
    }
}
