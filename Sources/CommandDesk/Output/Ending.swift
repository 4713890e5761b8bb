import ArgumentParser
import Foundation

/// The end of a program that could not do its work.
package enum Ending {
    /// - Parameter failure: what a person reads of the error; nil where it is the argument parser's.
    package static func end(_ failure: Failure?, of error: any Error, root: any ParsableCommand.Type) -> Never {
        guard let failure = failure ?? mistyped(error, root) else { endOfParser(error, root) }
        Console.complain(failure.sentence)
        exit(failure.code.rawValue)
    }

    /// The argument parser knows no nearest command, and gives the help of the whole for “roster help lst”.
    private static func mistyped(_ error: any Error, _ root: any ParsableCommand.Type) -> Failure? {
        let words = Array(CommandLine.arguments.dropFirst())
        let isAboutUsage = root.exitCode(for: error) == .validationFailure || words.first == "help"
        // Where it can't tell its commands, its own words have to do.
        return isAboutUsage ? (try? CommandTree(of: root)).flatMap { Arguments.unknownCommand(words, in: $0) } : nil
    }

    /// Help and completions as they are; what is said of a mistake quotes what was typed, so it is cleaned.
    private static func endOfParser(_ error: any Error, _ root: any ParsableCommand.Type) -> Never {
        let text = root.fullMessage(for: error)
        let code = root.exitCode(for: error)
        if !code.isSuccess {
            // As the house begins a sentence.
            let start = "Error: "
            if !text.isEmpty { Console.complain(text.hasPrefix(start) ? String(text.dropFirst(start.count)) : text) }
        } else if !text.isEmpty {
            do {
                try Console.write(Array((text + "\n").utf8), to: STDOUT_FILENO)
            } catch {
                end(Failure(common: error), of: error, root: root)
            }
        }
        exit(code.rawValue)
    }
}
