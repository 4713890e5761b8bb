extension Configuration {
    /// The folder of messages while nothing is set up to send by.
    public func outboxFolder(paths: Paths, environment: [String: String]) -> String {
        outbox.folder.map { Paths.expandingHome($0, environment: environment) } ?? paths.outbox
    }
}
