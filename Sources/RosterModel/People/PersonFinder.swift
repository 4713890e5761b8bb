/// What a search by a typed name has come to.
public enum Finding<Found: Equatable & Sendable>: Equatable, Sendable {
    case unknown
    /// More than one, in the order they were given.
    case ambiguous([Found])
    case found(Found)

    init(_ candidates: [Found]) {
        self =
            switch candidates.count {
            case 0: .unknown
            case 1: .found(candidates[0])
            default: .ambiguous(candidates)
            }
    }
}

/// Finds people by what a coach types (`cli.md`): a number, an email address, a full name, or a start of the name or of
/// any of its words that only one has, without case and accents.
public enum PersonFinder {
    public static func client(_ typed: String, among clients: [Client]) -> Finding<Client> {
        let said = Text.spaced(Text.line(typed))
        if let number = number(said) {
            return Finding(clients.filter { $0.id.number == number })
        }
        if said.contains("@") {
            let address = EmailAddress.folded(said)
            return Finding(clients.filter { $0.email.map(EmailAddress.folded) == address })
        }
        return byName(said, among: clients, name: \.name)
    }

    public static func cohort(_ typed: String, among cohorts: [Cohort]) -> Finding<Cohort> {
        byName(Text.spaced(Text.line(typed)), among: cohorts, name: \.name)
    }

    /// A full name wins over a start: “Ana Lima” is not “Ana Lima-Prado”.
    static func byName<Found>(_ said: String, among all: [Found], name: (Found) -> String) -> Finding<Found> {
        let typed = Text.folded(said)
        guard !typed.isEmpty else { return .unknown }
        let folded = all.map { ($0, Text.folded(Text.spaced(name($0)))) }
        let whole = folded.filter { $0.1 == typed }.map(\.0)
        return Finding(whole.isEmpty ? folded.filter { begins($0.1, with: typed) }.map(\.0) : whole)
    }

    /// Whether a folded name, from its start or from any of its words on, begins with what was typed.
    static func begins(_ name: String, with typed: String) -> Bool {
        var isBoundary = true
        for index in name.indices {
            if isBoundary, name[index...].hasPrefix(typed) { return true }
            isBoundary = !name[index].isLetter && !name[index].isNumber
        }
        return false
    }

    /// `7` or `#7`.
    public static func number(_ text: String) -> Int64? {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int64(digits)
    }
}
