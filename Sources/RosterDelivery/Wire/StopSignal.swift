import CTransfer

/// Ends transfers from another thread: what is not offered yet is broken off at once, and an answer that alone can say
/// what became of a message is waited for a little longer (`Patience.afterStop`).
///
/// Unchecked: the pointer never changes, and what it points to is an atomic flag.
public final class StopSignal: @unchecked Sendable {
    let flag: OpaquePointer?

    public init() {
        flag = ctransfer_stop_new()
    }

    deinit {
        ctransfer_stop_free(flag)
    }

    /// From any thread, for good.
    public func raise() {
        guard let flag else { return }
        ctransfer_stop_raise(flag)
    }

    public var isRaised: Bool { ctransfer_stop_is_raised(flag) != 0 }
}
