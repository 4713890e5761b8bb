import Foundation
import RosterModel

/// Reads one row of the clients' file.
struct ClientRow {
    let columns: SheetColumns
    /// ISO 3166, for phone numbers without their country's.
    let country: String?

    /// Why a row can't be taken, in words for a coach.
    struct Problem: Error {
        var reason: String
    }

    /// A row that was read, with what the coach should look at.
    struct Reading {
        var details: ClientDetails
        var status: Client.Status?
        var doubt: String?
    }

    func read(_ fields: [String]) throws(Problem) -> Reading {
        guard !fields.dropFirst(columns.count).contains(where: { !$0.isEmpty }) else {
            throw Problem(reason: "has more fields than the header; perhaps one with a comma needs quotes")
        }
        let name = name(fields)
        guard !name.isEmpty else { throw Problem(reason: "has no name") }
        let written = text(.smsConsent, fields)
        let consent = ConsentText.read(written).map { proven($0, fields) }
        let details = ClientDetails(
            name: name, email: try email(fields), phone: try phone(fields), timeZone: try timeZone(fields),
            smsConsent: consent ?? .none, since: try since(fields),
            package: nonEmpty(text(.package, fields)), cohorts: cohorts(fields))
        let doubt = "says neither yes nor no to SMS: taken without consent: \(written)"
        return Reading(details: details, status: try status(fields), doubt: consent == nil ? doubt : nil)
    }

    /// The client's name, as far as the row has one: for the report too.
    func name(_ fields: [String]) -> String {
        let parts = columns.places[.name].map { [$0] } ?? columns.nameParts
        let name = Text.tidy(parts.map { cell($0, fields) }.joined(separator: " "), limit: 200)
        return name.contains("  ") ? Text.spaced(name) : name
    }

    /// With the words of a column of their own, where there is one.
    private func proven(_ consent: SMSConsent, _ fields: [String]) -> SMSConsent {
        guard columns.places[.smsProof] != nil else { return consent }
        switch consent {
        case .none: return .none
        case .consented: return .consented(proof: text(.smsProof, fields))
        case .optedOut: return .optedOut(proof: text(.smsProof, fields))
        }
    }

    private func status(_ fields: [String]) throws(Problem) -> Client.Status? {
        guard let text = nonEmpty(text(.status, fields)) else { return nil }
        guard let status = Client.Status(rawValue: text.lowercased()) else {
            throw Problem(reason: "has a coaching status that is none: \(text); it is active, paused or ended")
        }
        return status
    }

    private func email(_ fields: [String]) throws(Problem) -> String? {
        guard let text = nonEmpty(text(.email, fields)) else { return nil }
        do {
            return try EmailAddress.read(text)
        } catch {
            throw Problem(reason: "has an email that is none: \(text): \(error)")
        }
    }

    private func phone(_ fields: [String]) throws(Problem) -> String? {
        guard let text = nonEmpty(text(.phone, fields)) else { return nil }
        do {
            return try PhoneNumber.e164(text, country: country)
        } catch {
            throw Problem(reason: "has a phone number that is none: \(text): \(error)")
        }
    }

    private func timeZone(_ fields: [String]) throws(Problem) -> String? {
        guard let text = nonEmpty(text(.timeZone, fields)) else { return nil }
        guard let zone = ZoneBook.systemZone(text) else {
            throw Problem(reason: "has a time zone that nobody knows here: \(text)")
        }
        return zone.name
    }

    /// `2026-02-20`, also with slashes, and with a time behind it.
    private func since(_ fields: [String]) throws(Problem) -> Day? {
        guard let text = nonEmpty(text(.since, fields)) else { return nil }
        let date = text.prefix { $0 != "T" && $0 != " " }
        guard let day = Day(iso: date.replacingOccurrences(of: "/", with: "-")) else {
            throw Problem(reason: "has a start date that is no day: \(text); write it as 2026-02-20")
        }
        return day
    }

    /// Several are separated by semicolons.
    private func cohorts(_ fields: [String]) -> [String] {
        var found: [String] = []
        for name in SheetList.read(text(.cohort, fields)) {
            // The blank behind the semicolon is not one of the name's.
            let name = Text.tidy(Text.tidy(name, limit: .max), limit: 200)
            if !name.isEmpty, !found.contains(name) { found.append(name) }
        }
        return found
    }

    private func text(_ column: ClientSheet.Column, _ fields: [String]) -> String {
        guard let place = columns.places[column] else { return "" }
        return Text.tidy(cell(place, fields), limit: column == .cohort ? .max : 500)
    }

    /// A short row lacks its last fields.
    private func cell(_ place: Int, _ fields: [String]) -> String {
        fields.indices.contains(place) ? SheetCell.read(fields[place]) : ""
    }

    private func nonEmpty(_ text: String) -> String? {
        text.isEmpty ? nil : text
    }
}
