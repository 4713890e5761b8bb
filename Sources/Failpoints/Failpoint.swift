#if DEBUG
    import Foundation
    import Synchronization
#endif

/// Moments at which a test makes the program fail, by name (`reliability.md` 7). Nothing in a release build.
///
/// `ROSTER_FAIL=name:N:kill|throw|pause` acts at the Nth time that the point is reached: the process is killed (as by
/// SIGKILL), the point throws, or the process stops until it gets SIGCONT. The points there are:
///
/// - `op.before_commit`, `op.after_commit`: an operation, all of its rows written; and durable.
/// - `migrate.mid`: a step of the schema done and not yet committed.
/// - `backup.part_written`: a copy written and checked, and not yet under its name.
/// - `restore.mid`: half of the pages copied into the live file.
/// - `forget.before_vacuum`: a client's rows gone, and not yet what was in them from the free pages.
/// - `checkpoint.before`: the log about to go back into the file.
/// - `smtp.connected`, `smtp.mid_data`, `smtp.before_offered`, `smtp.after_offered`, `smtp.after_reply`: a mail on its
///   way: logged in; half of it gone; all of it gone but its end; noted that it goes; and answered.
/// - `sms.before_send`, `sms.after_send`: connected and nothing said; and answered.
public enum Failpoint {
    /// Throws `FailpointError` where that was asked for.
    @inlinable
    public static func hit(_ name: StaticString) throws {
        #if DEBUG
            try reach(name)
        #endif
    }

    #if DEBUG
        private enum Action: String {
            case kill, `throw`, pause
        }

        private struct Wish {
            let name: String
            let turn: Int
            let action: Action

            init?(_ text: String) {
                let parts = text.split(separator: ":").map(String.init)
                guard parts.count == 3, let turn = Int(parts[1]), let action = Action(rawValue: parts[2]) else {
                    return nil
                }
                (name, self.turn, self.action) = (parts[0], turn, action)
            }
        }

        private static let wish = ProcessInfo.processInfo.environment["ROSTER_FAIL"].flatMap { Wish($0) }
        private static let turns = Atomic(0)

        @usableFromInline
        static func reach(_ name: StaticString) throws {
            guard let wish, wish.name == name.description else { return }
            guard turns.add(1, ordering: .sequentiallyConsistent).newValue == wish.turn else { return }
            switch wish.action {
            case .kill: kill(getpid(), SIGKILL)
            case .pause: raise(SIGSTOP)
            case .throw: throw FailpointError(name: wish.name)
            }
        }
    #endif
}

/// What a failpoint throws.
public struct FailpointError: Error, CustomStringConvertible {
    public let name: String

    public var description: String { "the failpoint \(name) was reached" }
}
