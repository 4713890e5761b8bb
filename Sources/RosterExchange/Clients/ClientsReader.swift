import RosterModel

/// Reads a CSV file of clients, as another tool exports it.
public enum ClientsReader {
    /// - Parameters:
    ///   - map: which column is which, by the file's own name for it, where the usual names don't tell.
    ///   - country: ISO 3166 (`US`), for phone numbers without their country's.
    /// - Throws: `ExchangeError` where nothing of the file can be taken: too large, not UTF-8, a broken quote, no column
    ///   of names. A row that can't be taken is in `refused`.
    public static func read(
        _ bytes: [UInt8], map: [String: ClientSheet.Column] = [:], country: String? = nil
    ) throws(ExchangeError) -> ClientSheet {
        let text = try SheetText.utf8(bytes)
        let check = SheetCheck(text)
        let separator = check.separator
        try check.limits(separator: separator)
        let rows = try SheetRows(text, separator: separator)
        let columns = try SheetColumns(rows.header, map: map)
        let reader = ClientRow(columns: columns, country: country)
        var collected = Collected(columns: columns.present)
        try rows.forEach { row in
            do throws(ClientRow.Problem) {
                collected.add(try reader.read(row.fields), line: row.line)
            } catch {
                collected.refuse(reader.name(row.fields), line: row.line, error.reason)
            }
        }
        for title in columns.leftAlone {
            let warning = Refusal(line: 1, what: title, reason: "a column that Roster has no use for: left alone")
            collected.sheet.warnings.append(warning)
        }
        return collected.sheet
    }

    /// The rows so far, and who is in them.
    private struct Collected {
        var sheet = ClientSheet()
        let columns: Set<ClientSheet.Column>
        private var emails: [String: Int] = [:]
        /// By name, the line of a row that has no email, and of one that has.
        private var nameless: [String: Int] = [:]
        private var names: [String: Int] = [:]

        init(columns: Set<ClientSheet.Column>) {
            self.columns = columns
        }

        mutating func add(_ reading: ClientRow.Reading, line: Int) {
            let details = reading.details
            if let first = earlierLine(of: details) {
                return refuse(details.name, line: line, "is the same client as on line \(first)")
            }
            let name = Text.folded(details.name)
            names[name] = names[name] ?? line
            if let email = details.email { emails[email.lowercased()] = line } else { nameless[name] = line }
            if let doubt = reading.doubt {
                sheet.warnings.append(Refusal(line: line, what: details.name, reason: doubt))
            }
            sheet.rows.append(
                ClientSheet.Row(line: line, details: details, columns: columns, status: reading.status))
        }

        mutating func refuse(_ what: String, line: Int, _ reason: String) {
            sheet.refused.append(Refusal(line: line, what: what, reason: reason))
        }

        /// The same address, or the same name unless two addresses tell them apart.
        private func earlierLine(of details: ClientDetails) -> Int? {
            let name = Text.folded(details.name)
            guard let email = details.email else { return names[name] }
            return emails[email.lowercased()] ?? nameless[name]
        }
    }
}
