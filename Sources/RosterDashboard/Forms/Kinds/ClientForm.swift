import RosterModel

/// A client, added or edited. Nothing but the name has to be known.
enum ClientForm {
    static func fields(of id: Client.ID?, _ surroundings: FormSurroundings) -> [FormField] {
        let client = id.flatMap { surroundings.book?.client($0) }
        let cohorts = id.flatMap { surroundings.book?.cohorts(of: $0) } ?? []
        let name = Text.Field.name.limit
        var fields = [
            FormField(.name, "Name", client?.name ?? surroundings.name, characters: name),
            FormField(
                .email, "Email", client?.email ?? "", hint: "ada@example.com", characters: Text.Field.address.limit),
            FormField(.phone, "Phone", client?.phone ?? "", hint: "+33 6 39 98 00 01", characters: 60),
            FormField(
                .timeZone, "Time zone", client?.timeZone ?? "",
                hint: "a city, as Paris; empty: yours, \(surroundings.zone.name)", choices: FieldChoices(.zones),
                characters: 80),
            FormField(
                .consent, "SMS", client?.smsConsent.words ?? "", hint: "how and when they agreed: yes, today, by phone",
                characters: Text.Field.comment.limit),
            FormField(
                .nudges, "Nudges", (client?.nudges.way ?? .all).rawValue,
                choices: FieldChoices(words: NudgeWishes.Way.allCases.map(\.rawValue))),
            FormField(.since, "Since", client?.since?.description ?? "", hint: "the first day: today, 3 Mar 2025"),
            FormField(.package, "Agreed", client?.package ?? "", hint: "1:1, 12 sessions", characters: name),
            FormField(
                .cohorts, "Cohorts", cohorts.joined(separator: ", "), hint: "with commas between; a new name makes one",
                choices: FieldChoices(
                    surroundings.book?.cohortChoices ?? .none, isMany: true, allowsOthers: true)),
        ]
        if id != nil {
            fields.append(
                FormField(
                    .status, "Coaching", (client?.status ?? .active).rawValue,
                    choices: FieldChoices(words: Client.Status.allCases.map(\.rawValue))))
        }
        return fields
    }

    // MARK: Reading

    static func reading(
        of key: FieldKey, in values: FormValues, client id: Client.ID?, _ surroundings: FormSurroundings
    ) -> FieldReading {
        let text = values[key]
        if text.isEmpty, key != .name { return .plain }
        do throws(ClientWords.Problem) {
            switch key {
            case .name: return try name(text, of: id, surroundings)
            case .email: return try email(text, of: id, surroundings)
            case .phone:
                let phone = try ClientWords.phone(text, country: surroundings.country)
                return phone == text ? .plain : .meaning(phone)
            case .timeZone:
                let zone = try timeZone(text)
                let clock = surroundings.spoken.clockWords(inZone: zone) ?? zone
                return zone == text ? .meaning(clock) : .meaning("\(zone), \(clock)")
            case .consent: return consent(text, values)
            case .since: return .meaning(try since(text, surroundings))
            case .cohorts: return cohorts(values, surroundings)
            case .nudges: return nudges(text)
            case .status: return status(text)
            default: return .plain
            }
        } catch {
            return .problem(error.description)
        }
    }

    private static func name(
        _ text: String, of id: Client.ID?, _ surroundings: FormSurroundings
    ) throws(ClientWords.Problem) -> FieldReading {
        let name = try ClientWords.name(text)
        guard let other = surroundings.book?.client(named: name), other.id != id else { return .plain }
        if other.name == name { return .problem("there is a \(other.name) already; add what tells them apart") }
        return .warning("there is a \(other.name) already")
    }

    private static func email(
        _ text: String, of id: Client.ID?, _ surroundings: FormSurroundings
    ) throws(ClientWords.Problem) -> FieldReading {
        let address = try ClientWords.email(text)
        if let other = surroundings.book?.client(at: address), other.id != id {
            return .problem("that is \(other.name)’s address")
        }
        return address == text ? .plain : .meaning(address)
    }

    private static func timeZone(_ text: String) throws(ClientWords.Problem) -> String {
        try ClientWords.timeZone(ChoiceIndex.zones.place(of: text).map { ChoiceIndex.zones.titles[$0] } ?? text)
    }

    private static func consent(_ text: String, _ values: FormValues) -> FieldReading {
        switch ClientWords.consent(text) {
        case .none: .meaning("no SMS")
        case .optedOut: .meaning("has opted out: no SMS")
        case .consented:
            values[.phone].isEmpty ? .warning("SMS, once there is a phone number") : .meaning("SMS, with this as proof")
        }
    }

    private static func since(
        _ text: String, _ surroundings: FormSurroundings
    ) throws(ClientWords.Problem) -> String {
        let spoken = surroundings.spoken
        return spoken.longDay(try day(text, surroundings))
    }

    private static func day(_ text: String, _ surroundings: FormSurroundings) throws(ClientWords.Problem) -> Day {
        try ClientWords.since(
            text, today: surroundings.zone.day(of: surroundings.now), dateOrder: surroundings.policy.dateOrder)
    }

    /// Names the cohorts that would be made.
    private static func cohorts(_ values: FormValues, _ surroundings: FormSurroundings) -> FieldReading {
        guard let book = surroundings.book else { return .plain }
        let new = values.parts(.cohorts).filter { book.cohort(named: $0) == nil }
        return new.isEmpty ? .plain : .meaning("new: \(new.joined(separator: ", "))")
    }

    private static func nudges(_ text: String) -> FieldReading {
        switch NudgeWishes.Way(rawValue: text.lowercased()) {
        case .all: .plain
        case .none?: .meaning("nothing is sent to them")
        case .digest: .meaning("all of a week in one message")
        case .email: .meaning("never by SMS")
        case .sms: .meaning("never by email")
        case nil: .problem("it is all, email, sms, digest or none")
        }
    }

    private static func status(_ text: String) -> FieldReading {
        switch Client.Status(rawValue: text.lowercased()) {
        case .active: .plain
        case .paused: .meaning("nothing is asked of them")
        case .ended: .meaning("off the roster; the record stays")
        case nil: .problem("it is active, paused or ended")
        }
    }

    // MARK: Saving

    static func addition(_ values: FormValues, _ surroundings: FormSurroundings) -> FormDecision {
        do throws(ClientWords.Problem) {
            let details = ClientDetails(
                name: try ClientWords.name(values[.name]), email: try read(.email, values, surroundings),
                phone: try read(.phone, values, surroundings), timeZone: try read(.timeZone, values, surroundings),
                smsConsent: ClientWords.consent(values[.consent]),
                since: values[.since].isEmpty ? nil : try day(values[.since], surroundings),
                package: try read(.package, values, surroundings),
                cohorts: values.parts(.cohorts), nudges: wishes(values, of: nil))
            return .perform(.addClient(details))
        } catch {
            return .refused(error.description)
        }
    }

    /// Only what was changed: what somebody else has written meanwhile stays.
    static func edit(of id: Client.ID, _ values: FormValues, _ surroundings: FormSurroundings) -> FormDecision {
        var edit = ClientEdit()
        do throws(ClientWords.Problem) {
            if values.isChanged(.name) { edit.name = try ClientWords.name(values[.name]) }
            if values.isChanged(.email) { edit.email = .some(try read(.email, values, surroundings)) }
            if values.isChanged(.phone) { edit.phone = .some(try read(.phone, values, surroundings)) }
            if values.isChanged(.timeZone) { edit.timeZone = .some(try read(.timeZone, values, surroundings)) }
            if values.isChanged(.package) { edit.package = .some(try read(.package, values, surroundings)) }
            if values.isChanged(.since) {
                edit.since = .some(values[.since].isEmpty ? nil : try day(values[.since], surroundings))
            }
        } catch {
            return .refused(error.description)
        }
        if values.isChanged(.consent) { edit.smsConsent = ClientWords.consent(values[.consent]) }
        if values.isChanged(.nudges) { edit.nudges = wishes(values, of: surroundings.book?.client(id)) }
        if values.isChanged(.cohorts) { regroup(&edit, values) }
        if values.isChanged(.status) { edit.status = Client.Status(rawValue: values[.status].lowercased()) }
        if edit == ClientEdit() { return .unchanged }
        // By itself it has words of its own: "Ada Moreau paused".
        if let status = edit.status, edit == ClientEdit(status: status) {
            return .perform(.setClientStatus(id, status))
        }
        return .perform(.editClient(id, edit))
    }

    /// The way is chosen here; all else of the client's wishes stays.
    private static func wishes(_ values: FormValues, of client: Client?) -> NudgeWishes {
        var wishes = client?.nudges ?? NudgeWishes()
        wishes.way = NudgeWishes.Way(rawValue: values[.nudges].lowercased()) ?? .all
        return wishes
    }

    private static func regroup(_ edit: inout ClientEdit, _ values: FormValues) {
        let (before, after) = (values.original(.cohorts).parts, values.parts(.cohorts))
        func isAmong(_ name: String, _ names: [String]) -> Bool {
            names.contains { Text.folded($0) == Text.folded(name) }
        }
        edit.joins = after.filter { !isAmong($0, before) }
        edit.leaves = before.filter { !isAmong($0, after) }
    }

    /// Nil where it is empty.
    private static func read(
        _ key: FieldKey, _ values: FormValues, _ surroundings: FormSurroundings
    ) throws(ClientWords.Problem) -> String? {
        let text = values[key]
        if text.isEmpty { return nil }
        switch key {
        case .email: return try ClientWords.email(text)
        case .phone: return try ClientWords.phone(text, country: surroundings.country)
        case .timeZone: return try timeZone(text)
        default: return text
        }
    }
}

extension ChoiceIndex {
    /// The time zones of places.
    static let zones = ChoiceIndex(Zone.placeNames.map { ($0, "") })
}

extension SMSConsent {
    /// As it can be typed again.
    fileprivate var words: String {
        switch self {
        case .none: ""
        case .consented(let proof): proof.isEmpty ? "yes" : proof
        case .optedOut(let proof): proof.isEmpty ? "opted out" : proof
        }
    }
}
