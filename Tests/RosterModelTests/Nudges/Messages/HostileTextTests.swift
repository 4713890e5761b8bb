import RosterModel
import Testing
import Torture

/// Names, items and stories that mean harm, in every kind of message.
@Suite("What the record holds is text in a message, and nothing else")
struct HostileTextTests {
    private static let rounds = Torture.rounds("messages", short: 2000)

    private static let pieces = [
        "\r\n", "\n", "\r", "\u{0}", "\u{1B}[31m", "\u{9B}2J", "\u{202E}", "\u{2066}", "\u{85}", "\u{2028}", "\u{2029}",
        "Bcc: all@example.com", "<b>", "</bdi>", "<script>alert(1)</script>", "\"", "'", "&", "&lt;", "{first}", "{{",
        "}",
        "<a href=\"https://example.com\">", "תמר", "🦊", "👩‍👩‍👧‍👦", "Ada", " ", "e\u{301}\u{301}", "%0d%0a", "\\",
        "javascript:", "ã",
        "\u{200D}", "x", "-->", "<!--",
    ]

    private static func text(using random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }

    private static func facts(using random: inout SeededGenerator) -> MessageFacts {
        let kind = Nudge.Kind.allCases.randomElement(using: &random) ?? .final
        var facts = MessageStage(
            kind, by: .random(using: &random) ? .sms : .email, items: .random(in: 1...9, using: &random),
            name: text(using: &random)
        ).facts
        for index in facts.items.indices {
            facts.items[index].item.text = text(using: &random)
            facts.items[index].clientName = text(using: &random)
            facts.items[index].story = .random(using: &random) ? text(using: &random) : nil
            facts.items[index].item.client = .init(.random(in: 1...3, using: &random))
        }
        facts.coach.name = .random(using: &random) ? text(using: &random) : nil
        facts.coach.email = .random(using: &random) ? text(using: &random) : nil
        facts.words = kind == .message ? text(using: &random) + "x" : nil
        facts.wordsSubject = kind == .message && .random(using: &random) ? text(using: &random) : nil
        facts.isFirstSMS = .random(using: &random)
        return facts
    }

    /// Every tag that a message is made of, as it stands without its address.
    private static let tags: Set<String> = [
        "!DOCTYPE html", "html lang=\"en\"", "/html", "head", "/head", "meta charset=\"utf-8\"",
        "meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"",
        "meta name=\"color-scheme\" content=\"light dark\"", "style", "/style", "/body", "p", "/p", "br", "ol", "/ol",
        "ul", "/ul", "li", "/li", "bdi", "/bdi", "strong", "/strong", "/a",
    ]

    private static func foreignTag(in html: String) -> String? {
        for piece in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
            guard let end = piece.firstIndex(of: ">") else { return String(piece) }
            let tag = String(piece[..<end])
            let isOurs =
                tags.contains(tag) || tag.hasPrefix("body style=\"margin") && tag.count(where: { $0 == "\"" }) == 2
                || tag.hasPrefix("a href=\"mailto:") && tag.count(where: { $0 == "\"" }) == 4
            if !isOurs { return tag }
        }
        return nil
    }

    @Test("Hostile records: one line of subject, no markup, no control, no SMS over 320")
    func hostile() throws {
        let seed = Torture.seed()
        let templates = [
            nil, nil, try MessageTemplate("Subject: {name} {items} {coach}\n\n{first}, {name}: {items}\n{items}"),
        ]
        for round in 0..<Self.rounds {
            var random = SeededGenerator(seed: seed &+ UInt64(round))
            let facts = Self.facts(using: &random)
            let template = facts.kind == .message ? nil : templates.randomElement(using: &random) ?? nil
            let made = try facts.compose(template: template)
            let isOneLine = !made.subject.unicodeScalars.contains {
                $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x2028 || $0.value == 0x2029
            }
            let isPlain = Text.isClean(made.text) && Text.isClean(made.subject) && made.subject.count <= 150
            let markup = made.html.flatMap(Self.foreignTag)
            let fits = facts.channel == .email ? !made.subject.isEmpty && made.html != nil : SMSText(made.text).fits
            if !isOneLine || !isPlain || markup != nil || !fits {
                Issue.record("ROSTER_SEED=\(seed &+ UInt64(round)): \(made) \(markup ?? "")")
                return
            }
        }
        Torture.report("messages", "\(Self.rounds) hostile records, 0 breaches")
    }
}
