import RosterModel
import RosterStore

/// What a command that changed something says.
extension Desk {
    /// The summary for people; for programs the clients that it touched, one by itself as an object.
    func report(_ receipt: Receipt, json: JSONOption, clientsOf store: Store) throws {
        guard json.isOn else { return console.print(receipt.summary) }
        let people = PeopleJSON(self)
        let touched = try store.clients(at: now).filter { receipt.clients.contains($0.client.id) }.map(people.client)
        console.print(touched.count == 1 ? touched[0] : .array(touched))
    }

    /// The same with the items that it touched, as `roster list` prints them.
    func report(_ receipt: Receipt, json: JSONOption, itemsOf store: Store) throws {
        guard json.isOn else { return console.print(receipt.summary) }
        let items = ItemJSON(self)
        let touched = try receipt.items.compactMap { try store.item($0, at: now)?.line }
        console.print(.array(touched.map(items.item)))
    }

    /// The same with the sessions that it touched.
    func report(_ receipt: Receipt, json: JSONOption, sessionsOf store: Store) throws {
        guard json.isOn else { return console.print(receipt.summary) }
        let people = PeopleJSON(self)
        let touched = try store.sessions().filter { receipt.sessions.contains($0.session.id) }.map(people.session)
        console.print(touched.count == 1 ? touched[0] : .array(touched))
    }
}
