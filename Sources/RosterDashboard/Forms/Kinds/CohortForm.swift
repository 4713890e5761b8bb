import RosterModel

/// A cohort: a new one, or who joins and leaves one.
enum CohortForm {
    static func fields(of id: Cohort.ID?, _ surroundings: FormSurroundings) -> [FormField] {
        let clients = surroundings.book?.clientChoices ?? .none
        guard let id else {
            return [
                FormField(.name, "Name", hint: "Q4 founders", characters: Text.Field.name.limit),
                FormField(
                    .joins, "Members", hint: "with commas between",
                    choices: FieldChoices(clients, isMany: true), characters: 5000),
            ]
        }
        let members = members(of: id, surroundings)
        return [
            FormField(
                .joins, "Join", hint: "who joins it, with commas between",
                choices: FieldChoices(clients, isMany: true), characters: 5000),
            FormField(
                .leaves, "Leave", hint: members.isEmpty ? "nobody is in it yet" : members.joined(separator: ", "),
                choices: FieldChoices(
                    ChoiceIndex(members.map { ($0, "") }), isMany: true, showsAll: true), characters: 5000),
        ]
    }

    static func reading(
        of key: FieldKey, in values: FormValues, cohort id: Cohort.ID?, _ surroundings: FormSurroundings
    ) -> FieldReading {
        switch key {
        case .name: return name(values, surroundings)
        case .joins, .leaves:
            guard surroundings.book != nil else { return .plain }
            let found = people(key, values, surroundings)
            if let unknown = found.unknown { return .problem("there is no client “\(unknown)”") }
            if key == .leaves, let id, let stranger = stranger(among: found.clients, to: id, surroundings) {
                return .problem("\(stranger) is not in it")
            }
            return found.clients.isEmpty ? .plain : .meaning(found.clients.count.counted("client"))
        default: return .plain
        }
    }

    private static func name(_ values: FormValues, _ surroundings: FormSurroundings) -> FieldReading {
        let name = values[.name]
        if name.isEmpty { return .problem("a cohort needs a name") }
        if let other = surroundings.book?.cohort(named: name) { return .problem("there is a \(other.name) already") }
        return .plain
    }

    // MARK: Saving

    static func addition(_ values: FormValues, _ surroundings: FormSurroundings) -> FormDecision {
        .perform(.addCohort(name: values[.name], members: people(.joins, values, surroundings).clients.map(\.id)))
    }

    static func change(of id: Cohort.ID, _ values: FormValues, _ surroundings: FormSurroundings) -> FormDecision {
        let joins = people(.joins, values, surroundings).clients.map(\.id)
        let leaves = people(.leaves, values, surroundings).clients.map(\.id)
        if joins.isEmpty, leaves.isEmpty { return .unchanged }
        return .perform(.changeMembers(id, add: joins.filter { !leaves.contains($0) }, remove: leaves))
    }

    private static func members(of id: Cohort.ID, _ surroundings: FormSurroundings) -> [String] {
        guard let book = surroundings.book, let cohort = book.cohort(id) else { return [] }
        return cohort.members.compactMap { book.client($0)?.name }
    }

    private static func stranger(
        among clients: [Client], to id: Cohort.ID, _ surroundings: FormSurroundings
    ) -> String? {
        let members = Set(surroundings.book?.cohort(id)?.members ?? [])
        return clients.first { !members.contains($0.id) }?.name
    }

    /// Those named between the commas. A name may hold one itself.
    private static func people(
        _ key: FieldKey, _ values: FormValues, _ surroundings: FormSurroundings
    ) -> (clients: [Client], unknown: String?) {
        var left = values.parts(key)[...]
        var found: [Client] = []
        while let first = left.first {
            let whole = left.prefix(2).joined(separator: ", ")
            if left.count > 1, let client = surroundings.book?.client(named: whole) {
                found.append(client)
                left = left.dropFirst(2)
            } else if let client = surroundings.book?.client(named: first) {
                found.append(client)
                left = left.dropFirst()
            } else {
                return (found, first)
            }
        }
        return (found, nil)
    }
}
