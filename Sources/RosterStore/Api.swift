import RosterModel

extension Store {
    public func roster(at now: Instant) throws -> Roster { Roster() }
    public func card(of party: Party, at now: Instant) throws -> Card { Card(party: party, name: "") }
    /// By client's name, then by deadline.
    public func items(at now: Instant, includingClosed closed: ClosedItems = .none) throws -> [ItemLine] { [] }
    public func item(_ id: ActionItem.ID, at now: Instant) throws -> ItemDetail? { nil }
    /// Active, paused and ended ones, by name.
    public func clients(at now: Instant) throws -> [ClientLine] { [] }
    public func cohorts() throws -> [Cohort] { [] }
    /// Those that start within `from` (included) and `until` (excluded), by start; cancelled ones too.
    public func sessions(from: Instant? = nil, until: Instant? = nil) throws -> [SessionLine] { [] }
    public func captureSubject(for party: Party, taken: NoteCapture.TakenAt) throws -> CaptureSubject {
        CaptureSubject(party: party, name: "", members: [])
    }
    /// What came in and waits to be placed, the latest first.
    public func inbox() throws -> [InboxEntry] { [] }
    /// The latest first.
    public func drafts() throws -> [Draft] { [] }
    /// The latest first; of one client, or of all.
    public func history(of client: Client.ID? = nil, limit: Int = 50) throws -> [HistoryLine] { [] }
    @discardableResult
    public func perform(_ operation: Operation, by origin: Origin, at now: Instant, dryRun: Bool = false) throws
        -> Receipt
    { Receipt(summary: "") }
    @discardableResult
    public func undo(by origin: Origin, at now: Instant) throws -> Receipt { Receipt(summary: "") }
    @discardableResult
    public func redo(by origin: Origin, at now: Instant) throws -> Receipt { Receipt(summary: "") }
}
