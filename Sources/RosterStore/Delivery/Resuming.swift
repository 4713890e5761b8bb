import GRDB

extension Store {
    /// Channels that pause are tried again at once: the configuration has changed, or a runner was started by somebody
    /// who may have mended what was wrong.
    public func resumeChannels() throws {
        let isPaused = try read { db in
            try Bool.fetchOne(db.cached("SELECT EXISTS (SELECT 1 FROM channel WHERE failures > 0)")) ?? false
        }
        guard isPaused else { return }
        try write { db in
            try db.cached(
                "UPDATE channel SET failures = 0, paused = 0, since = NULL, next = NULL, why = NULL WHERE failures > 0"
            ).execute()
        }
    }
}
