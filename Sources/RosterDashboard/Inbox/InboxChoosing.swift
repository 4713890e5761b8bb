import RosterModel

/// What is asked before something is decided: whose it is, which item is meant, how an item is to read.
extension InboxView {
    /// More than that of a name's words, and it is said to be likely.
    private static let likely = 0.3

    /// The likeliest first, then in the order of the roster.
    mutating func chooseParty(in surroundings: InboxSurroundings) -> [Effect] {
        asked = targets
        let clues = NameClues(asked.flatMap(\.clues))
        let ranked = surroundings.parties.map { (choice: $0, likeness: clues.likeness(to: $0.name)) }
        let likely = ranked.filter { $0.likeness >= Self.likely }.sorted { $0.likeness > $1.likeness }
        let parties = (likely + ranked.filter { $0.likeness < Self.likely }).map(\.choice)
        if parties.isEmpty {
            notice = "There are no clients yet to whom it could be assigned."
            return []
        }
        let choices = parties.enumerated().map { place, choice in
            let session = choice.session.map(surroundings.spoken.session) ?? "no session"
            return ChoiceList.Choice(title: choice.name, detail: place < likely.count ? "likely, \(session)" : session)
        }
        mode = .party(
            ChoiceList(title: asked.count == 1 ? "Whose" : "Whose (\(asked.count))", choices: choices), parties)
        return []
    }

    /// The items of the note that wait, or at once the only one.
    mutating func edit(in surroundings: InboxSurroundings) {
        let items = reading.text?.items ?? []
        if items.isEmpty { notice = "Nothing of it waits any more." }
        if items.count == 1 { return edit(items[0]) }
        let choices = items.map { line in
            ChoiceList.Choice(title: line.item.text, detail: surroundings.spoken.day(line.item.deadline.at))
        }
        if !items.isEmpty { mode = .waiting(ChoiceList(title: "Edit", choices: choices), items) }
    }

    private mutating func edit(_ line: ItemLine) {
        mode = .edit(.edit(line.item.text), line.id)
    }

    /// The items of whom a message was assigned to have been read.
    mutating func takeItems(of card: Card) {
        guard case .item(var list, card.party, nil) = mode else { return }
        let open = card.items.filter { !$0.item.status.isClosed }
        let items = open + card.items.filter(\.item.status.isClosed)
        list.replaceChoices(items.map { ChoiceList.Choice(title: $0.item.text, detail: $0.item.status.rawValue) })
        mode = .item(list, card.party, items)
        if items.isEmpty { notice = "\(card.name) has no item that it could be about." }
    }

    // MARK: Answers

    /// An event while a list or a prompt is open.
    mutating func answer(_ event: Event, in surroundings: InboxSurroundings) -> [Effect] {
        let area = layout(in: surroundings).choices
        switch mode {
        case .list, .text: return []
        case .party(var list, let parties):
            let answer = list.handle(event, in: area)
            mode = .party(list, parties)
            return chose(answer, among: parties) { $0.take($1, in: surroundings) }
        case .item(var list, let party, let items):
            let answer = list.handle(event, in: area)
            mode = .item(list, party, items)
            return chose(answer, among: items ?? []) {
                $0.decide(.assign(party, item: $1.id), $0.asked, in: surroundings)
            }
        case .waiting(var list, let items):
            let answer = list.handle(event, in: area)
            mode = .waiting(list, items)
            return chose(answer, among: items) { view, line in
                view.edit(line)
                return []
            }
        case .edit(var prompt, let item):
            let context = CaptureContext(now: surroundings.now, zone: surroundings.zone)
            let answer = prompt.handle(event, in: context)
            mode = .edit(prompt, item)
            return edited(answer, item)
        }
    }

    private mutating func chose<Choice>(
        _ answer: ChoiceList.Answer, among choices: [Choice], _ act: (inout InboxView, Choice) -> [Effect]
    ) -> [Effect] {
        switch answer {
        case .open: return []
        case .cancelled: mode = .list
        case .chosen(let index):
            mode = .list
            if choices.indices.contains(index) { return act(&self, choices[index]) }
        }
        return []
    }

    /// A message goes to an item, the rest to the client.
    private mutating func take(_ choice: PartyChoice, in surroundings: InboxSurroundings) -> [Effect] {
        guard asked.contains(where: \.kind.isMessage) else {
            return decide(.assign(choice.party, item: nil), asked, in: surroundings)
        }
        mode = .item(ChoiceList(title: "About", choices: []), choice.party, nil)
        return [.loadCard(choice.party)]
    }

    private mutating func edited(_ answer: ItemPrompt.Answer, _ item: ActionItem.ID) -> [Effect] {
        switch answer {
        case .open(let said):
            notice = said
            return []
        case .text(let text):
            mode = .list
            let before = reading.text?.items.first { $0.id == item }?.item.text
            return text == before ? [] : [.perform(.editItem([item], ItemEdit(text: text)))]
        case .closed, .decision, .note:
            mode = .list
            return []
        }
    }
}

extension ChoiceList {
    /// Also with the mouse: a click takes what it points at, the wheel moves.
    mutating func handle(_ event: Event, in area: Area) -> Answer {
        switch event {
        case .click(let at), .doubleClick(let at):
            let rows = area.rows - 1
            let first = max(0, min(cursor - rows + 1, matching.count - rows))
            let place = first + at.row - area.row - 1
            guard area.contains(at), at.row > area.row, matching.indices.contains(place) else { return .open }
            return .chosen(matching[place])
        case .scroll(_, let lines):
            move(lines)
            return .open
        default: return handle(event)
        }
    }
}
