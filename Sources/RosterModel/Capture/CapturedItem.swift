/// What a note becomes.
public struct CaptureResult: Equatable, Sendable {
    public var items: [CapturedItem]
    public var warnings: [CaptureWarning]
    /// Scalars that `Text.clean` dropped from the note.
    public var hiddenCharacters: Int

    public init(items: [CapturedItem] = [], warnings: [CaptureWarning] = [], hiddenCharacters: Int = 0) {
        self.items = items
        self.warnings = warnings
        self.hiddenCharacters = hiddenCharacters
    }
}

/// An action item as the parser found it.
public struct CapturedItem: Equatable, Sendable {
    public var text: String
    public var detail: String
    public var owner: ActionItem.Owner
    public var status: ActionItem.Status
    public var target: Int
    public var tags: [String]
    public var due: Instant
    /// What put the deadline there: `session-2d`, `7d` or `date`.
    public var rule: DueRule
    /// Days before the next session, where the deadline follows sessions (see `Deadline.follows`).
    public var follows: Int?
    /// The one member it is for, in a cohort's note; nil: every member (or the client, in a client's own).
    public var member: Client.ID?
    /// The line it stands on, 1-based.
    public var line: Int
    /// The words of that line that were recognised, in the order they stand there; for colour in the capture pane.
    public var tokens: [Token]

    /// A recognised part of a line: offsets in `Character`s of the cleaned line.
    public struct Token: Equatable, Sendable {
        public enum Kind: Sendable { case marker, deadline, owner, count, tag }
        public var range: Range<Int>
        public var kind: Kind

        public init(range: Range<Int>, kind: Kind) {
            self.range = range
            self.kind = kind
        }
    }

    public init(
        text: String, detail: String = "", owner: ActionItem.Owner = .client, status: ActionItem.Status = .open,
        target: Int = 1, tags: [String] = [], due: Instant, rule: DueRule, follows: Int? = nil,
        member: Client.ID? = nil, line: Int, tokens: [Token] = []
    ) {
        self.text = text
        self.detail = detail
        self.owner = owner
        self.status = status
        self.target = target
        self.tags = tags
        self.due = due
        self.rule = rule
        self.follows = follows
        self.member = member
        self.line = line
        self.tokens = tokens
    }
}

/// A line that the parser could not use, or not wholly.
public struct CaptureWarning: Equatable, Sendable {
    /// 1-based.
    public var line: Int
    /// The line, quoted (cleaned, at most 80 characters).
    public var text: String
    public var message: String

    public init(line: Int, text: String, message: String) {
        self.line = line
        self.text = text
        self.message = message
    }
}
