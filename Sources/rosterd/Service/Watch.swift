import Foundation
import RosterRunner
import Synchronization

/// Has the work done on a thread of its own, while this one waits for signals: nothing of ours ever runs inside a
/// signal's handler.
///
/// SIGTERM and SIGINT ask the work to end; SIGHUP has it read the configuration again.
final class Watch: Sendable {
    private let stopping: Stopping
    private let result = Mutex<Result<Void, any Error>?>(nil)

    /// Seconds that the work has to finish what it is at; the system's patience is ten.
    private static let patience = Duration.seconds(8)
    /// How the work's thread says that it has ended.
    private static let ended = SIGUSR1

    init(_ stopping: Stopping) {
        self.stopping = stopping
    }

    /// - Parameter reload: at SIGHUP.
    /// - Parameter letGo: where the work does not end in time: what can be put in order without it. The process ends
    ///   right after.
    func over(
        _ work: @escaping @Sendable () throws -> Void, reload: () -> Void, letGo: () -> Void
    ) throws {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGTERM, SIGINT, SIGHUP, Watch.ended] { sigaddset(&signals, signal) }
        // Before there is another thread, which takes it over.
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        start(work)
        var deadline: ContinuousClock.Instant?
        while true {
            switch Watch.wait(for: &signals, until: deadline) {
            case Watch.ended:
                if let result = result.withLock({ $0 }) { return try result.get() }
            case SIGHUP: reload()
            case SIGTERM, SIGINT:
                // Asked twice, it waits no longer.
                if deadline != nil { end(letGo) }
                deadline = .now + Watch.patience
                stopping.stop()
            default: end(letGo)
            }
        }
    }

    private func start(_ work: @escaping @Sendable () throws -> Void) {
        let thread = Thread { [self] in
            let end = Result { try work() }
            result.withLock { $0 = end }
            kill(getpid(), Watch.ended)
        }
        thread.name = "runner"
        thread.start()
    }

    private func end(_ letGo: () -> Void) -> Never {
        letGo()
        exit(0)
    }

    /// The next signal, or 0 where the time is over.
    private static func wait(for signals: inout sigset_t, until deadline: ContinuousClock.Instant?) -> CInt {
        while true {
            var signal: CInt = 0
            guard let deadline else {
                if sigwait(&signals, &signal) == 0 { return signal }
                continue
            }
            let left = max(.zero, ContinuousClock.now.duration(to: deadline)).components
            var time = timespec(tv_sec: Int(left.seconds), tv_nsec: Int(left.attoseconds / 1_000_000_000))
            signal = sigtimedwait(&signals, nil, &time)
            if signal > 0 { return signal }
            if errno == EAGAIN { return 0 }
        }
    }
}
