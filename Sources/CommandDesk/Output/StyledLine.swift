import RosterModel

/// A line for people: text with the ink that each part has where there is colour.
package struct StyledLine {
    package struct Run {
        package var text: String
        package var ink: Ink
    }

    package private(set) var runs: [Run] = []

    package init() {}

    package init(_ text: String, _ ink: Ink = .plain) {
        runs = [Run(text: text, ink: ink)]
    }

    package mutating func append(_ text: String, _ ink: Ink = .plain) {
        runs.append(Run(text: text, ink: ink))
    }

    package func appending(_ text: String, _ ink: Ink = .plain) -> StyledLine {
        var line = self
        line.append(text, ink)
        return line
    }
}

/// The terminal's own colours, as the dashboard's default theme uses them: the same thing has the same colour in both.
package enum Ink {
    case plain, dim, strong, open, soon, overdue, stuck, done
    /// Of a theme: SGR parameters.
    case styled(String)

    package init(_ standing: Standing) {
        switch standing {
        case .open: self = .open
        case .soon: self = .soon
        case .overdue: self = .overdue
        case .stuck: self = .stuck
        case .done: self = .done
        case .skipped: self = .dim
        }
    }

    /// SGR parameters (ECMA-48, 8.3.117).
    private var parameters: String? {
        switch self {
        case .plain: nil
        case .dim: "90"
        case .strong: "1"
        case .open: "34"
        case .soon: "33"
        case .overdue: "1;31"
        case .stuck: "35"
        case .done: "32"
        case .styled(let parameters): parameters
        }
    }

    package func wrapping(_ text: String) -> String {
        guard let parameters, !text.isEmpty else { return text }
        return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
    }
}

extension Standing {
    /// The sign of `screens.md`, Standing.
    package func glyph(unicode: Bool) -> String {
        switch self {
        case .open: unicode ? "○" : "o"
        case .soon: unicode ? "◔" : "c"
        case .overdue: "!"
        case .stuck: "~"
        case .done: unicode ? "✓" : "v"
        case .skipped: unicode ? "–" : "-"
        }
    }
}
