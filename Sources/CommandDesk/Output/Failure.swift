import RosterExchange
import RosterModel
import RosterSettings
import RosterStore

/// How a command ends that could not do its work: the sentence that a person reads, and the exit code (sysexits.h).
package struct Failure: Error, Equatable {
    package let code: Code
    package let sentence: String

    package enum Code: Int32 {
        /// A command that needs a screen, without a terminal.
        case noTerminal = 2
        case usage = 64
        case badData = 65
        case noInput = 66
        case unavailable = 69
        case cannotCreate = 73
        case inputOutput = 74
        case tryLater = 75
        case configuration = 78
    }

    package init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }

    /// Turns an error that every program can meet into what a person reads. Nil for all others.
    package init?(common error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StoreError: self = error.failure
        case let error as ConfigurationError:
            self.init(.configuration, error.problems.map(\.description).joined(separator: "\n"))
        case let error as EnvironmentError: self = error.failure
        case let error as ExchangeError: self = error.failure
        case let error as OutputError: self.init(.inputOutput, "the output could not be written: \(error.reason)")
        default: return nil
        }
    }
}

extension EnvironmentError {
    fileprivate var failure: Failure {
        switch self {
        case .now(let text):
            Failure(.configuration, "ROSTER_NOW is “\(text)”; write it as 2026-11-23T09:41:00-05:00")
        }
    }
}

extension ExchangeError {
    fileprivate var failure: Failure {
        if case .unreadable = problem { return Failure(.noInput, description) }
        if case .wrongMap = problem { return Failure(.usage, description) }
        return Failure(.badData, description)
    }
}
