import CommandDesk
import RosterRunner
import RosterSettings

extension Failure {
    /// Turns any error into what a person reads. Nil for those of the argument parser, which speaks for itself.
    init?(ofRunner error: any Error) {
        switch error {
        case let error as RunnerLockError: self.init(.cannotCreate, error.description)
        case let error as SecretError: self.init(.configuration, error.description)
        default: self.init(common: error)
        }
    }

    static func sentence(ofRunner error: any Error) -> String {
        Failure(ofRunner: error)?.sentence ?? String(describing: error)
    }
}
