import ArgumentParser
import CommandDesk

extension Arguments {
    /// Those that scripts call most are read without all the others, which takes as long as what they do. What is not
    /// understood so is left to the whole tree, which also has the words for it.
    static var frequentCommand: (any ParsableCommand)? {
        let words = Array(CommandLine.arguments.dropFirst(2))
        return switch CommandLine.arguments.dropFirst().first {
        case "list": try? ListCommand.parse(words)
        case "capture": try? CaptureCommand.parse(words)
        default: nil
        }
    }
}
