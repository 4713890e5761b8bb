import RosterModel

/// The form over everything else.
extension State {
    var formSurroundings: FormSurroundings {
        FormSurroundings(
            now: now, zone: zone, policy: policy, country: country,
            area: Area(row: 0, column: 0, columns: size.columns, rows: size.rows), book: forms.book)
    }

    /// Opens a form, with what was typed into it when it was left.
    /// - Parameter name: of whom it is about, where that is known.
    mutating func open(_ purpose: FormPurpose, name: String = "", item: ItemLine? = nil) -> [Effect] {
        forms.open(purpose, name: name, item: item, in: formSurroundings)
        if case .editItem(let id) = purpose { return [.loadItem(id)] }
        return purpose == .bring ? [] : [.loadPeople]
    }

    /// The item that a screen wants to have edited.
    mutating func openItemForm() -> [Effect] {
        takeEdited().map { open(.editItem($0.id), name: $0.line?.clientName ?? "", item: $0.line) } ?? []
    }

    private mutating func takeEdited() -> ItemTarget? {
        var edited: ItemTarget?
        func take(_ target: inout ItemTarget?) {
            edited = edited ?? target
            target = nil
        }
        take(&roster.marking.editing)
        if var open = pane {
            take(&open.agenda.marking.editing)
            if edited != nil { pane = open }
        }
        switch view {
        case .roster, .nudges: break
        case .client(var open):
            take(&open.marking.editing)
            if edited != nil { view = .client(open) }
        case .items(var open):
            take(&open.marking.editing)
            if edited != nil { view = .items(open) }
        case .triage(var open):
            take(&open.editing)
            if edited != nil { view = .triage(open) }
        case .inbox(var open):
            take(&open.editing)
            if edited != nil { view = .inbox(open) }
        }
        return edited
    }

    mutating func takeInForm(_ event: Event) -> [Effect] {
        change { $0.handle(event, in: $1) }
    }

    mutating func perform(_ command: FormCommand) -> [Effect] {
        change { $0.perform(command, in: $1) }
    }

    private mutating func change(_ change: (inout Form, FormSurroundings) -> [Effect]) -> [Effect] {
        guard var form = forms.open else { return [] }
        let effects = change(&form, formSurroundings)
        forms.open = form
        return effects
    }

    // MARK: What happened

    /// What the record answers to a form.
    mutating func receiveInForm(_ message: Message) -> [Effect] {
        guard let form = forms.open else { return [] }
        switch message {
        case .peopleLoaded(let book):
            forms.take(book)
            return change { $0.fill(in: $1) }
        case .itemLoaded(let line):
            guard case .editItem(line.id) = form.purpose else { break }
            return change { $0.take(line, in: $1) }
        case .fileFound(let found):
            return change { $0.take(found, in: $1) }
        case .recordChanged: return reading(form)
        case .failed(let sentence, let operation?):
            if form.saving == .operation(operation) { forms.open?.failed(sentence) }
        case .bringFailed(let file, let sentence):
            if form.saving == .file(file) { forms.open?.failed(sentence) }
        default: break
        }
        return []
    }

    private func reading(_ form: Form) -> [Effect] {
        switch form.purpose {
        case .editItem(let id): [.loadItem(id)]
        case .bring: []
        default: [.loadPeople]
        }
    }

    /// What was asked for was done. Where a form has asked, it goes, and the cursor to what it made.
    /// - Returns: what is to be said of it.
    mutating func formSaved(_ operation: Operation, _ receipt: Receipt) -> String {
        guard forms.open?.saving == .operation(operation) else { return receipt.summary }
        forms.open?.saved()
        goTo(receipt, of: operation)
        return receipt.summary + hint(after: operation)
    }

    private mutating func goTo(_ receipt: Receipt, of operation: Operation) {
        switch operation {
        case .addClient: roster.wanted = receipt.clients.first.map { .client($0) }
        case .addCohort: roster.wanted = receipt.cohorts.first.map { .cohort($0) }
        case .addSession(let party, _, _): if isRosterInView { roster.wanted = party }
        default: break
        }
        // Who was added is on the roster, and another client's screen lies over that.
        if case .client = view, roster.wanted != nil { view = .roster }
    }

    /// What comes next, after the first steps.
    private func hint(after operation: Operation) -> String {
        func key(_ command: Command) -> String? { keymap.keys(of: command).first?.name }
        switch operation {
        case .addClient:
            return key(.people(.book)).map { ". \($0) books a session." } ?? ""
        case .addSession:
            guard roster.listing.total <= 3 else { return "" }
            return key(.view(.capture)).map { ". \($0) captures what is agreed in it." } ?? ""
        default: return ""
        }
    }

    mutating func brought(_ file: String, _ receipt: Receipt) -> [Effect] {
        if forms.open?.saving == .file(file) { forms.open?.saved() }
        report(receipt.summary)
        return readAnew()
    }
}
