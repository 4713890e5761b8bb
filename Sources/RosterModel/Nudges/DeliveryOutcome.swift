/// How an attempt to send a message ended (`nudges.md`, Delivery).
public enum DeliveryOutcome: Equatable, Sendable {
    /// The server said so. With the number that it gave the message, where it gives one.
    case sent(serverID: String?)
    /// Nothing irrevocable has happened. `notBefore`: seconds that the server asked to wait.
    case retry(why: String, notBefore: Int64? = nil)
    /// For good: the same message would be refused again.
    case failed(Refusal, why: String)
    /// The irrevocable byte was sent and no answer came.
    case unknown(why: String)
    /// It was taken back before the irrevocable byte: nothing was sent.
    case withdrawn

    /// Whose matter a refusal is.
    public enum Refusal: String, Sendable {
        /// The address or number takes no messages: the client's is marked so.
        case recipient
        /// The number has opted out.
        case optedOut
        /// This message only.
        case message
        /// A mailbox that is full: worth one more attempt on the next day.
        case mailboxFull
        /// The coach's configuration (password, sender, account): the channel pauses, nothing is held against the client.
        case configuration
    }
}
