/// What `roster doctor` says of one thing.
public struct Diagnosis: Equatable, Sendable {
    public let subject: Subject
    public let state: State
    /// What is so, in a few words.
    public let text: String
    /// What to do about it.
    public let next: String?

    /// What is looked at, in this order.
    public enum Subject: String, CaseIterable, Sendable {
        case terminal, database, backup, configuration, mail, sms, runner, mailbox, calendar, page
    }

    public enum State: String, Sendable {
        case fine
        /// Not there, which may be as it should be.
        case notSetUp = "not-set-up"
        case wrong
    }

    public init(_ subject: Subject, _ state: State, _ text: String, next: String? = nil) {
        self.subject = subject
        self.state = state
        self.text = text
        self.next = next
    }
}
