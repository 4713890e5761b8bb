import Foundation
import RosterModel

/// An entry as the list has it: its words are made once, when it is read, so that thousands scroll like ten.
public struct InboxLine: Identifiable, Equatable, Sendable {
    public let entry: InboxEntry
    /// Who or what it seems to be.
    let who: String
    /// Why it is here.
    let why: String
    /// What there is of it, without what has to be read first.
    let body: String
    /// In the list: a message in its own words, of everything else why it is here.
    let gist: String

    public var id: InboxEntry.ID { entry.id }
    public var kind: InboxEntry.Kind { entry.kind }

    init(_ entry: InboxEntry) {
        self.entry = entry
        let from = Text.line(entry.from, limit: Text.Field.address.limit)
        let text = Text.block(entry.body)
        switch entry.kind {
        case .review:
            let count = text.split(separator: "\n").count
            (who, why, body) = (from, count == 1 ? "1 item to confirm" : "\(count) items to confirm", text)
        case .unmatchedNote:
            let file = text.split(separator: "/").last.map(String.init) ?? text
            who = from.isEmpty ? Text.line(file) : from
            why = from.isEmpty ? "it names nobody" : "it names no single client"
            body = text
        case .unmatchedEvent:
            let event = WaitingEvent(Text.line(entry.body))
            (who, why) = (event.title, event.reason)
            body = [event.when, from == event.title ? "" : from].filter { !$0.isEmpty }.joined(separator: "\n")
            gist = [event.when, event.reason].filter { !$0.isEmpty }.joined(separator: ", ")
            return
        case .unknownSender, .comment, .question:
            (who, why, body) = (from.isEmpty ? "somebody" : from, Self.reason(of: entry.kind, from: from), text)
        }
        gist = entry.kind.isMessage ? "“\(Text.spaced(text.prefix(400)))”" : why
    }

    private static func reason(of kind: InboxEntry.Kind, from: String) -> String {
        switch kind {
        case .question: "it can't be told which item is meant"
        case .comment: "it is about no item"
        default: "nobody on the roster has that \(from.contains("@") ? "address" : "number")"
        }
    }

    /// What may tell whose it is.
    var clues: [String] { [who, entry.from] }

    /// For the filter, folded.
    var haystack: String { Text.folded([kind.word, who, why, entry.from, body].joined(separator: "\n")) }
}

/// What the entry of an event says, taken apart: “Coffee with B, Tue 24 Nov 10:00: no client is in it, …”.
private struct WaitingEvent {
    var title: String
    var when = ""
    var reason = ""

    init(_ body: String) {
        title = body
        guard let colon = body.range(of: ": ", options: .backwards) else { return }
        reason = String(body[colon.upperBound...])
        title = String(body[..<colon.lowerBound])
        guard let comma = title.range(of: ", ", options: .backwards) else { return }
        when = String(title[comma.upperBound...])
        title = String(title[..<comma.lowerBound])
    }
}
