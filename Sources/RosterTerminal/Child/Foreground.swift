import Glibc

/// Runs a program that has the terminal to itself, while we have no screen on it.
public enum Foreground {
    /// Waits until it ended. Ctrl-C and Ctrl-\ are for it alone meanwhile; Ctrl-Z stops us both.
    public static func run(_ command: [String]) -> ChildEnding {
        let ignored = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
        defer { for (number, handler) in ignored { signal(number, handler) } }
        switch Child.start(command) {
        case .success(let child): return child.wait()
        case .failure(let failure): return .notStarted(failure.reason)
        }
    }
}
