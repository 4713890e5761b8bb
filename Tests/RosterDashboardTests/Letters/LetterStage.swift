import RosterModel

@testable import RosterDashboard

/// A personal message that is being written on the dashboard, to Ada Moreau.
enum LetterStage {
    static let ada = Client.ID(1)

    /// - Parameter contact: nil: not read yet.
    static func stage(
        _ keys: String = "m", columns: Int = 120, rows: Int = 40, contact: Client? = client()
    ) -> StateStage {
        var stage = StateStage(columns: columns, rows: rows)
        stage.type(keys)
        var card = RosterFixture.adaCard
        card.client = contact
        if contact != nil { stage.receive(.cardLoaded(card)) }
        _ = stage.take()
        return stage
    }

    static func client(
        email: String? = "ada@example.com", phone: String? = "+33639980001",
        consent: SMSConsent = .consented(proof: "yes, intake form"), emailFault: String? = nil
    ) -> Client {
        Client(
            id: ada, uid: "0192-1", name: "Ada Moreau", email: email, phone: phone, timeZone: "Europe/Paris",
            smsConsent: consent, emailFault: emailFault)
    }
}
