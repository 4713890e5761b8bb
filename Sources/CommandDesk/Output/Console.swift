import Foundation
import RosterExchange
import RosterModel

/// Where commands print. Results go to standard output, all at once at the end; messages to standard error. Every text
/// is cleaned once more on its way out: no byte that came from data reaches the terminal as a control.
package final class Console {
    /// Whether results may carry colour: only on a terminal that has it, and not under `NO_COLOR` (no-color.org).
    package let hasColor: Bool
    /// Whether glyphs beyond ASCII can be shown.
    package let isUnicode: Bool
    /// How many colours the terminal has, as far as its variables tell (`TERM`, `COLORTERM`).
    package let colorCount: Int
    /// How wide the terminal is; nil where results do not go to one.
    package let columns: Int?
    private var buffer: [UInt8] = []

    package init(environment: [String: String]) {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let term = environment["TERM"] ?? ""
        hasColor = isTerminal && environment["NO_COLOR", default: ""].isEmpty && !["", "dumb"].contains(term)
        colorCount = Console.colorCount(term, environment["COLORTERM"] ?? "")
        columns = isTerminal ? Console.terminalColumns() : nil
        isUnicode = !isTerminal || Console.isUTF8(environment)
    }

    /// Prints a line for people.
    package func print(_ line: StyledLine) {
        for run in line.runs {
            let text = Text.line(run.text)
            buffer.append(contentsOf: (hasColor ? run.ink.wrapping(text) : text).utf8)
        }
        buffer.append(UInt8(ascii: "\n"))
    }

    package func print(_ text: String = "") {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            print(StyledLine(String(line)))
        }
    }

    /// Prints one JSON document, which escapes by itself.
    package func print(_ json: JSON) {
        json.write(to: &buffer)
        buffer.append(UInt8(ascii: "\n"))
    }

    /// Prints a part of a JSON document.
    package func print(json: JSON, after separator: String, indent: Int) {
        buffer.append(contentsOf: separator.utf8)
        json.write(to: &buffer, indent: indent)
    }

    /// Lets out what there is, where that is much: for results of any length.
    package func flushIfLong() throws {
        if buffer.count > 1 << 16 { try flush() }
    }

    /// A message, on standard error.
    package func complain(_ message: String) {
        Console.complain(message)
    }

    /// How this program is called, which every message begins with: `roster` or `rosterd`.
    private static let program = CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? "roster"

    package static func complain(_ message: String) {
        let lines = Text.block(message).split(separator: "\n", omittingEmptySubsequences: false).map(shortened)
        let line = "\(program): " + lines.joined(separator: "\n  ") + "\n"
        // There is nowhere left to tell that this failed.
        try? write(Array(line.utf8), to: STDERR_FILENO)
    }

    /// What was typed can be of any length; what is said of it is a sentence. The end has what to do.
    private static func shortened(_ line: Substring) -> String {
        let limit = 600
        if line.utf8.count <= limit { return String(line) }
        return line.prefix(limit / 2) + "…" + line.suffix(limit / 2)
    }

    /// Asks on the terminal, on standard error; Return means yes, the end of input no.
    package static func asks(_ question: String) -> Bool {
        // Who doesn't see the question gives no answer.
        try? write(Array("\(question) [Y/n] ".utf8), to: STDERR_FILENO)
        guard let answer = readLine() else { return false }
        return !answer.lowercased().hasPrefix("n")
    }

    /// Throws `OutputError` where standard output takes no more.
    package func flush() throws {
        try Console.write(buffer, to: STDOUT_FILENO)
        buffer = []
    }

    /// Lets an export write its bytes as they come, behind what was printed.
    package func stream(_ body: (inout ByteStream) throws -> Void) throws {
        try flush()
        var stream = ByteStream { try Console.write($0, to: STDOUT_FILENO) }
        try body(&stream)
        try stream.finish()
    }

    package static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var start = 0
        while start < bytes.count {
            let written = bytes[start...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                start += written
            } else if errno != EINTR {
                throw OutputError(reason: String(cString: strerror(errno)))
            }
        }
    }

    /// Nil where it does not say.
    private static func terminalColumns() -> Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func colorCount(_ term: String, _ colorTerm: String) -> Int {
        if term.hasSuffix("-direct") || ["truecolor", "24bit"].contains(colorTerm) { return 1 << 24 }
        return term.contains("256color") ? 256 : 16
    }

    private static func isUTF8(_ environment: [String: String]) -> Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return ["utf8", "utf-8"].contains { locale.lowercased().contains($0) }
    }
}

/// Standard output could not be written.
package struct OutputError: Error, Equatable {
    package let reason: String
}
