import Dispatch
import Synchronization

/// Writes one outcome down while the next message is on its way to the server: the disk and the network work at once.
/// What follows waits for it, so that outcomes and offers are committed in their order.
final class OutcomeDesk<Written: Sendable> {
    private let queue = DispatchQueue(label: "outcome")
    private var waiting: (() -> Result<Written, any Error>)?

    /// Begins to write. Nothing else must be waiting.
    func begin(_ write: @escaping @Sendable () throws -> Written) {
        let answer = Answer<Written>()
        let item = DispatchWorkItem { answer.set(Result { try write() }) }
        queue.async(execute: item)
        waiting = {
            item.wait()
            return answer.get ?? .failure(CancellationError())
        }
    }

    /// How it ended, as soon as it has; nil where nothing was written.
    func finish() -> Result<Written, any Error>? {
        defer { waiting = nil }
        return waiting?()
    }
}

private final class Answer<Value: Sendable>: Sendable {
    private let value = Mutex<Result<Value, any Error>?>(nil)

    var get: Result<Value, any Error>? { value.withLock { $0 } }

    func set(_ new: Result<Value, any Error>) {
        value.withLock { $0 = new }
    }
}
