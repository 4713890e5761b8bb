import ArgumentParser
import Foundation
import RosterExchange
import RosterModel
import RosterSettings
import RosterStore
import RosterTerminal

/// How a command ends that could not do its work: the sentence that a person reads, and the exit code (sysexits.h).
struct Failure: Error, Equatable {
    let code: Code
    let sentence: String

    enum Code: Int32 {
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

    init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }

    /// Turns any error into what a person reads. Nil for those of the argument parser, which speaks for itself.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StoreError: self = error.failure
        case let error as QueryError: self = error.failure
        case let error as ConfigurationError:
            self.init(.configuration, error.problems.map(\.description).joined(separator: "\n"))
        case let error as EnvironmentError: self = error.failure
        case let error as ExchangeError: self = error.failure
        case let error as FilterError: self.init(.usage, error.description)
        case let error as TerminalError: self.init(.noTerminal, error.sentence)
        case let error as CaptureError: self.init(.badData, error.description)
        case let error as OutputError: self.init(.inputOutput, "the output could not be written: \(error.reason)")
        default: return nil
        }
    }

    /// The sentence for any error.
    static func sentence(of error: any Error) -> String {
        Failure(error)?.sentence ?? RootCommand.message(for: error)
    }

    static func end(with error: any Error) -> Never {
        guard let failure = Failure(error) ?? mistyped(error) else { endOfParser(error) }
        Console.complain(failure.sentence)
        exit(failure.code.rawValue)
    }

    /// The argument parser knows no nearest command, and gives the help of the whole for “roster help lst”.
    private static func mistyped(_ error: any Error) -> Failure? {
        let words = Array(CommandLine.arguments.dropFirst())
        let isAboutUsage = RootCommand.exitCode(for: error) == .validationFailure || words.first == "help"
        // Where it can't tell its commands, its own words have to do.
        return isAboutUsage ? (try? CommandTree.ofProgram()).flatMap { Arguments.unknownCommand(words, in: $0) } : nil
    }

    /// Help and completions as they are; what is said of a mistake quotes what was typed, so it is cleaned.
    private static func endOfParser(_ error: any Error) -> Never {
        let text = RootCommand.fullMessage(for: error)
        let code = RootCommand.exitCode(for: error)
        if !code.isSuccess {
            // As the house begins a sentence.
            let start = "Error: "
            if !text.isEmpty { Console.complain(text.hasPrefix(start) ? String(text.dropFirst(start.count)) : text) }
        } else if !text.isEmpty {
            do {
                try Console.write(Array((text + "\n").utf8), to: STDOUT_FILENO)
            } catch {
                end(with: error)
            }
        }
        exit(code.rawValue)
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

extension QueryError {
    fileprivate var failure: Failure {
        switch self {
        case .sqlite(let words): Failure(.badData, "SQLite says: \(words)")
        case .notReading:
            Failure(
                .badData,
                "“roster sql” only reads this record; change it with Roster's own commands, so that undo works")
        case .severalResults: Failure(.usage, "--json prints one result; give one statement that has one")
        case .empty: Failure(.usage, "there is no query; give one, as: roster sql \"SELECT * FROM v_roster\"")
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
