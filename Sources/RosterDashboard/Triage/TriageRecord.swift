import RosterModel

/// A decision that was taken.
struct TriageRecord: Equatable, Sendable {
    /// The items that it takes off the queue.
    var items: [ActionItem.ID]
    /// What it is counted under at the end.
    var heading: String
    var operation: Operation
}
