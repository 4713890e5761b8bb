import RosterModel
import Testing

@testable import RosterStore

/// One client with one item whose confirmation is due, and what can become of it.
struct DeliveryStage {
    let record: Record
    let client: Client.ID
    let item: ActionItem.ID
    let sender = Sender.test()

    /// Monday, 10:00 UTC; the item is due on Friday, 18:00.
    init(_ change: (inout ClientDetails) -> Void = { _ in }, cadence: (inout Cadence) -> Void = { _ in }) throws {
        var settings = Store.Settings.forTests
        settings.cadence.coachEmail = "coach@example.com"
        cadence(&settings.cadence)
        record = try Record(settings: settings)
        client = try record.addClient("Ada Moreau") {
            $0.email = "ada@example.com"
            $0.timeZone = "Europe/London"
            change(&$0)
        }
        item = try #require(
            try record.capture(.client(client), "- Draft the scorecard by 2026-11-27 18:00").first)
        record.now = record.now.adding(seconds: 180)
    }

    func both(_ details: inout ClientDetails) {
        details.phone = "+12025550101"
        details.smsConsent = .consented(proof: "in person")
    }

    @discardableResult
    func begin(_ sender: Sender? = nil) throws -> PassStart {
        try record.store.beginPass(by: sender ?? self.sender, at: record.now)
    }

    func claim() throws -> Claim {
        try begin()
        return try #require(try claims().first)
    }

    func claims() throws -> [Claim] { try record.store.claimPlainly(50, by: sender, at: record.now) }

    func settle(_ claim: Claim, _ outcome: DeliveryOutcome) throws -> Nudge.State {
        try record.store.settle(claim, as: outcome, by: sender, at: record.now)
    }

    func offered() throws -> Claim {
        let claim = try claim()
        try #require(try record.store.offer(claim, by: sender, at: record.now))
        return claim
    }

    func nudge(_ id: Nudge.ID) throws -> Nudge {
        try #require(try record.store.nudge(id, at: record.now)).nudge
    }

    func pass(_ seconds: Int64) { record.now = record.now.adding(seconds: seconds) }
}
