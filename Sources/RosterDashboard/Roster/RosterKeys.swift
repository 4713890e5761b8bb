import RosterModel

extension RosterScreen {
    /// An event that is text: the answer to a prompt, or the filter.
    mutating func type(_ event: Event, in surroundings: RosterSurroundings) -> [Effect] {
        if marking.prompt != nil {
            return marking.answer(
                event, now: surroundings.now, zone: surroundings.zone, policy: surroundings.policy)
        }
        return typeFilter(event, in: surroundings)
    }

    /// Up and down go through what is found while it is being typed.
    private mutating func typeFilter(_ event: Event, in surroundings: RosterSurroundings) -> [Effect] {
        switch event {
        case .key(.up): move(-1, in: surroundings)
        case .key(.down): move(1, in: surroundings)
        default:
            guard filter.entry.handle(event, dateOrder: surroundings.policy.dateOrder) else { return [] }
            let looked = cursor
            narrow(in: surroundings)
            filter.keep(looked, unless: cursor)
            return filter.want() + rest(in: surroundings)
        }
        return rest(in: surroundings)
    }

    /// A filter that was given whole.
    mutating func take(filter text: String, in surroundings: RosterSurroundings) -> [Effect] {
        filter.entry.take(text, dateOrder: surroundings.policy.dateOrder)
        let looked = cursor
        narrow(in: surroundings)
        filter.keep(looked, unless: cursor)
        return filter.want() + rest(in: surroundings)
    }

    /// Puts the cursor on a client, where the list has that one.
    mutating func go(to party: Party, in surroundings: RosterSurroundings) {
        if let place = listing.place(of: party) { select(at: place, in: surroundings) }
    }

    /// The roster's own commands; those that leave it are `State`'s.
    mutating func perform(
        _ command: RosterCommand, times: Int? = nil, in surroundings: RosterSurroundings
    ) -> [Effect] {
        switch command {
        case .filter: filter.entry.open()
        case .sort:
            order = order.next
            return list(in: surroundings) + rest(in: surroundings)
        case .pane: focus = focus == .list ? .card : .list
        case .selectClient: selectClient()
        case .clear: clear(in: surroundings)
        case .open, .quit: break
        default: move(command, times: times, in: surroundings)
        }
        return rest(in: surroundings)
    }

    /// - Parameter times: the number typed before it; before `first` and `last` it is the row to go to.
    private mutating func move(_ command: RosterCommand, times: Int?, in surroundings: RosterSurroundings) {
        let page = max(1, (focus == .list ? surroundings.layout.list.rows : surroundings.layout.card?.rows ?? 0) - 1)
        switch command {
        case .down: step(times ?? 1, in: surroundings)
        case .up: step(-(times ?? 1), in: surroundings)
        case .pageDown: step((times ?? 1) * page, in: surroundings)
        case .pageUp: step(-(times ?? 1) * page, in: surroundings)
        case .first, .last:
            let all = listing.total + 1000
            step(-all, in: surroundings)
            step(times.map { $0 - 1 } ?? (command == .first ? 0 : all), in: surroundings)
        default: break
        }
    }

    mutating func step(_ count: Int, in surroundings: RosterSurroundings) {
        switch focus {
        case .list: move(count, in: surroundings)
        case .card: moveOnCard(count, at: surroundings.now)
        }
    }

    /// Esc takes back one thing at a time.
    private mutating func clear(in surroundings: RosterSurroundings) {
        if !marking.selected.isEmpty {
            marking.selected = []
        } else if filter.isActive {
            filter.clear()
            narrow(in: surroundings)
        } else {
            focus = .list
        }
    }

    // MARK: Items

    /// `select` moves on, so that several are marked by as many keys.
    mutating func perform(_ command: ItemCommand, in surroundings: RosterSurroundings) -> [Effect] {
        let targets = targets(of: command, at: surroundings.now)
        let effects = marking.perform(
            command, on: targets, now: surroundings.now, zone: surroundings.zone, policy: surroundings.policy)
        if command == .select, !targets.isEmpty { step(1, in: surroundings) }
        return effects + rest(in: surroundings)
    }

    private mutating func selectClient() {
        let ids = clientTargets().map(\.id)
        if marking.selected.isSuperset(of: ids) {
            marking.selected.subtract(ids)
        } else {
            marking.selected.formUnion(ids)
        }
    }

    // MARK: Mouse

    /// Answers whether it was a row of the list.
    mutating func click(_ position: Position, in surroundings: RosterSurroundings) -> Bool {
        let layout = surroundings.layout
        if let card = layout.card, card.contains(position) {
            clickCard(row: position.row - card.row, area: card, in: surroundings)
            return false
        }
        guard layout.list.contains(position) else { return false }
        focus = .list
        let place = firstVisible(rows: layout.list.rows) + position.row - layout.list.row
        guard listing.rows.indices.contains(place) else { return false }
        select(at: place, in: surroundings)
        return true
    }

    private mutating func clickCard(row: Int, area: Area, in surroundings: RosterSurroundings) {
        guard let drawing = cardDrawing(columns: area.columns, in: surroundings) else { return }
        let lines = drawing.contents.lines
        let index = drawing.firstVisible(of: lines, rows: area.rows) + row
        guard lines.indices.contains(index), let item = lines[index].item else { return }
        focus = .card
        cardCursor = item
    }
}

extension RosterScreen {
    /// The wheel moves the cursor of what it is over, which takes the view along.
    mutating func scroll(at position: Position, lines: Int, in surroundings: RosterSurroundings) {
        let layout = surroundings.layout
        if let card = layout.card, card.contains(position) {
            if focus == .card { moveOnCard(lines, at: surroundings.now) }
        } else {
            move(lines, in: surroundings)
        }
    }
}
