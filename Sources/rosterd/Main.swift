import CommandDesk

@main enum Main {
    static func main() {
        StandardDescriptors.fill()
        CrashPrompt.forbid()
        Hardening.apply()
        do {
            try Arguments.check()
            var command = try RootCommand.parseAsRoot()
            try command.run()
        } catch {
            Ending.end(Failure(ofRunner: error), of: error, root: RootCommand.self)
        }
    }
}
