import RosterModel

/// What one pass did.
public struct PassReport: Equatable, Sendable {
    /// Answers that came in. They come with a later version.
    public var answers = 0
    /// What calendars and notes brought. They come with a later version.
    public var imported = 0
    public var sent = 0
    /// Messages that will not go, for good.
    public var failed = 0
    /// Messages that are tried again later.
    public var retried = 0
    /// Messages for which it is too late.
    public var expired = 0
    /// Messages of which nobody knows whether they went.
    public var unknown = 0
    /// Items found overdue, and clients found quiet.
    public var flagged = 0
    /// How long it took, in milliseconds.
    public var took = 0

    public init() {}

    /// Whether nothing at all happened.
    public var isQuiet: Bool {
        var still = PassReport()
        still.took = took
        return self == still
    }

    /// A message came to that state.
    mutating func count(_ state: Nudge.State) {
        switch state {
        case .sent: sent += 1
        case .failed: failed += 1
        case .unknown: unknown += 1
        case .retry, .planned: retried += 1
        case .expired: expired += 1
        case .claimed, .offered, .cancelled, .merged: break
        }
    }
}
