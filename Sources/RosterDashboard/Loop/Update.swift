import RosterModel

/// Moves the dashboard on by what happened, and answers what has to be done for it.
public func update(_ state: inout State, _ message: Message) -> [Effect] {
    let late = state.readings.receive(message)
    let effects =
        switch message {
        case .terminal(let event): state.take(event)
        case .clockMoved(let now): state.moveClock(to: now)
        case .recordChanged: state.readAnew()
        case .performed(let operation, let receipt): state.performed(operation, receipt)
        case .undone(let receipt), .redone(let receipt): state.stepped(message, receipt)
        case .failed(let sentence, let operation): state.failed(sentence, operation)
        case .themesLoaded(let offers): state.themesLoaded(offers)
        case .rosterLoaded, .rosterChanged, .rosterListed: state.loaded(message)
        case .tagsLoaded(let tags): state.learn(tags: tags)
        case .brought(let file, let receipt): state.brought(file, receipt)
        default: state.tell(message)
        }
    return state.settle(late + effects)
}

extension State {
    /// Tells every screen that is open; what is not a screen's it leaves alone.
    mutating func tell(_ message: Message) -> [Effect] {
        start.receive(message)
        var effects =
            roster.receive(message, in: rosterSurroundings) + receiveInForm(message)
            + (letters.open?.receive(message) ?? [])
        switch view {
        case .roster: break
        case .client(var open):
            effects += open.receive(message, in: viewSurroundings)
            view = .client(open)
        case .items(var open):
            effects += open.receive(message, in: viewSurroundings)
            view = .items(open)
        case .triage(var open):
            effects += open.receive(message, zone: zone)
            view = .triage(open)
        case .nudges(var open):
            effects += open.receive(message, in: nudgesSurroundings)
            view = .nudges(open)
        case .inbox(var open):
            effects += open.receive(message, in: inboxSurroundings)
            view = .inbox(open)
        }
        tellBeneath(message)
        effects += readAround(after: message)
        if var open = pane {
            effects += open.receive(message, in: captureSurroundings)
            pane = open
        }
        return effects
    }

    /// Takes what is finished off the screen, and asks for nothing twice.
    mutating func settle(_ effects: [Effect]) -> [Effect] {
        var effects = effects + openItemForm()
        keepFilters()
        if let open = pane, open.isFinished {
            pane = nil
            if let parting = open.parting { report(parting) }
            if isCaptureOnly {
                farewell = farewell ?? open.parting
                effects.append(.quit)
            }
            effects += roster.rest(in: rosterSurroundings)
        }
        if letters.settle() { effects += roster.layOut(in: rosterSurroundings) }
        if forms.settle() { effects += roster.layOut(in: rosterSurroundings) }
        effects += openWantedClient()
        if isViewFinished { effects += closeView() }
        return readings.pass(effects.withoutRepeatedReading)
    }

    private var isViewFinished: Bool {
        switch view {
        case .roster: false
        case .client(let open): open.isFinished
        case .items(let open): open.isFinished
        case .triage(let open): open.isFinished
        case .nudges(let open): open.isFinished
        case .inbox(let open): open.isFinished
        }
    }

    // MARK: What the record answers

    /// The record is not as it was read: everything in view is read anew.
    mutating func readAnew() -> [Effect] {
        [.loadRoster] + tell(.recordChanged) + [.countInbox, .loadRunner]
    }

    mutating func performed(_ operation: Operation, _ receipt: Receipt) -> [Effect] {
        let effects = tell(.performed(operation, receipt))
        switch operation {
        case .keepDraft, .discardDraft: return effects
        default: break
        }
        if case .capture = operation, let pane {
            report(pane.sum(with: receipt))
            if isCaptureOnly { farewell = said?.text }
        } else {
            report(formSaved(operation, receipt))
            let aside = offer(after: operation)
            said?.aside = aside
        }
        return effects + readAnew()
    }

    mutating func stepped(_ message: Message, _ receipt: Receipt) -> [Effect] {
        report(receipt.summary)
        return tell(message) + readAnew()
    }

    mutating func failed(_ sentence: String, _ operation: Operation?) -> [Effect] {
        let effects = tell(.failed(sentence, operation))
        fail(sentence)
        return effects
    }

    /// The pane alone takes the client of the current session once it is known who that is.
    mutating func loaded(_ message: Message) -> [Effect] {
        let isFirst = roster.roster == nil
        let effects = tell(message)
        guard isFirst, isCaptureOnly, captureParty == nil, let open = pane, open.party == nil, open.isUntouched,
            let party = roster.roster?.partyInSession(at: now)
        else { return effects }
        let opened = CapturePane(key: open.key, party: party)
        pane = opened
        return effects + opened.openingEffects
    }

    /// A new day changes what counts as the last eight weeks, and who is quiet.
    mutating func moveClock(to moment: Instant) -> [Effect] {
        let isNewDay = zone.day(of: moment) != zone.day(of: now)
        let isNextReading = moment.seconds / Self.runnerReading != now.seconds / Self.runnerReading
        now = moment
        if let until = said?.until, until <= now { said = nil }
        // A runner that dies writes nothing: only time tells.
        let runner: [Effect] = isNextReading && !isCaptureOnly ? [.loadRunner] : []
        return tell(.clockMoved(moment)) + (isNewDay ? readAnew() : []) + runner
    }

    /// How often it is looked whether the runner lives, in seconds.
    private static let runnerReading: Int64 = 300
}

extension [Effect] {
    /// What is only read is read once, however many screens ask for it.
    var withoutRepeatedReading: [Effect] {
        var kept: [Effect] = []
        for effect in self where !effect.isReading || !kept.contains(effect) { kept.append(effect) }
        return kept
    }
}

extension Effect {
    fileprivate var isReading: Bool {
        switch self {
        case .loadRoster, .findMatches, .loadTags, .loadCard, .readAhead, .loadItems, .loadCaptureSubject, .loadDrafts,
            .loadInbox, .countInbox, .loadNudges, .loadRunner, .loadInboxText, .loadPeople, .loadItem:
            true
        default: false
        }
    }
}
