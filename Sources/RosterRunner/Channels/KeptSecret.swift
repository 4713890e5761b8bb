import RosterSettings
import Synchronization

/// A secret that is read when it is first needed. Where it can't be had it is asked for again, a minute later at the
/// earliest: a program that asks its user for something must not do so all the time.
final class KeptSecret: Sendable {
    private let source: SecretSource?
    private let key: String
    private let state = Mutex<State>(.unread)

    private enum State {
        case unread
        case read(Secret)
        case failed(SecretError, at: ContinuousClock.Instant)
    }

    init(_ source: SecretSource?, key: String) {
        self.source = source
        self.key = key
    }

    func value() throws -> String {
        try state.withLock { state in
            switch state {
            case .read(let secret): return secret.reveal()
            case .failed(let error, let moment) where .now - moment < .seconds(60): throw error
            case .unread, .failed: break
            }
            guard let source else { return "" }
            do throws(SecretError) {
                let secret = try source.read(for: key)
                state = .read(secret)
                return secret.reveal()
            } catch {
                state = .failed(error, at: .now)
                throw error
            }
        }
    }
}
