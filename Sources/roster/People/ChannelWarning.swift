import RosterModel
import RosterStore

extension Desk {
    /// Tells of those among them to whom nothing can be sent: no silent skip (rule 9 of `nudges.md`).
    func warnOfNoChannel(_ ids: [Client.ID], _ store: Store) throws {
        guard !ids.isEmpty, configuration.nudges.isEnabled else { return }
        let touched = Set(ids)
        let out = try store.clients(at: now).filter { touched.contains($0.client.id) && $0.flags.contains(.noChannel) }
            .map(\.client.name)
        if out.isEmpty { return }
        let names = out.prefix(6).joined(separator: ", ") + (out.count > 6 ? " and \(out.count - 6) more" : "")
        let have = out.count == 1 ? "has" : "have"
        console.complain(
            "\(names) \(have) no channel, so nothing is sent there: “roster client edit” takes --email, or --phone with "
                + "--sms-consent")
    }
}
