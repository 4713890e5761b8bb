/// The names by which a calendar calls clients and cohorts, as they are remembered once the coach has assigned an event:
/// an address, a title, and for the series itself its UID.
public enum CalendarAlias {
    private static let event = "event:"

    /// The alias of a series. A UID may look like an address, so it is marked.
    public static func ofEvent(_ uid: String) -> String { event + uid }

    public static func isOfEvent(_ alias: String) -> Bool { alias.hasPrefix(event) }
}

/// What the meetings of a feed that belong to nobody could be remembered by.
public struct CalendarNames: Sendable {
    /// Addresses that stand for no single client: the coach's own is in everybody's meetings.
    private let shared: Set<String>

    /// - Parameter meetings: each with whether it was placed.
    public init(_ meetings: [(meeting: CalendarFeed.Meeting, isPlaced: Bool)]) {
        var titles: [String: Set<String>] = [:]
        var shared: Set<String> = []
        for (meeting, isPlaced) in meetings {
            if isPlaced { shared.formUnion(meeting.addresses) }
            for address in meeting.addresses { titles[address, default: []].insert(meeting.summary) }
        }
        self.shared = shared.union(titles.filter { $0.value.count > 1 }.keys)
    }

    /// The one address that is nobody else's, or else the title; empty where there is none.
    public func name(of meeting: CalendarFeed.Meeting) -> String {
        let own = meeting.addresses.filter { !shared.contains($0) }
        if own.count == 1, let address = own.first { return address }
        return Text.spaced(Text.line(meeting.summary, limit: Text.Field.name.limit))
    }
}
