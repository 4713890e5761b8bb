import ArgumentParser

/// Synchronous from here on: the dashboard needs the main thread (`platform.md`, Swift and curses).
@main enum Main {
    static func main() {
        StandardDescriptors.fillGaps()
        do {
            try Arguments.check()
            var command = try RootCommand.parseAsRoot()
            try command.run()
        } catch {
            Failure.end(with: error)
        }
    }
}
