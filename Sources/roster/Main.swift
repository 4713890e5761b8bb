import ArgumentParser

/// Synchronous from here on: the dashboard needs the main thread (`platform.md`, Swift and curses).
@main enum Main {
    static func main() {
        do {
            // By far the most frequent call asks for nothing: to parse that takes as long as to read the record.
            if CommandLine.arguments.count == 1 { return try Dashboard.open(start: .view(.roster)) }
            var command = try RootCommand.parseAsRoot()
            try command.run()
        } catch {
            Failure.end(with: error)
        }
    }
}
