/// Why there can be no screen. Each says what is wrong and what to do.
public enum TerminalError: Error, Equatable, Sendable {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// `TERM` is not set.
    case unnamed
    /// The terminal can't move its cursor (`TERM=dumb`).
    case cannotDraw(name: String)
    /// No description of that terminal is installed.
    case unknown(name: String)
    /// The system refused what every terminal program needs.
    case system(String)

    /// The sentence for a person.
    public var sentence: String {
        switch self {
        case .notATerminal:
            "the dashboard needs a terminal for input and output; `roster list` prints the same without one"
        case .unnamed:
            "TERM is not set, so the terminal's abilities are unknown; try TERM=xterm-256color"
        case .cannotDraw(let name):
            "the terminal “\(name)” can't be drawn on (TERM); try another one, or `roster list`"
        case .unknown(let name):
            "the terminal “\(name)” is unknown here (TERM); try TERM=xterm-256color, or install ncurses-term"
        case .system(let reason):
            "the terminal can't be used: \(reason)"
        }
    }
}
