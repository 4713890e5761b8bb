/// What the keys of a personal message do; all others write it. Rows of the key table.
public enum MessageCommand: String, CaseIterable, Sendable {
    case send, field, channel, leave
    case startOver = "start-over"

    /// As `[keys]` of the configuration calls it.
    public var name: String { "message-" + rawValue }

    public var keys: [Key] {
        switch self {
        case .send: [.control("s")]
        case .field: [.tab, .backTab]
        case .channel: [.control("p")]
        case .leave: [.escape]
        case .startOver: [.control("o")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .send: "send"
        case .field: "subject or text"
        case .channel: "by email or SMS"
        case .leave: "back, what was typed is kept"
        case .startOver: "start over"
        }
    }

    /// Why it can't be used now; nil where it can.
    func obstacle(in letter: Letter) -> String? {
        switch self {
        case .send: letter.obstacleToSending
        case .field: letter.channel == .sms ? "An SMS has no subject." : nil
        case .channel where letter.channels.count < 2: letter.obstacleToOtherChannel
        case .startOver where letter.isUntouched: "Nothing was typed yet."
        case .channel, .leave, .startOver: nil
        }
    }

    /// Shorter than the titles, which are for the help.
    static func hints(for letter: Letter) -> HintLine {
        let other = letter.channel == .sms ? "by email" : "by SMS"
        let all: [(MessageCommand, String)] =
            [(.send, "send"), (.leave, "keep for later")]
            + (letter.channel == .sms ? [] : [(.field, letter.focus == .text ? "subject" : "text")])
            + (letter.channels.count < 2 ? [] : [(.channel, other)]) + [(.startOver, "start over")]
        return HintLine(hints: all.compactMap { HintLine.Hint(keys: $0.0.keys, title: $0.1) })
    }
}
