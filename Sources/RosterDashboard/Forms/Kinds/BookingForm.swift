import RosterModel

/// A session to book, with a client or a cohort.
enum BookingForm {
    static func fields(with party: Party?, _ surroundings: FormSurroundings) -> [FormField] {
        let name = party.flatMap { surroundings.book?.name(of: $0) } ?? surroundings.name
        return [
            FormField(
                .party, "With", name, hint: "a client or a cohort",
                choices: FieldChoices(surroundings.book?.partyChoices ?? .none, showsAll: true),
                characters: Text.Field.name.limit),
            FormField(.when, "When", hint: "a day and a time, as fri 10:00", characters: 80),
            FormField(.minutes, "Minutes", String(Session.usualLength), characters: 10),
        ]
    }

    static func reading(
        of key: FieldKey, in values: FormValues, with given: Party?, _ surroundings: FormSurroundings
    ) -> FieldReading {
        switch key {
        case .party:
            if party(values, given, surroundings) != nil { return .plain }
            return .problem(values[.party].isEmpty ? "say with whom" : "nobody on the roster is called so")
        case .when:
            return SessionTimes(surroundings: surroundings, party: party(values, given, surroundings))
                .reading(values[.when], minutes: minutes(values) ?? Session.usualLength)
        case .minutes: return length(values, given, surroundings)
        default: return .plain
        }
    }

    private static func length(_ values: FormValues, _ party: Party?, _ surroundings: FormSurroundings) -> FieldReading
    {
        guard let minutes = minutes(values) else {
            return .problem("a session takes \(Session.lengths.lowerBound) to \(Session.lengths.upperBound) minutes")
        }
        guard let starts = SessionTimes(surroundings: surroundings, party: party).start(values[.when]) else {
            return .plain
        }
        return .meaning("until \(surroundings.spoken.clock(starts.adding(minutes: Int64(minutes))))")
    }

    static func decision(
        _ values: FormValues, with given: Party?, _ surroundings: FormSurroundings
    ) -> FormDecision {
        let party = party(values, given, surroundings)
        guard let party, let minutes = minutes(values),
            let starts = SessionTimes(surroundings: surroundings, party: party).start(values[.when])
        else { return .refused("say with whom, when and how long") }
        return .perform(.addSession(party, starts: starts, minutes: minutes))
    }

    static func aside(_ values: FormValues, with given: Party?, _ surroundings: FormSurroundings) -> [CardLine] {
        let times = SessionTimes(surroundings: surroundings, party: party(values, given, surroundings))
        return times.start(values[.when]).map { times.day(of: $0) } ?? []
    }

    /// Whom it was opened for stays meant while the name stands as it was, however many are called so.
    private static func party(_ values: FormValues, _ given: Party?, _ surroundings: FormSurroundings) -> Party? {
        if let given, !values.isChanged(.party) { return given }
        return surroundings.book?.party(named: values[.party])
    }

    private static func minutes(_ values: FormValues) -> Int? {
        let word = values[.minutes].split(separator: " ").first.map(String.init) ?? ""
        return Int(word).flatMap { Session.lengths.contains($0) ? $0 : nil }
    }
}
