import Dispatch
import RosterDelivery
import Synchronization

/// The wish that the runner ends, and what wakes it from its sleep.
public final class Stopping: Sendable {
    private let isAsked = Atomic(false)
    /// Ends what is under way on the network: what is not offered yet is broken off at once.
    public let transfers = StopSignal()
    private let bell = DispatchSemaphore(value: 0)

    public init() {}

    /// Whether no new message is begun.
    public var isStopping: Bool { isAsked.load(ordering: .acquiring) }

    public func stop() {
        isAsked.store(true, ordering: .releasing)
        transfers.raise()
        bell.signal()
    }

    /// Ends a sleep without ending the runner.
    public func wake() {
        bell.signal()
    }

    /// Sleeps for so many seconds, or until it is woken.
    /// - Returns: whether it was woken.
    @discardableResult
    public func sleep(_ seconds: Double) -> Bool {
        guard seconds > 0, !isStopping else { return isStopping }
        return bell.wait(timeout: .now() + seconds) == .success
    }
}
