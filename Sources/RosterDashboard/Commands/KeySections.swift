/// Commands with their keys, for people: the help, `roster keys` and the documents.
extension Keymap {
    /// The whole table, and the keys that can't be bound.
    public var sections: [KeySection] { sections(of: CommandTable.sections) + [Self.fixed] }

    /// What prompts and lists do with keys that have one meaning in every program.
    private static let fixed = KeySection(
        heading: "In prompts, lists to choose from and the line for commands; not to be bound",
        rows: [
            ("Enter", "take what was typed or chosen"), ("Esc", "back without it"),
            ("Up, Down, Ctrl-P, Ctrl-N", "choose"), ("PgUp, PgDn", "choose further away"),
            ("Tab", "complete, or choose the next"),
        ].map { KeySection.Row(keys: $0.0, title: $0.1, name: "") })

    /// What applies in one place; what applies everywhere comes last.
    func sections(in context: Context) -> [KeySection] {
        sections(
            of: CommandTable.sections.map { heading, commands in
                (heading, commands.filter { $0.contexts.contains(context) })
            })
    }

    private func sections(of table: [(heading: String, commands: [Command])]) -> [KeySection] {
        table.compactMap { heading, commands in
            let rows = commands.compactMap { row(of: $0) }
            return rows.isEmpty ? nil : KeySection(heading: heading, rows: rows)
        }
    }

    /// The nine commands that are digits in the table are told as one; what has no key, by what is written for it.
    private func row(of command: Command) -> KeySection.Row? {
        var row = KeySection.Row(
            keys: keys(of: command).map(\.name).joined(separator: ", "), title: command.title, name: command.name)
        if case .named(let named) = command, row.keys.isEmpty { row.keys = named.usage }
        guard case .triage(.days(let count)) = command else { return row }
        let all = (1...9).map { Command.triage(.days($0)) }
        guard all.allSatisfy({ keys(of: $0) == $0.keys }) else { return row }
        if count > 1 { return nil }
        row.keys = "1 … 9"
        row.title = "so many days on"
        row.name = "triage-1-days … triage-9-days"
        return row
    }

    /// The table as text: columns for a terminal, or Markdown for a document.
    public func table(markdown: Bool) -> String {
        sections.map { markdown ? $0.markdown : $0.text }.joined(separator: "\n")
    }
}

extension KeySection {
    fileprivate var markdown: String {
        let lines = rows.map { row in
            let keys = row.keys.split(separator: ", ").map { "`\($0)`" }.joined(separator: ", ")
            let name = row.name.isEmpty ? "" : "`\(row.name)`"
            return "| \(keys) | \(row.title) | \(name) |\n"
        }
        return "### \(heading)\n\n| Key | Does | Name |\n|---|---|---|\n" + lines.joined()
    }

    fileprivate var text: String {
        let (keys, titles) = (rows.map(\.keys.cells).max() ?? 0, rows.map(\.title.cells).max() ?? 0)
        let lines = rows.map { row in
            "  " + row.keys.padded(to: keys + 2) + row.title.padded(to: titles + 2) + row.name + "\n"
        }
        return heading + "\n" + lines.joined()
    }
}

extension String {
    fileprivate func padded(to columns: Int) -> String {
        self + String(repeating: " ", count: max(0, columns - cells))
    }
}
