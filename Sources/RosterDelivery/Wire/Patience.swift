/// How long a server may take, in milliseconds (`reliability.md` 2.3).
public struct Patience: Equatable, Sendable {
    /// Until it is connected, encrypted and logged in.
    public var connecting: Int64
    /// For one answer.
    public var answer: Int64
    /// For one message in all.
    public var whole: Int64
    /// For the answer that says what became of a message, after Roster was told to stop.
    public var afterStop: Int64

    public init(connecting: Int64, answer: Int64, whole: Int64, afterStop: Int64 = 5000) {
        self.connecting = connecting
        self.answer = answer
        self.whole = whole
        self.afterStop = afterStop
    }

    public static let mail = Patience(connecting: 20_000, answer: 120_000, whole: 300_000)
    public static let web = Patience(connecting: 20_000, answer: 30_000, whole: 30_000)
}
