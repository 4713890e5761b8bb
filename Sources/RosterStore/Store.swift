import GRDB
import RosterModel

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
        /// Write on a network file system all the same. For tests.
        public var allowsNetworkFileSystem: Bool

        public init(
            policy: CapturePolicy = CapturePolicy(), coachZone: Zone = .utc, allowsNetworkFileSystem: Bool = false
        ) {
            self.policy = policy
            self.coachZone = coachZone
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

    init(path: String, access: Access, settings: Settings, notices: [StoreNotice]) {
        self.path = path
        self.access = access
        self.settings = settings
        self.notices = notices
    }
}
