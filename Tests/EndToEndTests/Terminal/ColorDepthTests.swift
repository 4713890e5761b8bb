import Foundation
import PseudoTerminal
import Testing

/// The same screen on terminals with more and fewer colours, as its bytes say.
@Suite("Colours on every kind of terminal", .serialized) struct ColorDepthTests {
    /// The looks of the signs of the standings on the first screen, by sign; none where the kind is unknown here.
    private func looks(_ theme: String, _ variables: [String: String?]) throws -> [String: Set<String>]? {
        // Of all standings there is something in the sample practice.
        let terminal = try Program().start(
            [Program.path, "demo"], variables: variables.merging(["ROSTER_THEME": theme]) { $1 })
        let came = Patience.until(20) {
            terminal.settle()
            return terminal.hasEnded || terminal.screen.text.contains("18 clients")
        }
        try #require(came)
        if terminal.hasEnded { return nil }
        try terminal.wait(forScreen: "? help")
        let picture = terminal.screen.picture
        terminal.send(Keys.control("c"))
        #expect(try terminal.waitForEnd() == 0)
        return Self.looks(in: picture)
    }

    /// `{1;31}! {35}~` has a bold red `!`. Rows below the titles only, and without the row of the cursor. The underline
    /// of a client's most urgent item and the screen's own ground are left out.
    private static func looks(in picture: [String]) -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for row in picture.dropFirst(2) where !row.contains("▌") {
            for run in row.split(separator: "{").dropFirst() {
                let parts = run.split(separator: "}", maxSplits: 1)
                guard parts.count == 2, let sign = parts[1].first, "○◔!~✓–".contains(sign),
                    parts[1].dropFirst().allSatisfy({ $0 == " " || $0 == sign })
                else { continue }
                let look = parts[0].split(separator: ";").filter { $0 != "4" && !$0.hasPrefix("48:") }
                found[String(sign), default: []].insert(look.joined(separator: ";"))
            }
        }
        return found
    }

    @Test(
        "Each standing has its colour",
        arguments: [
            ("default", "xterm-256color", "31"), ("dark", "xterm-256color", "38:5:210"), ("dark", "xterm", "31"),
            ("dark", "linux", "31"), ("light", "linux", "31"), ("high-contrast", "xterm-16color", "91"),
            ("colour-blind", "xterm-16color", "91"), ("light", "xterm-direct", "38:2:179:18:58"),
        ])
    func overdue(theme: String, term: String, ink: String) throws {
        guard let looks = try looks(theme, ["TERM": term, "COLORTERM": nil]) else { return }
        #expect(looks["!"] == ["1;\(ink)"], "\(looks)")
        #expect(Set(looks.values).count == looks.count, "\(looks)")
        // What is skipped may look as the text around it, and then begins nothing of its own.
        #expect(Set(looks.keys).isSuperset(of: ["○", "◔", "!", "~", "✓"]))
    }

    @Test(
        "Without colours a theme of colours gives way to mono, and nothing is coloured",
        arguments: [
            ["TERM": "vt100"], ["TERM": "xterm-mono"], ["TERM": "vt220"],
            ["TERM": "xterm-256color", "NO_COLOR": "1"],
        ] as [[String: String?]])
    func none(variables: [String: String?]) throws {
        guard let looks = try looks("dark", variables) else { return }
        #expect(looks["!"] == ["1"], "\(looks)")
        #expect(looks.values.joined().allSatisfy { ["", "1", "2", "3"].contains($0) }, "\(looks)")
    }
}
