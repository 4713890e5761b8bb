/// What a note gives, for whom.
public struct CapturedNote: Equatable, Sendable {
    /// In the note's order; a cohort's item stands once for each member it is for.
    public var items: [Assigned]
    public var warnings: [CaptureWarning]
    /// The note's text as it is kept.
    public var text: String
    /// Scalars that were dropped from it.
    public var hiddenCharacters: Int

    public struct Assigned: Equatable, Sendable {
        public var client: Client.ID
        public var item: CapturedItem
        public var deadline: Deadline

        public init(client: Client.ID, item: CapturedItem, deadline: Deadline) {
            self.client = client
            self.item = item
            self.deadline = deadline
        }
    }

    public init(items: [Assigned] = [], warnings: [CaptureWarning] = [], text: String = "", hiddenCharacters: Int = 0) {
        self.items = items
        self.warnings = warnings
        self.text = text
        self.hiddenCharacters = hiddenCharacters
    }
}

/// Parses a note for whom it is of. An item of a cohort's note is every member's, or that of the member it names; each
/// one's deadline is reckoned in the member's own zone.
/// - Parameter coachZone: in which the day of a note is meant, where no more of its time is known.
/// - Throws: `CaptureError.tooLong` for a note over `Text.noteBytes`.
public func capture(
    _ note: NoteCapture, subject: CaptureSubject, coachZone: Zone, policy: CapturePolicy
) throws(CaptureError) -> CapturedNote {
    guard note.text.utf8.count <= Text.noteBytes else { throw .tooLong }
    let time = NoteTime(note: note, subject: subject, coachZone: coachZone)
    let cleaned = NoteText.clean(note.text)
    var captured = CapturedNote(text: cleaned.text, hiddenCharacters: cleaned.hidden)
    var results = ResultsByZone()
    var items: [(place: Int, item: CapturedNote.Assigned)] = []
    for (place, member) in subject.members.enumerated() {
        let result = results.result(in: member.zone) {
            let context = CaptureContext(
                now: time.now, zone: member.zone, nextSession: subject.nextSession?.starts, policy: policy,
                source: note.lines, members: subject.isCohort ? subject.members : [])
            return parse(cleaned.text, context)
        }
        for item in result.items where item.member ?? member.id == member.id {
            items.append((place, .init(client: member.id, item: item, deadline: time.deadline(of: item))))
        }
    }
    items.sort { ($0.item.item.line, $0.place) < ($1.item.item.line, $1.place) }
    captured.items = items.map(\.item)
    captured.warnings = results.warnings
    return captured
}

/// A note is parsed once for every zone that its members live in.
private struct ResultsByZone {
    private var results: [Zone: CaptureResult] = [:]
    private(set) var warnings: [CaptureWarning] = []

    mutating func result(in zone: Zone, parsed: () -> CaptureResult) -> CaptureResult {
        if let result = results[zone] { return result }
        let result = parsed()
        // Zones differ in dates, not in lines: most warnings are the same.
        let known = Set(warnings.map { "\($0.line) \($0.message)" })
        warnings += result.warnings.filter { !known.contains("\($0.line) \($0.message)") }
        results[zone] = result
        return result
    }
}

/// When a note counts as taken, and from when on sessions are next ones for it.
private struct NoteTime {
    let now: Instant
    let since: Instant
    let next: Session.ID?

    init(note: NoteCapture, subject: CaptureSubject, coachZone: Zone) {
        let subjectOfNote = SubjectOfNote(
            taken: note.taken, sessions: subject.session.map { [$0] } ?? [], coachZone: coachZone)
        now = subjectOfNote.now
        since = subject.session?.ends ?? subjectOfNote.since
        next = subject.nextSession?.id
    }

    func deadline(of item: CapturedItem) -> Deadline {
        var session: Session.ID?
        if case .session = item.rule { session = next }
        return Deadline(at: item.due, rule: item.rule, follows: item.follows, since: since, session: session)
    }
}

extension CaptureSubject {
    fileprivate var isCohort: Bool {
        if case .cohort = party { true } else { false }
    }
}
