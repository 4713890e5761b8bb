import RosterModel
import Testing

@testable import RosterDashboard

struct CardNudgesTests {
    private static var card: Card {
        var card = RosterFixture.adaCard
        card.nudges = (NudgesStage.ahead + NudgesStage.ended).filter { $0.nudge.client == Client.ID(1) }.map(\.line)
        return card
    }

    private func text(of card: Card) -> String {
        var stage = StateStage()
        stage.receive(.cardLoaded(card))
        return (0..<40).map { stage.line($0) }.joined(separator: "\n")
    }

    @Test("the card says what goes out next")
    func next() {
        #expect(text(of: Self.card).contains("Next nudge  final, SMS, today 12:00"))
        #expect(!text(of: RosterFixture.adaCard).contains("Next nudge"))
    }

    @Test("of a client without a channel it says that nothing can go out")
    func noChannel() {
        var card = Self.card
        card.nudges = []
        card.client?.email = nil
        card.client?.smsConsent = .none
        #expect(text(of: card).contains("No nudges   no address, no SMS consent"))
    }

    @Test("the client’s screen has what was sent and answered, as it followed")
    func brief() {
        let spoken = SpokenTime(now: Practice.now, zone: CaptureStage.zone)
        let lines = BriefAnswers(card: Self.card, spoken: spoken, columns: 70).lines
        let words = lines.map { $0.parts.map(\.text).joined(separator: " ") }
        #expect(words.contains("today next, 12:00: final by SMS: Draft the hiring scorecard"))
        #expect(words.contains("yesterday midpoint by SMS: Draft the hiring scorecard"))
    }

    @Test("the contact says the client’s wishes, and what is wrong with an address")
    func contact() throws {
        var card = Self.card
        var client = try #require(card.client)
        client.emailFault = "no such mailbox"
        client.nudges = NudgeWishes(
            way: .email, steps: [CadenceStep(kind: .final, at: .deadline(-86_400), channels: [.email])], quietAfter: 2)
        card.client = client
        let text = BriefContact(card: card, columns: 200).lines.flatMap(\.parts).map(\.text).joined(separator: " ")
        #expect(text.contains(", where nothing arrives: no such mailbox"))
        #expect(
            text.contains(
                "by email only, a cadence of their own: final -24h email, quiet after 2 without an answer"))
    }
}
