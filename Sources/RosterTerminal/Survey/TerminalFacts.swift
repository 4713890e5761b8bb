import RosterModel

/// What there is to know of the terminal before anything is drawn on it.
public struct TerminalFacts: Equatable, Sendable {
    /// Whether standard input and output are one.
    public var isTerminal: Bool
    /// `TERM`.
    public var name: String?
    /// Whether a description of it is installed.
    public var isKnown: Bool
    /// Whether its cursor can be moved, so that a screen can be drawn.
    public var canDraw: Bool
    public var colors: Int
    public var hasMouse: Bool
    /// The locale's characters.
    public var isUTF8: Bool
    public var columns: Int
    public var rows: Int

    /// What is wrong with it, or that it is fine.
    public var diagnoses: [Diagnosis] {
        func wrong(_ text: String, _ next: String) -> Diagnosis { Diagnosis(.terminal, .wrong, text, next: next) }
        guard isTerminal else {
            return [Diagnosis(.terminal, .notSetUp, "not looked at, as this is none", next: "run it in your terminal")]
        }
        guard let name, !name.isEmpty else {
            return [wrong("TERM is not set", "set it to your terminal's name, as TERM=xterm-256color")]
        }
        guard isKnown else {
            return [
                wrong(
                    "TERM is “\(name)”, which this system does not know",
                    "install its description (on Debian: apt install ncurses-term), or try TERM=xterm-256color")
            ]
        }
        guard canDraw else {
            return [wrong("a “\(name)” terminal can't move its cursor", "use another terminal for the dashboard")]
        }
        var found: [Diagnosis] = []
        if !isUTF8 {
            found.append(wrong("the locale is not UTF-8, so many names show as “?”", "set LANG, as LANG=C.UTF-8"))
        }
        if columns < 40 || rows < 10 {
            found.append(wrong("it is \(columns)x\(rows), which is too small", "make it 80x24 or more"))
        }
        return found.isEmpty ? [Diagnosis(.terminal, .fine, words(name))] : found
    }

    private func words(_ name: String) -> String {
        let color = colors >= 1 << 24 ? "all colours" : colors >= 8 ? "\(colors) colours" : "no colours"
        return [name, "\(columns)x\(rows)", color, "UTF-8", hasMouse ? "mouse" : "no mouse"].joined(separator: ", ")
    }
}
