import CommandDesk
import RosterExchange
import RosterModel
import RosterRunner
import RosterStore

/// What a pass would send now: whom, by what, the exact text, and the rule that put it there. Nothing is changed.
struct DryRun {
    let settings: RunnerSettings
    let console: Console
    let json: Bool

    /// More than that nobody reads.
    private static let limit = 2000

    func show() throws {
        let store = try settings.open()
        defer { try? store.close() }
        let now = settings.clock.now()
        let lines = try store.due(DryRun.limit, at: now)
        if json { return console.print(.array(lines.map(document))) }
        if lines.isEmpty { return console.print("Nothing would go out now.") }
        for line in lines { show(line, now) }
        let count = lines.count == 1 ? "One message" : "\(lines.count) messages"
        console.print(
            "\(count) would go out now\(settings.configuration.sendsToFolder ? ", into the outbox folder" : "").")
    }

    private func show(_ line: NudgeLine, _ now: Instant) {
        let nudge = line.nudge
        let name = line.clientName ?? "you"
        let channel = nudge.channel == .sms ? "SMS" : "email"
        console.print(
            StyledLine("#\(nudge.id) \(nudge.kind.rawValue) by \(channel) to \(name)", .strong)
                .appending(nudge.to.map { " <\($0)>" } ?? "", .dim))
        console.print(StyledLine("  \(nudge.reason)", .dim))
        do {
            let text = try text(of: line)
            if !text.subject.isEmpty { console.print("  Subject: \(text.subject)") }
            for row in text.text.split(separator: "\n", omittingEmptySubsequences: false) { console.print("  \(row)") }
        } catch {
            console.print(StyledLine("  It can't be written: \(error)", .overdue))
        }
        console.print()
    }

    private func text(of line: NudgeLine) throws -> MessageText {
        if let body = line.nudge.body { return MessageText(subject: line.nudge.subject ?? "", text: body) }
        guard let facts = line.facts else { return MessageText(subject: "", text: "") }
        return try facts.compose(template: line.template.map { try settings.templates.read($0) })
    }

    /// As `cli.md`, JSON shapes, has a nudge.
    private func document(_ line: NudgeLine) -> JSON {
        let nudge = line.nudge
        let text = try? text(of: line)
        let segments = nudge.channel == .sms ? text.map { SMSText($0.text).segments } : nil
        return .object([
            "id": .integer(nudge.id.number),
            "client": line.clientName.map { name in
                .object(["id": .integer(nudge.client?.number), "name": .string(name)])
            } ?? .null,
            "kind": .string(nudge.kind.rawValue),
            "channel": .string(nudge.channel.rawValue),
            "to": .string(nudge.to),
            "planned_for": .string(nudge.plannedFor.rfc3339(in: line.zone)),
            "state": .string(nudge.state.rawValue),
            "sent_at": .string(nudge.sentAt?.rfc3339(in: line.zone)),
            "attempts": .integer(nudge.attempts),
            "items": .array(nudge.items.map { .integer($0.number) }),
            "subject": .string(text.flatMap { $0.subject.isEmpty ? nil : $0.subject }),
            "body": .string(text?.text),
            "segments": .integer(segments),
            "reason": .string(nudge.reason),
        ])
    }
}
