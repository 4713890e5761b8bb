import RosterModel

/// The message that is being written, and those that were left with something typed in them.
struct LetterDesk: Equatable, Sendable {
    var open: Letter?
    private var kept: [Client.ID: Letter] = [:]

    /// What was typed to the same client before comes back.
    mutating func open(to client: Client.ID, name: String, about items: [ItemTarget]) {
        open = kept[client]?.reopened(about: items) ?? Letter(to: client, name: name, about: items)
    }

    /// Takes a message off the screen that was left or sent.
    /// - Returns: whether one was.
    mutating func settle() -> Bool {
        guard let letter = open, let end = letter.end else { return false }
        kept[letter.client] = end == .left && !letter.isUntouched ? letter : nil
        open = nil
        return true
    }
}
