/// A manual page in the `man` macros (groff_man(7)), line by line.
package struct Roff {
    package private(set) var text: String
    /// What follows a heading is a paragraph already.
    private var isAtHeading = false

    /// - Parameter about: for whatis(1).
    package init(_ name: String, section: Int, about: String) {
        let page = Roff.escaped(name)
        text = """
            .\\" Written by the program itself
            .TH \(page.uppercased()) \(section) "" "Roster \(Version.text)" "Roster"
            .SH NAME
            \(page) \\- \(Roff.escaped(about))

            """
    }

    package mutating func section(_ title: String) {
        text += ".SH \(Roff.escaped(title.uppercased()))\n"
        isAtHeading = true
    }

    package mutating func subsection(_ title: String) {
        text += ".SS \(Roff.escaped(title))\n"
        isAtHeading = true
    }

    package mutating func paragraph(_ words: String) {
        text += (isAtHeading ? "" : ".PP\n") + Roff.lines(words)
        isAtHeading = false
    }

    /// Lines that stay as they are: examples.
    package mutating func verbatim(_ lines: [String]) {
        isAtHeading = false
        text += ".PP\n.RS 4\n.nf\n" + lines.map { Roff.lines($0) }.joined() + ".fi\n.RE\n"
    }

    /// A term and what it is.
    package mutating func entry(_ term: String, _ words: String) {
        isAtHeading = false
        text += ".TP\n.B \(Roff.escaped(term))\n" + Roff.lines(words.isEmpty ? " " : words)
    }

    /// What the house's help says: paragraphs, and indented lines for examples.
    package mutating func discussion(_ discussion: String) {
        for block in discussion.split(separator: "\n\n") {
            var prose: [String] = []
            var code: [String] = []
            for line in block.split(separator: "\n").map(String.init) {
                if line.hasPrefix("  ") { code.append(String(line.dropFirst(2))) } else { prose.append(line) }
            }
            if !prose.isEmpty { paragraph(prose.joined(separator: " ")) }
            if !code.isEmpty { verbatim(code) }
        }
    }

    private static func lines(_ words: String) -> String {
        words.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                let escaped = escaped(String(line))
                // A control line begins with one of these.
                return (escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" : "") + escaped + "\n"
            }.joined()
    }

    /// groff_char(7)
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": return "\\e"
            case "-": return "\\-"
            case "'": return "\\(aq"
            case "`": return "\\(ga"
            case "^": return "\\(ha"
            case "~": return "\\(ti"
            case "\"": return "\\(dq"
            case _ where scalar.isASCII: return String(scalar)
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                return "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
            }
        }.joined()
    }
}
