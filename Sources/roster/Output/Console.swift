import Foundation
import RosterModel

/// Where commands print. Results go to standard output, all at once at the end; messages to standard error. Every text
/// is cleaned once more on its way out: no byte that came from data reaches the terminal as a control.
final class Console {
    /// Whether results may carry colour: only on a terminal that has it, and not under `NO_COLOR` (no-color.org).
    let hasColor: Bool
    /// Whether glyphs beyond ASCII can be shown.
    let isUnicode: Bool
    private var buffer: [UInt8] = []

    init(environment: [String: String]) {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let term = environment["TERM"] ?? ""
        hasColor = isTerminal && environment["NO_COLOR", default: ""].isEmpty && !["", "dumb"].contains(term)
        isUnicode = !isTerminal || Console.isUTF8(environment)
    }

    /// Prints a line for people.
    func print(_ line: StyledLine) {
        for run in line.runs {
            let text = Text.line(run.text)
            buffer.append(contentsOf: (hasColor ? run.ink.wrapping(text) : text).utf8)
        }
        buffer.append(UInt8(ascii: "\n"))
    }

    func print(_ text: String = "") {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            print(StyledLine(String(line)))
        }
    }

    /// Prints one JSON document, which escapes by itself.
    func print(_ json: JSON) {
        json.write(to: &buffer)
        buffer.append(UInt8(ascii: "\n"))
    }

    /// Prints a part of a JSON document.
    func print(json: JSON, after separator: String, indent: Int) {
        buffer.append(contentsOf: separator.utf8)
        json.write(to: &buffer, indent: indent)
    }

    /// Lets out what there is, where that is much: for results of any length.
    func flushIfLong() throws {
        if buffer.count > 1 << 16 { try flush() }
    }

    /// A message, on standard error.
    func complain(_ message: String) {
        Console.complain(message)
    }

    static func complain(_ message: String) {
        let line = "roster: " + Text.block(message).replacing("\n", with: "\n  ") + "\n"
        // There is nowhere left to tell that this failed.
        try? write(Array(line.utf8), to: STDERR_FILENO)
    }

    /// Throws `OutputError` where standard output takes no more.
    func flush() throws {
        try Console.write(buffer, to: STDOUT_FILENO)
        buffer = []
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
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

    private static func isUTF8(_ environment: [String: String]) -> Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return ["utf8", "utf-8"].contains { locale.lowercased().contains($0) }
    }
}

/// Standard output could not be written.
struct OutputError: Error, Equatable {
    let reason: String
}
