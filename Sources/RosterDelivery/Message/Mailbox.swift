import RosterModel

/// A name and an address, as a mail's head has them: `Kim Example <kim@example.com>`.
public struct Mailbox: Equatable, Sendable {
    /// Empty where there is none.
    public var name: String
    public var address: String

    public init(name: String = "", address: String) {
        self.name = Text.line(name, limit: 200)
        self.address = address
    }

    /// Reads `Kim Example <kim@example.com>`, `"Example, Kim" <kim@example.com>` or the address alone, as `email.from`
    /// has it. Nil where there is no address in it.
    public init?(_ text: String) {
        let line = Text.spaced(Text.line(text))
        guard line.last == ">", let open = line.lastIndex(of: "<") else {
            guard let address = try? EmailAddress.read(line) else { return nil }
            self.init(address: address)
            return
        }
        guard let address = try? EmailAddress.read(String(line[line.index(after: open)...].dropLast())) else {
            return nil
        }
        var name = Text.spaced(String(line[..<open]))
        if name.count >= 2, name.first == "\"", name.last == "\"" {
            name = String(name.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
        }
        self.init(name: name, address: address)
    }
}
