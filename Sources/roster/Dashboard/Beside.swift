import Dispatch
import Synchronization

/// Work that goes on beside this thread's, and whose value is waited for where it is needed.
final class Beside<Value: Sendable>: Sendable {
    private let done = DispatchSemaphore(value: 0)
    /// Cancelled until it is there.
    private let result = Mutex<Result<Value, any Error>>(.failure(CancellationError()))

    init(_ work: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global(qos: .userInitiated).async {
            let result = Result { try work() }
            self.result.withLock { $0 = result }
            self.done.signal()
        }
    }

    /// To be asked for once.
    func value() throws -> Value {
        done.wait()
        return try result.withLock { try $0.get() }
    }
}
