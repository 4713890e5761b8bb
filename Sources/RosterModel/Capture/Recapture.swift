/// What it comes to when a note is captured again (`capture.md`, Capturing again): which items change and how, which are
/// new, and which lines are gone.
///
/// Only what has changed in the note changes an item: what was edited in Roster since then stays. So the note as it was
/// and the note as it is are compared, both read in the same context.
public struct Recapture: Equatable, Sendable {
    public var updates: [Update] = []
    public var additions: [CapturedNote.Assigned] = []
    public var warnings: [CaptureWarning] = []

    /// What the note changes of an item. There is none for an item that stays as it is.
    public struct Update: Equatable, Sendable {
        public var id: ActionItem.ID
        public var edit: ItemEdit
        public var deadline: Deadline?
        /// A checkbox was changed in the note.
        public var mark: ActionItem.Status?

        public init(
            id: ActionItem.ID, edit: ItemEdit = ItemEdit(), deadline: Deadline? = nil, mark: ActionItem.Status? = nil
        ) {
            self.id = id
            self.edit = edit
            self.deadline = deadline
            self.mark = mark
        }

        var isEmpty: Bool { edit == ItemEdit() && deadline == nil && mark == nil }
    }

    public var isEmpty: Bool { updates.isEmpty && additions.isEmpty }

    /// - Parameters:
    ///   - existing: the items that came from this note, in the order they were captured.
    ///   - previous: what the note gave as it was when it was last captured, parsed in today's context.
    ///   - current: what it gives now.
    public init(existing: [ActionItem], previous: CapturedNote, current: CapturedNote) {
        let old = Dictionary(grouping: existing, by: \.client)
        let before = Dictionary(grouping: previous.items, by: \.client)
        let after = Dictionary(grouping: current.items, by: \.client)
        for client in Set(before.keys).union(after.keys).sorted() {
            match(existing: old[client] ?? [], before: before[client] ?? [], after: after[client] ?? [])
        }
        warnings = current.warnings + warnings
    }

    /// One client's items.
    private mutating func match(
        existing: [ActionItem], before: [CapturedNote.Assigned], after: [CapturedNote.Assigned]
    ) {
        let itemOfLine = Likeness.pairs(before.map(\.item.text), existing.map(\.text))
        let lineBefore = Likeness.pairs(after.map(\.item.text), before.map(\.item.text))
        // Items whose line was once removed: it may be back.
        var orphans = Self.orphans(of: existing, but: Set(itemOfLine.values))
        for (index, assigned) in after.enumerated() {
            if let line = lineBefore[index] {
                // A line without an item: the coach dropped it, and it stays dropped.
                guard let item = itemOfLine[line] else { continue }
                update(existing[item], from: before[line], to: assigned)
            } else if let count = orphans[Likeness.key(assigned.item.text)], count > 0 {
                orphans[Likeness.key(assigned.item.text)] = count - 1
            } else {
                additions.append(assigned)
            }
        }
        let kept = Set(lineBefore.values)
        for line in before.indices where !kept.contains(line) {
            guard let item = itemOfLine[line] else { continue }
            warnOfRemoved(existing[item], line: before[line].item.line)
        }
    }

    /// How many items there are of each text.
    private static func orphans(of existing: [ActionItem], but known: Set<Int>) -> [String: Int] {
        var orphans: [String: Int] = [:]
        for (index, item) in existing.enumerated() where !known.contains(index) {
            orphans[Likeness.key(item.text), default: 0] += 1
        }
        return orphans
    }

    private mutating func update(
        _ item: ActionItem, from before: CapturedNote.Assigned, to after: CapturedNote.Assigned
    ) {
        var update = Update(id: item.id)
        let (was, new) = (before.item, after.item)
        if was.text != new.text, item.text != new.text { update.edit.text = new.text }
        if was.detail != new.detail, item.detail != new.detail { update.edit.detail = new.detail }
        if was.owner != new.owner, item.owner != new.owner { update.edit.owner = new.owner }
        if was.tags != new.tags, item.tags != new.tags { update.edit.tags = new.tags }
        if was.target != new.target, item.target != new.target { update.edit.target = new.target }
        if (was.due, was.rule.description) != (new.due, new.rule.description), item.deadline.at != new.due {
            update.deadline = after.deadline
        }
        if was.status != new.status, Self.mayMark(item, new.status) { update.mark = new.status }
        if !update.isEmpty { updates.append(update) }
    }

    /// What somebody has closed is never opened again by a note; what the note itself has closed may be.
    private static func mayMark(_ item: ActionItem, _ status: ActionItem.Status) -> Bool {
        guard item.status != status else { return false }
        if item.status == .open || status.isClosed { return true }
        return item.status.isClosed && item.closedBy?.by == .note
    }

    private mutating func warnOfRemoved(_ item: ActionItem, line: Int) {
        let message = "this line is gone from the note; its item stays as it is"
        warnings.append(CaptureWarning(line: line, text: String(item.text.prefix(80)), message: message))
    }
}

/// Captures a note again.
/// - Parameters:
///   - previousText: the note as it was when it was last captured.
///   - existing: the items that came from it, in the order they were captured.
public func recapture(
    _ note: NoteCapture, previousText: String, existing: [ActionItem], subject: CaptureSubject, coachZone: Zone,
    policy: CapturePolicy
) throws(CaptureError) -> (note: CapturedNote, changes: Recapture) {
    var earlier = note
    earlier.text = previousText
    let previous = try capture(earlier, subject: subject, coachZone: coachZone, policy: policy)
    let current = try capture(note, subject: subject, coachZone: coachZone, policy: policy)
    return (current, Recapture(existing: existing, previous: previous, current: current))
}
