import RosterModel

/// A decision that was taken.
struct TriageRecord: Equatable, Sendable {
    /// The items that it takes off the queue.
    var items: [ActionItem.ID]
    var decision: ItemDecision
    var operation: Operation
}
