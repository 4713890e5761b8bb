/// What each role is for, in the words of the manual: a theme's author has nothing else to go by.
extension Role {
    public var about: String {
        switch self {
        case .text: "Everything that is said without weight. Its ground is the screen's own."
        case .dim: "What is said quietly: units, times, explanations."
        case .strong: "What is said firmly: a client's name, a title."
        case .header: "The line at the top."
        case .headerTitle: "The name of the program in it."
        case .columnTitle: "Titles of columns and of the parts of a page."
        case .rule: "The thin line between two panes."
        case .selection:
            "The row of the cursor and what is selected: its ground; its ink is for what has none of its own."
        case .field: "A field to write in: its ground; its ink is for what has none of its own."
        case .key: "A key that can be pressed, and the mark before the row of the cursor."
        case .hint: "What a key does, beside it."
        case .match: "The filter in force."
        case .message: "What just happened."
        case .messageError: "What went wrong."
        case .session: "When a session is."
        case .sessionNow: "A session that is on or begins soon."
        case .quote: "A client's own words."
        case .flag: "What wants a look: a quiet client, no session ahead, something to confirm."
        case .chart: "Lines and bars drawn in cells."
        case .item: "An action item, where the role of its standing says nothing else."
        case .itemOpen: "Open, due later."
        case .itemSoon: "Due within two days."
        case .itemOverdue: "Open past its deadline."
        case .itemStuck: "Stuck."
        case .itemDone: "Done."
        case .itemSkipped: "Skipped."
        case .nudge: "A message, where the role of its state says nothing else."
        case .nudgePlanned: "Planned."
        case .nudgeUnderWay: "Going out at this moment."
        case .nudgeRetry: "Not gone yet, to be tried again."
        case .nudgeSent: "Sent."
        case .nudgeFailed: "Failed, or can't be written; a channel that pauses."
        case .nudgeUnknown: "It may have arrived: nobody knows yet."
        case .nudgeEnded: "Cancelled, expired, or merged into another one."
        case .runner: "Whether nudges go out by themselves, where a role of its own says nothing else."
        case .runnerOn: "They do."
        case .runnerOff: "They don't: no runner was started."
        case .runnerSilent: "They should, and the runner has not been heard of."
        case .runnerDisabled: "They don't: the configuration says so."
        case .tokenDeadline: "A deadline, as it is recognised in a note that is being written."
        case .tokenOwner: "The owner in it."
        case .tokenCount: "How often, in it."
        case .tokenTag: "A tag in it."
        case .tokenMarker: "What makes a line of it an item: the bullet."
        }
    }

    /// Whether it is read, so that it needs the contrast of text. The others are grounds, rules and charts.
    public var isText: Bool {
        switch self {
        case .rule, .selection, .field, .chart: false
        default: true
        }
    }

    /// What a role can be drawn on: the screen's own ground, the row of the cursor, a field.
    public static let grounds: [Role] = [.text, .selection, .field]

    /// The standings of an item, which have to be told apart.
    public static let standings: [Role] = [.itemOpen, .itemSoon, .itemOverdue, .itemStuck, .itemDone, .itemSkipped]
}
