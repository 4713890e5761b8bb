/// Clients who meet as a group.
public struct Cohort: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Cohort>

    public let id: ID
    public let uid: String
    public var name: String
    public var members: [Client.ID]

    public init(id: ID, uid: String, name: String, members: [Client.ID] = []) {
        self.id = id
        self.uid = uid
        self.name = name
        self.members = members
    }
}

/// Whom a session or note belongs to: one client, or a cohort.
public enum Party: Hashable, Sendable {
    case client(Client.ID)
    case cohort(Cohort.ID)
}
