/// How a program that had the terminal ended.
public enum ChildEnding: Equatable, Sendable {
    case exited(code: Int32)
    /// Killed by a signal.
    case killed(signal: Int32)
    /// It could not be started, with the system's reason.
    case notStarted(String)
    /// The terminal went away, or we were told to end, before it did.
    case abandoned
}
