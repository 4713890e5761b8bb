/// What goes, or went, with a client who is forgotten.
public struct Forgotten: Equatable, Sendable {
    public var name: String
    public var items = 0
    public var comments = 0
    public var notes = 0
    public var sessions = 0
    public var drafts = 0
    public var memberships = 0
    public var aliases = 0
    public var inbox = 0
    /// Changes in the history that were about the client.
    public var changes = 0
    /// Texts of cohorts (notes, drafts, items) out of which what names the client is taken.
    public var cohortTexts = 0
    /// Where the name still stands, in what belongs to others: "item #12 of Ben Okafor".
    public var mentions: [String] = []
    public var backups: [ForgottenBackup] = []
    /// Messages, by whose numbers the files in the outbox folder are named.
    public var nudges: [Nudge.ID] = []

    public init(name: String) {
        self.name = name
    }
}

/// What becomes of a kept backup.
public struct ForgottenBackup: Equatable, Sendable {
    public var path: String
    public var outcome: Outcome

    public enum Outcome: Equatable, Sendable {
        /// It never knew the client.
        case untouched
        /// The client is gone from it; the rest is as it was.
        case cleaned
        /// It could not be cleaned, and is gone: with the reason.
        case removed(String)
    }

    public init(path: String, outcome: Outcome) {
        self.path = path
        self.outcome = outcome
    }
}
