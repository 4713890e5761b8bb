import RosterModel

/// Whom `n` and `m` in triage, and `R` and `m` elsewhere, would write to, and why that can't be done.
struct Addressees {
    /// Each once, in the order of their items.
    var clients: [(id: Client.ID, name: String)] = []
    var targets: [ItemTarget]

    init(_ targets: [ItemTarget], orElse party: Party?, named name: String) {
        self.targets = targets
        for line in targets.compactMap(\.line) where !clients.contains(where: { $0.id == line.item.client }) {
            clients.append((line.item.client, line.clientName))
        }
        if clients.isEmpty, case .client(let id)? = party { clients = [(id, name)] }
    }
}

extension State {
    /// Those of the items that a key in the view in front means.
    var addressees: Addressees {
        switch view {
        case .roster:
            Addressees(roster.targets(of: .message, at: now), orElse: roster.cursor, named: roster.row?.name ?? "")
        case .client(let open): Addressees(open.targets(of: .message, at: now), orElse: open.party, named: open.name)
        case .items(let open): Addressees(open.targets(of: .message), orElse: nil, named: "")
        case .triage(let open): Addressees(open.targets.map { ItemTarget($0) }, orElse: nil, named: "")
        case .nudges, .inbox: Addressees([], orElse: nil, named: "")
        }
    }

    /// Why nothing can be written to them; nil where something can.
    /// - Parameter isReminder: about items, so that there have to be some that can be reminded of.
    func obstacle(toWriting addressees: Addressees, isReminder: Bool) -> String? {
        if isReminder {
            if addressees.targets.isEmpty { return "There is no item here." }
            let items = addressees.targets.compactMap(\.line?.item)
            if let own = items.first(where: { $0.owner == .coach }) {
                return "“\(own.text)” is yours: there is nobody to remind."
            }
            if let closed = items.first(where: \.status.isClosed) {
                return "“\(closed.text)” is \(closed.status.rawValue) already."
            }
        } else if addressees.clients.isEmpty {
            return "There is no client here to write to."
        } else if addressees.clients.count > 1 {
            return "A message goes to one client at a time: Space takes a mark away."
        }
        let rows = addressees.clients.compactMap { roster.listing.row(of: .client($0.id)) }
        return rows.first { $0.flags.contains(.noChannel) }.map {
            "\($0.name) has no channel: \(keyName(.people(.edit))) adds an email address, or a number with consent."
        }
    }

    func keyName(_ command: Command) -> String { keymap.keys(of: command).first?.name ?? "" }
}
