import RosterModel

/// Coming to a client's screen from the other ones, and from one client to the next.
extension State {
    /// The client's full screen, with the card that is at hand until it is read anew.
    mutating func open(_ row: RosterRow) -> [Effect] { openClient(row.party, called: row.name) }

    mutating func openClient(_ party: Party, called name: String) -> [Effect] {
        var opened = ClientView(party: party, name: name, card: roster.shelf.card(of: party))
        opened.scroll(by: 0, in: viewSurroundings)
        view = .client(opened)
        return readAround(party)
    }

    /// `n` and `p`: who has the next session after this client, and the one before. The roster's cursor goes along.
    mutating func step(_ step: ClientStep) -> [Effect] {
        guard case .client(let open) = view, let row = row(at: step, from: open.party) else { return [] }
        roster.select(at: roster.listing.place(of: row.party) ?? 0, in: rosterSurroundings)
        return self.open(row)
    }

    /// Why there is no client that way; nil where there is.
    func obstacle(to step: ClientStep, from open: ClientView) -> String? {
        if row(at: step, from: open.party) != nil { return nil }
        if roster.listing.place(of: open.party) == nil { return "\(open.name) is not on the list; Esc goes back." }
        return step == .next ? "This is the last client." : "This is the first client."
    }

    private func row(at step: ClientStep, from party: Party) -> RosterRow? {
        let rows = roster.listing.bySession(at: now)
        guard let place = rows.firstIndex(where: { $0.party == party }) else { return nil }
        let next = place + (step == .next ? 1 : -1)
        return rows.indices.contains(next) ? rows[next] : nil
    }

    /// Enter in the list of items and in triage: the client of the item, over that view.
    mutating func openWantedClient() -> [Effect] {
        guard let wanted = takeWanted() else { return [] }
        let party = Party.client(wanted.item.client)
        if let place = roster.listing.place(of: party) { roster.select(at: place, in: rosterSurroundings) }
        let covered = view
        let effects = openClient(party, called: wanted.clientName)
        beneath = covered
        return effects
    }

    private mutating func takeWanted() -> ItemLine? {
        switch view {
        case .items(var open):
            guard let wanted = open.wantsClient else { return nil }
            open.wantsClient = nil
            view = .items(open)
            return wanted
        case .triage(var open):
            guard let wanted = open.wantsClient else { return nil }
            open.wantsClient = nil
            view = .triage(open)
            return wanted
        case .roster, .client, .nudges, .inbox: return nil
        }
    }

    /// Back to where the client was opened from; that view has seen what happened meanwhile, but reads anew.
    mutating func closeView() -> [Effect] {
        view = beneath ?? .roster
        switch view {
        case .items(let open): return open.openingEffects
        case .triage(let open): return open.openingEffects
        case .roster, .client, .nudges, .inbox: return roster.layOut(in: rosterSurroundings)
        }
    }

    /// What the view under a client's screen has to know; what it would read, it reads when it is back.
    mutating func tellBeneath(_ message: Message) {
        switch beneath {
        case .items(var open):
            _ = open.receive(message, in: viewSurroundings)
            beneath = .items(open)
        case .triage(var open):
            _ = open.receive(message, zone: zone)
            beneath = .triage(open)
        case .roster, .client, .nudges, .inbox, nil: break
        }
    }

    // MARK: Reading ahead

    private func neighbours(of party: Party) -> [Party] {
        let rows = roster.listing.bySession(at: now)
        guard let place = rows.firstIndex(where: { $0.party == party }) else { return [] }
        return [place + 1, place - 1, place + 2].filter(rows.indices.contains).map { rows[$0].party }
    }

    /// The client's card where it is not at hand as it is now, and then those of the clients that the next keys lead to:
    /// they show at once.
    private mutating func readAround(_ party: Party) -> [Effect] {
        roster.shelf.want(party, neighbours: neighbours(of: party))
    }

    /// While a client is on the screen, what came in may be what the next reading waited for.
    mutating func readAround(after message: Message) -> [Effect] {
        guard case .client(let open) = view else { return [] }
        switch message {
        case .cardLoaded, .rosterLoaded, .rosterListed, .recordChanged: return readAround(open.party)
        default: return []
        }
    }
}
