import RosterModel

/// The roster: every client with where each stands, and the card of the selected one (`screens.md`, Roster).
public struct RosterScreen: Equatable, Sendable {
    private(set) var listing = RosterListing()
    private var unlisted = ListingQueue()
    var order = RosterOrder.session
    var filter = RosterFilter()
    var marking = Marking()
    var shelf = CardShelf()
    /// How much waits in the inbox.
    private(set) var waiting = 0
    /// Whether nudges go out by themselves; nil until it is read.
    private(set) var runner: RunnerState?

    var cursor: Party?
    /// To whom the cursor goes once it is listed.
    var wanted: Party?
    /// The first row in view.
    var top = 0
    var focus = Focus.list
    /// The item on the card that the keys go to; nil: the first.
    var cardCursor: ActionItem.ID?
    enum Focus: Equatable, Sendable { case list, card }

    public init() {}

    /// Nil until it is read.
    var roster: Roster? { listing.roster }

    public var isEmpty: Bool { roster.map(\.rows.isEmpty) ?? false }

    /// Whether keys are text here: a prompt or the filter is open.
    var isTyping: Bool { marking.prompt != nil || filter.isOpen }

    var row: RosterRow? { listing.row(of: cursor) }
    var card: Card? { shelf.card(of: cursor) }

    // MARK: What happened

    mutating func receive(_ message: Message, in surroundings: RosterSurroundings) -> [Effect] {
        switch message {
        case .rosterLoaded(let loaded):
            unlisted.read(loaded)
            return listWithMarks(in: surroundings)
        case .rosterChanged(let changes):
            unlisted.changed(changes)
            return listWithMarks(in: surroundings)
        case .rosterListed(let listed):
            unlisted.end()
            take(listed, in: surroundings)
            return listWithMarks(in: surroundings)
        case .cardLoaded(let card):
            shelf.receive(card)
        case .inboxCounted(let count): waiting = count
        case .runnerLoaded(let state): runner = state
        case .matchesFound(let asked, let matches):
            return found(matches, of: asked, in: surroundings)
        case .clockMoved:
            return list(in: surroundings) + rest(in: surroundings)
        case .recordChanged:
            shelf.recordChanged()
            return filter.recordChanged() + rest(in: surroundings)
        case .tagsLoaded:
            filter.entry.learn(surroundings.filterHelp)
            return []
        case .failed:
            shelf.failed()
            filter.failed()
            return []
        default:
            return []
        }
        return rest(in: surroundings)
    }

    /// Reads the card of the client that the cursor has come to rest on, where it is shown.
    mutating func rest(in surroundings: RosterSurroundings) -> [Effect] {
        guard surroundings.isInView, surroundings.layout.card != nil, let row else { return [] }
        return shelf.want(row.party, neighbours: neighbours)
    }

    /// Where the next keys are most likely to go, the likeliest first.
    private var neighbours: [Party] {
        guard let place = listing.place(of: cursor) else { return [] }
        return [place + 1, place - 1, place + 2].filter(listing.rows.indices.contains).map { listing.rows[$0].party }
    }

    /// The screen has another size, or other neighbours: the cursor stays in view, the keys go to what is there.
    mutating func layOut(in surroundings: RosterSurroundings) -> [Effect] {
        follow(in: surroundings)
        if surroundings.layout.card == nil { focus = .list }
        return rest(in: surroundings)
    }

    /// Makes the listing anew where it is not that of this minute, of the order, or of what was read last.
    mutating func list(in surroundings: RosterSurroundings) -> [Effect] {
        guard let next = unlisted.next(after: listing, order: order, spoken: surroundings.spoken) else { return [] }
        if next.isSmall {
            take(next.listing, in: surroundings)
            return []
        }
        unlisted.begin()
        return [.listRoster(next)]
    }

    private mutating func listWithMarks(in surroundings: RosterSurroundings) -> [Effect] {
        let effects = list(in: surroundings)
        keepMarks()
        return effects + rest(in: surroundings)
    }

    private mutating func take(_ listed: RosterListing, in surroundings: RosterSurroundings) {
        let isFirst = roster?.rows.isEmpty ?? true
        var listed = listed
        if filter.isActive { listed.narrow(by: filter) }
        let isWanted = wanted != nil
        show(listed, in: surroundings)
        if isFirst, !isWanted || wanted != nil { goToSession(at: surroundings.now) }
    }

    mutating func narrow(in surroundings: RosterSurroundings) {
        var narrowed = listing
        narrowed.narrow(by: filter)
        show(narrowed, in: surroundings)
    }

    /// The cursor stays on its client, and where that one is gone, at its place.
    private mutating func show(_ changed: RosterListing, in surroundings: RosterSurroundings) {
        let place = listing.place(of: cursor) ?? 0
        listing = changed
        if listing.place(of: wanted) != nil { (cursor, cardCursor, wanted) = (wanted, nil, nil) }
        if listing.place(of: cursor) == nil {
            select(at: min(place, listing.rows.count - 1), in: surroundings)
        }
        follow(in: surroundings)
    }

    /// The client of the current session, else of the next one.
    private mutating func goToSession(at now: Instant) {
        let current = roster?.partyInSession(at: now)
        cursor = listing.row(of: current)?.party ?? listing.rows.first?.party
    }

    /// Marks of items that are gone would make the next key fail.
    private mutating func keepMarks() {
        // Of what is not read yet nobody knows.
        guard !marking.selected.isEmpty, let roster, roster.unread == nil else { return }
        let selected = marking.selected
        let listed = roster.rows.lazy.flatMap { $0.items.lazy.map(\.id).filter(selected.contains) }
        marking.keepSelected(among: Array(listed) + shelf.items.map(\.id))
    }

    /// The cursor goes back to where it was before the record had answered.
    private mutating func found(
        _ matches: RosterMatches, of asked: Filter, in surroundings: RosterSurroundings
    ) -> [Effect] {
        let kept = filter.receive(matches, of: asked)
        if filter.isActive { narrow(in: surroundings) }
        if let place = listing.place(of: kept) { select(at: place, in: surroundings) }
        return filter.want() + rest(in: surroundings)
    }

    // MARK: Moving

    mutating func select(at place: Int, in surroundings: RosterSurroundings) {
        guard listing.rows.indices.contains(place) else {
            cursor = nil
            return
        }
        let party = listing.rows[place].party
        if party != cursor { cardCursor = nil }
        cursor = party
        follow(in: surroundings)
    }

    mutating func move(_ count: Int, in surroundings: RosterSurroundings) {
        guard !listing.rows.isEmpty else { return }
        let place = (listing.place(of: cursor) ?? 0) + count
        select(at: max(0, min(listing.rows.count - 1, place)), in: surroundings)
    }

    /// The list goes no further than it must to have the cursor in view.
    mutating func follow(in surroundings: RosterSurroundings) {
        top = firstVisible(rows: surroundings.layout.list.rows)
    }

    func firstVisible(rows: Int) -> Int {
        let place = listing.place(of: cursor) ?? 0
        let nearest = max(place - rows + 1, min(top, place))
        return max(0, min(nearest, listing.rows.count - max(1, rows)))
    }
}

/// What the roster has to know beside its own state.
struct RosterSurroundings: Equatable, Sendable {
    var now: Instant
    /// The coach's.
    var zone: Zone
    var policy: CapturePolicy
    var area: Area
    /// No other view lies over it.
    var isInView = true
    var filterHelp = FilterHelp()

    var layout: RosterLayout { RosterLayout(area) }
    /// Times as the coach says them.
    var spoken: SpokenTime { SpokenTime(now: now, zone: zone) }
}
