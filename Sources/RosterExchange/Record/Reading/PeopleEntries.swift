import RosterModel

/// A client as the document has one.
struct ClientEntry: Decodable {
    let client: Client
    let aliases: [String]

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        client = Client(
            id: try fields.id(), uid: try fields.uid(), name: try fields.name(),
            email: try fields.email(), phone: try fields.phone(), timeZone: try fields.timeZone(),
            status: try fields.choice("status"), smsConsent: try fields.consent(), since: try fields.day(),
            package: try fields.line(ifAny: "package", most: 2000), nudges: try fields.wishes(),
            emailFault: try fields.line(ifAny: "email_fault", most: 2000),
            phoneFault: try fields.line(ifAny: "phone_fault", most: 2000))
        aliases = try fields.list("aliases", of: LineEntry.self).map(\.text)
    }
}

/// A cohort with the numbers of its members.
struct CohortEntry: Decodable {
    let cohort: Cohort
    let aliases: [String]

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        cohort = Cohort(
            id: try fields.id(), uid: try fields.uid(), name: try fields.name(),
            members: try fields.list("members", of: Reference<Client>.self).map(\.id))
        aliases = try fields.list("aliases", of: LineEntry.self).map(\.text)
    }
}

/// What an object with a number and a name refers to. The name is for people.
struct Reference<Entity>: Decodable {
    let id: Identifier<Entity>

    init(from decoder: any Decoder) throws {
        id = try Fields(decoder).id()
    }
}

/// One text of a list: another name, a tag.
struct LineEntry: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        text = Text.spaced(Text.line(try decoder.singleValueContainer().decode(String.self)))
        guard (1...Text.Field.item.limit).contains(text.unicodeScalars.count) else {
            let place = RecordPlace.written(decoder.codingPath)
            throw ExchangeError(.badValue(place: place, "has to be 1 to \(Text.Field.item.limit) characters long"))
        }
    }
}

extension Fields {
    fileprivate func email() throws -> String? {
        guard let text: String = try optional("email") else { return nil }
        do throws(EmailAddress.Problem) {
            return try EmailAddress.read(text)
        } catch {
            throw problem("email", "is “\(shortened(text))”, which is no address: \(error)")
        }
    }

    func phone() throws -> String? {
        guard let text: String = try optional("phone") else { return nil }
        do throws(PhoneNumber.Problem) {
            return try PhoneNumber.e164(text)
        } catch {
            throw problem("phone", "is “\(shortened(text))”, which is no number: \(error)")
        }
    }

    fileprivate func timeZone() throws -> String? {
        guard let text: String = try optional("time_zone") else { return nil }
        guard Zone(text) != nil else {
            throw problem("time_zone", "is “\(shortened(text))”, a zone that is not known here")
        }
        return text
    }

    fileprivate func day() throws -> Day? {
        guard let text: String = try optional("since") else { return nil }
        guard let day = Day(iso: text) else {
            throw problem("since", "is “\(shortened(text))”, which is no day; write it as 2026-02-20")
        }
        return day
    }

    fileprivate func consent() throws -> SMSConsent {
        let proof = Text.line(try optional("sms_proof") ?? "")
        guard proof.count <= Text.Field.item.limit else {
            throw problem("sms_proof", "is longer than \(Text.Field.item.limit) characters")
        }
        switch try choice("sms", of: ConsentWord.self) {
        case .none: return .none
        case .consented: return .consented(proof: proof)
        case .optedOut: return .optedOut(proof: proof)
        }
    }
}

private enum ConsentWord: String, CaseIterable {
    case none, consented
    case optedOut = "opted-out"
}

extension Fields {
    /// How a client wants nudges; as usual in a document that says nothing of it.
    fileprivate func wishes() throws -> NudgeWishes {
        let way: NudgeWishes.Way = try optional("nudges", as: String.self) == nil ? .all : choice("nudges")
        return NudgeWishes(
            way: way, steps: try steps(), quietAfter: try number(ifAny: "quiet_after", in: 1...1000).map { Int($0) },
            noSessionAfter: try number(ifAny: "no_session_after", in: 1...10_000).map { Int($0) })
    }

    private func steps() throws -> [CadenceStep]? {
        guard let line = try line(ifAny: "cadence", most: 2000) else { return nil }
        do {
            return try CadenceText.read(line)
        } catch let error as CadenceText.Unreadable {
            throw problem("cadence", "has “\(error.step)”, and a step is \(error.allowed)")
        }
    }
}
