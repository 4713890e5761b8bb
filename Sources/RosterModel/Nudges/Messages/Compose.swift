extension MessageFacts {
    /// Why there is nothing to say.
    public enum Problem: Error, Equatable, Sendable, CustomStringConvertible {
        case noItems, noWords

        public var description: String {
            switch self {
            case .noItems: "the message has no item left"
            case .noWords: "the message has no words"
            }
        }
    }

    /// What the message says: the coach's own text where there is one, otherwise the usual one. Whatever comes from the
    /// record is one clean line in it, and markup nowhere.
    ///
    /// Every message says who it is from, lists its items with their deadlines in the recipient's time, and how to answer;
    /// a template that leaves one of these out gets it added.
    public func compose(template: MessageTemplate? = nil) throws(Problem) -> MessageText {
        if kind == .message {
            guard let words, !Text.spaced(words).isEmpty else { throw .noWords }
        } else if items.isEmpty {
            throw .noItems
        }
        switch channel {
        case .sms: return MessageText(subject: "", text: shortMessage(template))
        case .email: return letter(template)
        }
    }
}
