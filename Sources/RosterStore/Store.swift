import GRDB
import Glibc
import RosterModel
import Synchronization

/// The one narrow door to the coach's record: an SQLite file.
///
/// All reading is by values of the model, each call one consistent snapshot; all writing is by `perform`, one
/// transaction with its history. Safe to use from any thread; calls block until they are done.
public final class Store: Sendable {
    /// What the file is opened for.
    public enum Access: Sendable {
        /// Nothing is ever written: not a byte of the file, its WAL or its schema. Works in a read-only folder.
        case reading
        /// Makes the folder (0700) and the file (0600) where they are missing, and brings the schema up to date.
        case writing
    }

    /// What the rules need to know from the configuration.
    public struct Settings: Equatable, Sendable {
        /// The `[capture]` part.
        public var policy: CapturePolicy
        /// The coach's zone: for clients without one, and for days that are written without a zone.
        public var coachZone: Zone
        /// When clients hear of their items.
        public var cadence: Cadence
        /// Who writes to them.
        public var coach: MessageFacts.Coach
        /// Write on a network file system all the same. For tests.
        public var allowsNetworkFileSystem: Bool

        public init(
            policy: CapturePolicy = CapturePolicy(), coachZone: Zone = .utc, cadence: Cadence = Cadence(),
            coach: MessageFacts.Coach = MessageFacts.Coach(), allowsNetworkFileSystem: Bool = false
        ) {
            self.policy = policy
            self.coachZone = coachZone
            self.cadence = cadence
            self.coach = coach
            self.allowsNetworkFileSystem = allowsNetworkFileSystem
        }
    }

    /// Which of the closed items are wanted.
    public enum ClosedItems: Hashable, Sendable {
        case none
        /// Those closed at that moment or later.
        case since(Instant)
        case all
    }

    public let path: String
    public let access: Access
    public let settings: Settings
    /// What opening found to tell the coach.
    public let notices: [StoreNotice]

    let file: File
    let checkpointer: Checkpointer
    /// `PRAGMA data_version` of the reader when it was last asked.
    private let lastVersion: Mutex<Int64>
    private let isClosed = Atomic(false)

    /// What is open.
    struct File {
        let identity: FileSystem.Identity
        /// One connection for all reading: only so does `data_version` tell what others committed.
        let reader: DatabaseQueue
        /// Nil where the file is only read.
        let writer: Writer?
        /// Held while the connection is in use.
        let readerLock: UseLock
        let writerLock: UseLock
    }

    init(path: String, access: Access, settings: Settings, notices: [StoreNotice], file: File) throws {
        self.path = path
        self.access = access
        self.settings = settings
        self.notices = notices
        self.file = file
        checkpointer = Checkpointer(path: path)
        lastVersion = Mutex(try file.reader.inDatabase(Store.dataVersion))
    }

    deinit {
        OpenFiles.close(file.identity)
    }

    /// Whether anything was committed since the last call (or since opening), by another process or by this one.
    public func hasChanged() throws -> Bool {
        try StoreError.translating(at: path) {
            let version = try file.reader.inDatabase { db in
                try checkOpen()
                // Asked again soon: no reason to wait for whoever has the file alone.
                return try file.readerLock.holding(.shared, patience: .zero, of: path) {
                    try checkIdentity()
                    return try Store.dataVersion(db)
                }
            }
            return lastVersion.withLock { last in
                defer { last = version }
                return last != version
            }
        }
    }

    /// Waits for what is under way, and closes the file. Calls afterwards throw.
    public func close() throws {
        try StoreError.translating(at: path) {
            isClosed.store(true, ordering: .sequentiallyConsistent)
            checkpointer.finish()
            // The writer last: the last connection to close puts the log back into the file.
            try file.reader.close()
            try file.writer?.close()
        }
    }

    /// One consistent snapshot.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try StoreError.translating(at: path) { try transaction(.deferred, keeping: false, body) }
    }

    /// One transaction, all or nothing, tried three times where others hold the file.
    /// - Parameter keeping: false takes everything back in the end.
    func write<Value>(keeping: Bool = true, _ body: (Database) throws -> Value) throws -> Value {
        guard file.writer != nil else { throw StoreError.readOnly(path: path) }
        defer { checkpointer.runIfNeeded() }
        var attempt = 1
        while true {
            do {
                return try StoreError.translating(at: path) {
                    try transaction(.immediate, keeping: keeping, body)
                }
            } catch StoreError.busy where attempt < 3 {
                attempt += 1
                usleep(UInt32.random(in: 20_000...120_000))
            }
        }
    }

    /// Asked on the connection's own queue: a closed connection must not be used, not even to be refused by it.
    func checkOpen() throws {
        if isClosed.load(ordering: .sequentiallyConsistent) {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the record is closed")
        }
    }

    private static func dataVersion(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "PRAGMA data_version") ?? 0
    }
}
