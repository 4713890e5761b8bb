import RosterModel

/// All items in the order in which they ask for the coach, and which of them are shown. Sorted, folded and measured
/// when they are read and when time changes a standing, never for a key, so that thousands scroll and narrow like ten.
struct ItemsList: Equatable, Sendable {
    /// By urgency, then by deadline.
    private var lines: [ItemLine] = []
    /// Of each line what a filter looks for words in, and what it needs in its columns.
    private var names = FoldedTexts()
    private var texts = FoldedTexts()
    private var needs: [Widths] = []
    /// Places in `lines`.
    private var shown: [Int] = []
    private(set) var isLoaded = false
    /// Less urgent ones that were not read.
    private(set) var unread = 0
    private(set) var showsClosed = false
    /// How many would be shown without the filter.
    private(set) var total = 0
    private(set) var tally = Tally()
    private(set) var widths = Widths()
    /// When time will change what is shown, or its order.
    private var changes = Instant(seconds: .max)

    struct Tally: Equatable, Sendable {
        var open = 0
        var overdue = 0
        var stuck = 0
        /// Closed ones that are not shown.
        var hidden = 0
    }

    /// What the shown rows have in their columns.
    struct Widths: Equatable, Sendable {
        var names = 0
        var tags = 0
        var hasOwner = false
        var hasCarried = false
        var quotes = 0
    }

    var isEmpty: Bool { lines.isEmpty }
    var count: Int { shown.count }
    var shownLines: some Sequence<ItemLine> { shown.lazy.map { lines[$0] } }

    /// Nil where there is no such row.
    func line(at place: Int) -> ItemLine? {
        shown.indices.contains(place) ? lines[shown[place]] : nil
    }

    func place(of id: ActionItem.ID) -> Int? {
        shown.firstIndex { lines[$0].id == id }
    }

    // MARK: Changes

    mutating func load(_ all: [ItemLine], unread: Int = 0, filter: Filter?, at now: Instant, zone: Zone) {
        lines = all
        self.unread = unread
        isLoaded = true
        arrange(filter: filter, at: now, zone: zone)
    }

    mutating func toggleClosed(filter: Filter?, at now: Instant, zone: Zone) {
        showsClosed.toggle()
        show(filter: filter, at: now, zone: zone)
    }

    /// - Returns: whether the moment has changed something.
    mutating func follow(clock now: Instant, filter: Filter?, zone: Zone) -> Bool {
        guard now >= changes else { return false }
        arrange(filter: filter, at: now, zone: zone)
        return true
    }

    private mutating func arrange(filter: Filter?, at now: Instant, zone: Zone) {
        let keys = lines.map { Key(urgency: $0.item.standing(at: now).urgency, due: $0.item.deadline.at, id: $0.id) }
        let order = lines.indices.sorted { keys[$0] < keys[$1] }
        lines = order.map { lines[$0] }
        names = FoldedTexts(lines.lazy.map(\.clientName))
        texts = FoldedTexts(lines.lazy.map(\.item.text))
        needs = lines.map { Widths(of: $0) }
        show(filter: filter, at: now, zone: zone)
    }

    private struct Key: Comparable {
        var urgency: Int
        var due: Instant
        var id: ActionItem.ID

        static func < (left: Key, right: Key) -> Bool {
            (left.urgency, left.due, left.id) < (right.urgency, right.due, right.id)
        }
    }

    /// Closed ones are shown where they are asked for.
    mutating func show(filter: Filter?, at now: Instant, zone: Zone) {
        let showsClosed = showsClosed || filter?.asksForClosed == true
        shown = []
        total = 0
        tally = Tally()
        widths = Widths()
        var judge = filter?.judge(at: now, coachZone: zone)
        changes = filter == nil ? Instant(seconds: .max) : now.nextQuarterHour
        for (place, line) in lines.enumerated() {
            changes = min(changes, line.item.nextChange(after: now))
            let isHidden = line.item.status.isClosed && !showsClosed
            if !isHidden { total += 1 }
            guard judge?.matches(line, name: names[place], text: texts[place]) ?? true else { continue }
            tally.count(line.item.standing(at: now), isHidden: isHidden)
            guard !isHidden else { continue }
            shown.append(place)
            widths.widen(to: needs[place])
        }
    }
}

extension ItemsList.Tally {
    mutating func count(_ standing: Standing, isHidden: Bool) {
        switch standing {
        case .open, .soon: open += 1
        case .overdue: (open, overdue) = (open + 1, overdue + 1)
        case .stuck: stuck += 1
        case .done, .skipped: hidden += isHidden ? 1 : 0
        }
    }
}

extension ItemsList.Widths {
    init(of line: ItemLine) {
        names = line.clientName.cells
        tags = line.item.tags.isEmpty ? 0 : line.tagWords.cells
        hasOwner = line.item.owner == .coach
        hasCarried = line.item.carried > 0
        quotes = line.quote?.cells ?? 0
    }

    mutating func widen(to other: Self) {
        names = max(names, other.names)
        tags = max(tags, other.tags)
        hasOwner = hasOwner || other.hasOwner
        hasCarried = hasCarried || other.hasCarried
        quotes = max(quotes, other.quotes)
    }
}

extension Filter {
    fileprivate var asksForClosed: Bool {
        terms.contains { term in
            guard case .status(let standings) = term.condition, !term.isNegated else { return false }
            return standings.contains(where: \.isClosed)
        }
    }
}

extension ActionItem {
    /// When its standing changes by itself.
    fileprivate func nextChange(after now: Instant) -> Instant {
        guard status == .open, deadline.at >= now else { return Instant(seconds: .max) }
        let soon = deadline.at.adding(seconds: -Standing.soonSeconds)
        return soon > now ? soon : deadline.at.adding(seconds: 1)
    }
}

extension Instant {
    /// Days begin at a quarter of an hour in every zone; what a filter says of days can change then.
    fileprivate var nextQuarterHour: Instant { Instant(seconds: (seconds / 900 + 1) * 900) }
}
