import Foundation

/// A thread of its own for long work: it gives way to all others, so that no key waits for it.
enum GentleThread {
    static func start(_ name: String, _ work: @escaping @Sendable () -> Void) {
        let thread = Thread {
            // Of this thread alone, on Linux.
            setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
            work()
        }
        thread.name = name
        thread.start()
    }
}
