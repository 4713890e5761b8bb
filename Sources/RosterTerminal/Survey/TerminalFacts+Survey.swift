import CTerminal
import Glibc

extension TerminalFacts {
    /// Looks at the terminal of this process, without taking it and without writing to it.
    public static func survey() -> TerminalFacts {
        let name = environment("TERM")
        var columns: Int32 = 0
        var rows: Int32 = 0
        ct_size(&columns, &rows)
        let description = name.map { ct_describe($0) } ?? ct_description()
        return TerminalFacts(
            isTerminal: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1, name: name,
            isKnown: description.known, canDraw: description.draws && name != "dumb",
            colors: description.direct ? 1 << 24 : Int(description.colors), hasMouse: description.mouse,
            isUTF8: ct_use_locale(), columns: Int(columns), rows: Int(rows))
    }
}
