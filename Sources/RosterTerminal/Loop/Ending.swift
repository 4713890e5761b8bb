/// Why the event loop ended.
public enum Ending: Equatable, Sendable {
    /// It was asked to.
    case quit
    /// The terminal went away.
    case hangup
    /// SIGTERM.
    case terminated
    /// SIGINT from another process; Ctrl-C is a key.
    case interrupted

    /// The exit code that says so.
    public var exitCode: Int32 {
        switch self {
        case .quit: 0
        case .hangup: 1
        case .terminated: 128 + 15
        case .interrupted: 128 + 2
        }
    }
}
