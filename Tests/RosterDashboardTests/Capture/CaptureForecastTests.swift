import RosterModel
import Testing

@testable import RosterDashboard

struct CaptureForecastTests {
    private static let now = Practice.now

    private static func item(_ due: String, owner: ActionItem.Owner = .client, line: Int = 1) -> CapturedItem {
        CapturedItem(
            text: "Draft the scorecard", owner: owner, due: CaptureStage.at(due, 18), rule: .date, line: line)
    }

    private func words(
        _ items: [CapturedItem], client: Client = LetterStage.client(), cadence: Cadence = Cadence()
    ) -> String? {
        CaptureForecast(
            items: items, client: client, card: Card(party: .client(client.id), client: client, name: client.name),
            cadence: cadence, now: Self.now, zone: CaptureStage.zone
        ).words
    }

    @Test("it says what saving would plan, by which way and when")
    func plans() {
        #expect(words([Self.item("2026-12-05")]) == "nudges: mail now, SMS Sun 29, SMS Sat 5")
    }

    @Test("the client’s wishes and ways hold")
    func wishes() {
        var client = LetterStage.client(consent: .none)
        #expect(words([Self.item("2026-12-05")], client: client) == "nudges: mail now, mail Sun 29, mail Sat 5")
        client.nudges.way = .none
        #expect(words([Self.item("2026-12-05")], client: client) == "no nudges, as the client wishes")
        let nobody = LetterStage.client(email: nil, consent: .none)
        #expect(words([Self.item("2026-12-05")], client: nobody) == "no nudges: there is no channel")
    }

    @Test("of what nobody hears it says nothing")
    func nothing() {
        #expect(words([]) == nil)
        #expect(words([Self.item("2026-12-05", owner: .coach)]) == nil)
        #expect(words([Self.item("2026-12-05")], cadence: Cadence(isEnabled: false)) == nil)
        // A plan of so many takes longer than a key may.
        #expect(words((1...41).map { Self.item("2026-12-05", line: $0) }) == nil)
    }
}
