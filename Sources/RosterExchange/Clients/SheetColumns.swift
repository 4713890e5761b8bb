import RosterModel

/// Which column of a file holds what.
struct SheetColumns {
    /// By their place in a row.
    private(set) var places: [ClientSheet.Column: Int] = [:]
    /// The name in two parts, where there is no column of whole names.
    private(set) var nameParts: [Int] = []
    /// Those that Roster has no use for.
    private(set) var leftAlone: [String] = []
    let count: Int

    /// - Parameter map: columns by the words of `--map`, which go before the usual names.
    init(_ header: [String], map: [String: ClientSheet.Column]) throws(ExchangeError) {
        count = header.count
        let titles = header.map { Text.tidy($0, limit: 80) }
        let keys = titles.map(Self.key)
        try Self.refuseDoubles(titles, keys)
        var taken: Set<Int> = []
        for (title, column) in map.sorted(by: { $0.key < $1.key }) {
            guard let place = keys.firstIndex(of: Self.key(title)) else {
                throw ExchangeError(line: 1, .wrongMap("there is no column \(title); there are \(Self.list(titles))"))
            }
            guard places.updateValue(place, forKey: column) == nil else {
                throw ExchangeError(line: 1, .doubleColumn("--map gives two columns for \(column.rawValue)"))
            }
            taken.insert(place)
        }
        for (column, names) in Self.usualNames where places[column] == nil {
            guard let place = names.lazy.compactMap({ keys.firstIndex(of: $0) }).first(where: { !taken.contains($0) })
            else { continue }
            places[column] = place
            taken.insert(place)
        }
        if places[.name] == nil {
            nameParts = Self.partNames.compactMap { names in
                names.lazy.compactMap { keys.firstIndex(of: $0) }.first { !taken.contains($0) }
            }
            taken.formUnion(nameParts)
        }
        guard places[.name] != nil || !nameParts.isEmpty else {
            throw ExchangeError(line: 1, .noNameColumn(found: titles.filter { !$0.isEmpty }))
        }
        leftAlone = titles.indices.filter { !taken.contains($0) && !titles[$0].isEmpty }.map { titles[$0] }
    }

    /// What the file has, as the record knows it.
    var present: Set<ClientSheet.Column> { Set(places.keys).union([.name]) }

    /// In each list the best first. Names are compared without case, spaces and punctuation.
    private static let usualNames: [(ClientSheet.Column, [String])] = [
        (.name, ["name", "fullname", "clientname", "client", "displayname", "contactname", "contact"]),
        (.email, ["email", "emailaddress", "mail", "email1value", "primaryemail"]),
        // A number for messages is a mobile one, where the file tells them apart.
        (
            .phone,
            [
                "mobile", "mobilephone", "mobilenumber", "cell", "cellphone", "phone", "phonenumber", "telephone",
                "tel", "phone1value",
            ]
        ),
        (.timeZone, ["timezone", "tz", "zone"]),
        (.smsConsent, ["smsconsent", "consent", "smsoptin", "textconsent", "optin"]),
        (.smsProof, ["smsproof", "consentproof"]),
        (.since, ["startdate", "started", "since", "clientsince", "start"]),
        (.cohort, ["cohort", "cohorts", "group", "groups"]),
        (.package, ["package", "plan", "program", "programme", "engagement"]),
        // Not “status” alone, which other tools use for other things.
        (.status, ["coachingstatus"]),
    ]

    private static let partNames = [
        ["firstname", "givenname", "forename", "first"], ["lastname", "surname", "familyname", "last"],
    ]

    private static func key(_ title: String) -> String {
        String(title.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private static func refuseDoubles(_ titles: [String], _ keys: [String]) throws(ExchangeError) {
        for (place, key) in keys.enumerated() where !key.isEmpty && keys[..<place].contains(key) {
            throw ExchangeError(line: 1, .doubleColumn("two columns are called \(titles[place])"))
        }
    }

    private static func list(_ titles: [String]) -> String {
        titles.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
