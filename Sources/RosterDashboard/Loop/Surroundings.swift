import RosterModel

/// What the screens have to know beside their own state, and how they share the terminal.
extension State {
    private static let smallest = Size(columns: 20, rows: 5)

    /// Below that, one line says so.
    var isTooSmall: Bool { size.columns < Self.smallest.columns || size.rows < Self.smallest.rows }

    /// Its last two rows are for what is said and for hints: under a message that is being written they are not seen.
    var viewArea: Area {
        Area(row: 0, column: 0, columns: size.columns, rows: viewRows.map { $0 + 1 } ?? size.rows)
    }

    /// The lower half; all of it where half of it is too little to write in.
    private var rowsAbovePane: Int { size.rows < 16 ? 0 : size.rows / 2 }

    /// The one quiet line on top, over the pane too; the pane alone has none.
    var paneHeader: Area? {
        guard rowsAbovePane > 0, !isCaptureOnly else { return nil }
        return Area(row: 0, column: 1, columns: size.columns - 2, rows: 1)
    }

    /// The thin rule between the agenda and the note.
    var paneRule: Area? {
        guard rowsAbovePane > 0 else { return nil }
        return Area(row: rowsAbovePane - 1, column: 1, columns: size.columns - 2, rows: 1)
    }

    var rosterSurroundings: RosterSurroundings {
        RosterSurroundings(
            now: now, zone: zone, policy: policy, area: viewArea, isInView: isRosterInView, filterHelp: filterHelp)
    }

    private var filterHelp: FilterHelp {
        var help = FilterHelp()
        help.vocabulary = roster.listing.vocabulary
        help.vocabulary.tags = tags
        help.history = filterHistory.texts
        return help
    }

    var viewSurroundings: ViewSurroundings {
        ViewSurroundings(now: now, zone: zone, policy: policy, area: viewArea, filterHelp: filterHelp)
    }

    /// Of what lies over everything, the pane too.
    var wholeSurroundings: ViewSurroundings {
        ViewSurroundings(
            now: now, zone: zone, policy: policy,
            area: Area(row: 0, column: 0, columns: size.columns, rows: size.rows))
    }

    var triageSurroundings: TriageSurroundings {
        TriageSurroundings(now: now, zone: zone, policy: policy, area: viewArea)
    }

    var inboxSurroundings: InboxSurroundings {
        InboxSurroundings(now: now, zone: zone, parties: roster.listing.partyChoices, area: viewArea)
    }

    var nudgesSurroundings: NudgesSurroundings {
        NudgesSurroundings(now: now, zone: zone, runner: roster.runner, outbox: outbox, area: viewArea)
    }

    var captureSurroundings: CaptureSurroundings {
        let top = paneHeader?.rows ?? 0
        return CaptureSurroundings(
            now: now, zone: zone, policy: policy, cadence: cadence, parties: roster.listing.partyChoices,
            area: viewArea.slice(rows: rowsAbovePane, size.rows - rowsAbovePane),
            above: paneRule.map { viewArea.slice(rows: top, $0.row - top) })
    }

    var isRosterInView: Bool {
        if case .roster = view { true } else { false }
    }

    /// Where a key is pressed.
    var context: Context {
        if forms.open != nil { return .form }
        if letters.open != nil { return .message }
        if let pane { return pane.agendaHasKeys ? .agenda : .capture }
        switch view {
        case .roster: return roster.isEmpty ? .start : .roster
        case .client: return .client
        case .items: return .items
        case .triage: return .triage
        case .nudges: return .nudges
        case .inbox: return .inbox
        }
    }

    /// Whether keys are text: in a note, a prompt or a filter.
    var isTyping: Bool {
        if forms.open != nil || letters.open != nil { return true }
        if let pane { return pane.isWriting || pane.isAsking }
        switch view {
        case .roster: return roster.isTyping
        case .client(let view): return view.isTyping
        case .items(let view): return view.isTyping
        case .triage(let triage): return triage.prompt != nil
        case .nudges(let view): return view.isTyping
        case .inbox(let view): return view.isTyping
        }
    }
}
