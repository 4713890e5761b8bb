/// What the record knows of a filter that the rows of the roster do not show by themselves.
public struct RosterMatches: Equatable, Sendable {
    /// Who has an item that it holds for.
    public var parties: Set<Party>
    /// Names of each client's cohorts.
    public var cohorts: [Client.ID: [String]]

    public init(parties: Set<Party> = [], cohorts: [Client.ID: [String]] = [:]) {
        self.parties = parties
        self.cohorts = cohorts
    }
}
