import RosterModel

/// What the screens have to know beside their own state, and how they share the terminal.
extension State {
    private static let smallest = Size(columns: 20, rows: 5)

    /// Below that, one line says so.
    var isTooSmall: Bool { size.columns < Self.smallest.columns || size.rows < Self.smallest.rows }

    private var wholeArea: Area { Area(row: 0, column: 0, columns: size.columns, rows: size.rows) }

    /// The lower half; all of it where half of it is too little to write in.
    var paneArea: Area {
        let above = isCaptureOnly || size.rows < 16 ? 0 : size.rows / 2
        return wholeArea.slice(rows: above, size.rows - above)
    }

    /// What the pane leaves, but for the rule above it.
    var viewArea: Area {
        pane == nil ? wholeArea : wholeArea.slice(rows: 0, max(0, paneArea.row - 1))
    }

    /// The thin rule between a view and the pane.
    var paneRule: Area? {
        guard pane != nil, paneArea.row > 0 else { return nil }
        return Area(row: paneArea.row - 1, column: 1, columns: size.columns - 2, rows: 1)
    }

    var rosterSurroundings: RosterSurroundings {
        RosterSurroundings(
            now: now, zone: zone, policy: policy, area: viewArea, isUnderPane: pane != nil, captured: pane?.party,
            isInView: isRosterInView)
    }

    var viewSurroundings: ViewSurroundings {
        ViewSurroundings(now: now, zone: zone, policy: policy, area: viewArea)
    }

    var triageSurroundings: TriageSurroundings {
        TriageSurroundings(now: now, zone: zone, policy: policy, area: viewArea)
    }

    var inboxSurroundings: InboxSurroundings {
        InboxSurroundings(now: now, zone: zone, parties: roster.listing.partyChoices, area: viewArea)
    }

    var captureSurroundings: CaptureSurroundings {
        CaptureSurroundings(
            now: now, zone: zone, policy: policy, parties: roster.listing.partyChoices, area: paneArea)
    }

    var isRosterInView: Bool {
        if case .roster = view { true } else { false }
    }

    /// Where a key is pressed.
    var context: Context {
        if pane != nil { return .capture }
        switch view {
        case .roster: return roster.isEmpty ? .start : .roster
        case .client: return .client
        case .items: return .items
        case .triage: return .triage
        case .inbox: return .inbox
        }
    }

    /// Whether keys are text: in the pane, a prompt or a filter.
    var isTyping: Bool {
        if pane != nil { return true }
        switch view {
        case .roster: return roster.isTyping
        case .client(let view): return view.isTyping
        case .items(let view): return view.isTyping
        case .triage(let triage): return triage.prompt != nil
        case .inbox(let view): return view.isTyping
        }
    }
}
