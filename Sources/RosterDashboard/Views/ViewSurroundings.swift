import RosterModel

/// What a view of the whole screen has to know beside its own state.
public struct ViewSurroundings: Equatable, Sendable {
    public var now: Instant
    /// The coach's.
    public var zone: Zone
    public var policy: CapturePolicy
    /// The part of the screen that the view has.
    public var area: Area
    public var filterHelp: FilterHelp

    public init(
        now: Instant, zone: Zone, policy: CapturePolicy = CapturePolicy(), area: Area,
        filterHelp: FilterHelp = FilterHelp()
    ) {
        self.now = now
        self.zone = zone
        self.policy = policy
        self.area = area
        self.filterHelp = filterHelp
    }
}

extension ViewSurroundings {
    /// Times as the coach says them.
    var spoken: SpokenTime { SpokenTime(now: now, zone: zone) }
}
