import ArgumentParser
import Foundation

/// Synchronous from here on: the dashboard needs the main thread (`platform.md`, Swift and curses).
@main enum Main {
    static func main() {
        StandardDescriptors.fill()
        CrashPrompt.forbid()
        // A limit on the size of files becomes an error of the write, and no death (`reliability.md` 1.11).
        signal(SIGXFSZ, SIG_IGN)
        do {
            // By far the most frequent call asks for nothing: to parse that takes as long as to read the record.
            if CommandLine.arguments.count == 1 { return try Dashboard.open(start: .view(.roster)) }
            try Arguments.check()
            var command = try Arguments.frequentCommand ?? RootCommand.parseAsRoot()
            try command.run()
        } catch {
            Failure.end(with: error)
        }
    }
}
