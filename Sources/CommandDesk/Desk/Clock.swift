import Foundation
import RosterModel

/// What time it is. With `ROSTER_NOW` the clock stands still there, for tests and demonstrations.
package struct Clock: Sendable {
    private let frozen: Instant?

    /// Throws `EnvironmentError` where `ROSTER_NOW` is no moment in RFC 3339.
    package init(environment: [String: String]) throws {
        guard let text = environment["ROSTER_NOW"], !text.isEmpty else {
            frozen = nil
            return
        }
        guard let instant = Instant(rfc3339: text) else { throw EnvironmentError.now(text) }
        frozen = instant
    }

    package var isFrozen: Bool { frozen != nil }

    package func now() -> Instant {
        frozen ?? Instant(seconds: Int64(Date().timeIntervalSince1970))
    }
}

/// An environment variable that can't be used.
package enum EnvironmentError: Error, Equatable {
    case now(String)
}
