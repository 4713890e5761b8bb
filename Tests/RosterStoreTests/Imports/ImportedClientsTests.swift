import RosterModel
import Testing

@testable import RosterStore

@Suite struct ImportedClientsTests {
    private func sheet(_ details: [ClientDetails]) -> RosterModel.Operation {
        .importClients(
            ClientSheet(
                rows: details.enumerated().map {
                    ClientSheet.Row(line: $0.offset + 2, details: $0.element, columns: Set(ClientSheet.Column.allCases))
                }))
    }

    private let full = ClientDetails(
        name: "Ada Moreau", email: "ada@example.com", phone: "+12025550101", timeZone: "Europe/Paris",
        smsConsent: .consented(proof: "form, 2026-01-05"), since: Day(iso: "2026-01-05"), package: "Six months",
        cohorts: ["Founders"])

    @Test func theSecondTimeNothingChanges() throws {
        let record = try Record()
        let sheet = sheet([full, ClientDetails(name: "Ben Okafor", cohorts: ["founders"])])
        #expect(try record.perform(sheet).summary == "clients imported: 2 added")
        let before = try record.dump(withHistory: true)
        let again = try record.perform(sheet)
        #expect(again.operation == nil)
        #expect(again.report?.unchanged == 2)
        #expect(again.clients.count == 2)
        #expect(try record.dump(withHistory: true) == before)
        #expect(try record.store.cohorts().map(\.members.count) == [2])
    }

    @Test func aBlankCellLeavesWhatIsThere() throws {
        let record = try Record()
        try record.perform(sheet([full]))
        let before = try record.dump()
        try record.perform(sheet([ClientDetails(name: "Ada Moreau")]))
        try record.perform(sheet([ClientDetails(name: "Ada Moreau", email: "ada@example.com")]))
        #expect(try record.dump() == before)
    }

    @Test func aClientIsKnownByAddressElseByName() throws {
        let record = try Record()
        try record.perform(sheet([full]))
        try record.perform(sheet([ClientDetails(name: "Ada Moreau-Lind", email: "ADA@example.com")]))
        try record.perform(sheet([ClientDetails(name: "ada moreau-lind", package: "A year")]))
        let lines = try record.store.clients(at: record.now)
        #expect(lines.map(\.client.name) == ["ada moreau-lind"])
        #expect(lines.map(\.client.package) == ["A year"])
    }

    @Test func whoHasOptedOutStaysSo() throws {
        let record = try Record()
        var details = full
        details.smsConsent = .optedOut(proof: "STOP, 2026-03-01")
        try record.perform(sheet([details]))
        let receipt = try record.perform(sheet([full]))
        #expect(receipt.operation == nil)
        #expect(receipt.report?.warnings == ["line 2: Ada Moreau has opted out of SMS, and stays so"])
        #expect(try record.store.clients(at: record.now).map(\.client.smsConsent) == [details.smsConsent])
    }

    @Test func optingOutByAFileCounts() throws {
        let record = try Record()
        try record.perform(sheet([full]))
        var details = full
        details.smsConsent = .optedOut(proof: "STOP")
        try record.perform(sheet([details]))
        #expect(try record.store.clients(at: record.now).map(\.client.smsConsent) == [.optedOut(proof: "STOP")])
    }

    @Test func aRowThatCannotBeTakenIsNamedAndTheOthersAreTaken() throws {
        let record = try Record()
        let receipt = try record.perform(
            sheet([full, ClientDetails(name: "Eve", email: "ada@example.com"), ClientDetails(name: "Ben Okafor")]))
        #expect(
            receipt.report?.refused == [
                Refusal(line: 3, what: "Eve", reason: "Ada Moreau has the address ada@example.com already")
            ])
        #expect(receipt.report?.added == ["Ada Moreau", "Ben Okafor"])
        #expect(try record.number("SELECT count(*) FROM client") == 2)
    }

    /// A row that fails leaves nothing of itself.
    @Test func nothingOfARefusedRowIsKept() throws {
        let record = try Record()
        try record.perform(sheet([full]))
        _ = try record.addClient("Ben Okafor") { $0.email = "ben@example.com" }
        let before = try record.dump()
        // Known by the address, but the name is another client's.
        let receipt = try record.perform(
            sheet([ClientDetails(name: "Ben Okafor", email: "ada@example.com", cohorts: ["Writers"])]))
        #expect(receipt.report?.refused.count == 1)
        #expect(receipt.operation == nil)
        #expect(try record.dump() == before)
    }
}
