import RosterSettings

extension Desk {
    /// The folder that messages are written to, where nothing is set up to send by.
    var outbox: String? {
        configuration.sendsToFolder ? configuration.outboxFolder(paths: paths, environment: environment) : nil
    }
}
