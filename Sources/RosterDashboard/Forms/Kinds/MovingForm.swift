import RosterModel

/// A session that lies ahead: another time, or none.
enum MovingForm {
    static func fields(of party: Party, _ surroundings: FormSurroundings) -> [FormField] {
        let names = sessions(of: party, surroundings).map { surroundings.spoken.full($0.starts) }
        return [
            FormField(
                .session, "Session", names.first ?? "",
                choices: FieldChoices(ChoiceIndex(names.map { ($0, "") }), showsAll: true)),
            FormField(.when, "Move to", hint: "a day and a time, as fri 10:00; deadlines follow", characters: 80),
            FormField(.cancels, "Cancel it", "no", choices: FieldChoices(words: ["no", "yes"]), characters: 10),
        ]
    }

    static func reading(
        of key: FieldKey, in values: FormValues, of party: Party, _ surroundings: FormSurroundings
    ) -> FieldReading {
        let session = session(values, of: party, surroundings)
        let text = values[key]
        switch key {
        case .session:
            if surroundings.book == nil { return .plain }
            guard let session else { return .problem("there is no session at that time") }
            return .meaning("\(minutes(of: session)) min with \(surroundings.name)")
        case .when:
            if text.isEmpty {
                return cancels(values) ? .plain : .problem("say when it is instead, or that it is cancelled")
            }
            return SessionTimes(surroundings: surroundings, party: party, moved: session?.id)
                .reading(text, minutes: session.map(minutes) ?? Session.usualLength)
        case .cancels:
            if cancels(values) { return .meaning("the deadlines follow the session after it") }
            return text.isEmpty || "no".hasPrefix(text.lowercased()) ? .plain : .problem("it is yes or no")
        default: return .plain
        }
    }

    static func decision(
        _ values: FormValues, of party: Party, _ surroundings: FormSurroundings
    ) -> FormDecision {
        guard let session = session(values, of: party, surroundings) else {
            return .refused("there is no session at that time")
        }
        if cancels(values) { return .perform(.cancelSession(session.id)) }
        let times = SessionTimes(surroundings: surroundings, party: party, moved: session.id)
        guard let starts = times.start(values[.when]) else { return .refused("say when it is instead") }
        return starts == session.starts ? .unchanged : .perform(.moveSession(session.id, to: starts))
    }

    static func aside(_ values: FormValues, of party: Party, _ surroundings: FormSurroundings) -> [CardLine] {
        let moved = session(values, of: party, surroundings)?.id
        let times = SessionTimes(surroundings: surroundings, party: party, moved: moved)
        return times.start(values[.when]).map { times.day(of: $0) } ?? []
    }

    private static func cancels(_ values: FormValues) -> Bool {
        let text = values[.cancels].lowercased()
        return !text.isEmpty && "yes".hasPrefix(text)
    }

    private static func sessions(of party: Party, _ surroundings: FormSurroundings) -> [Session] {
        surroundings.book?.sessions(of: party, at: surroundings.now) ?? []
    }

    private static func session(
        _ values: FormValues, of party: Party, _ surroundings: FormSurroundings
    ) -> Session? {
        let said = Text.folded(values[.session])
        return sessions(of: party, surroundings).first {
            Text.folded(surroundings.spoken.full($0.starts)) == said
        }
    }

    private static func minutes(of session: Session) -> Int {
        Int(session.ends.seconds(since: session.starts) / 60)
    }
}
