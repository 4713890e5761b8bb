import RosterModel
import Testing

@testable import RosterRunner

@Suite("Attempts by a channel that fails") struct PaceTests {
    @Test("come a second apart at least") func second() {
        var pace = Pace()
        #expect(pace.wait(before: .email, at: 10) == 0)
        pace.note(.retry(why: "no connection"), of: .email, at: 10)
        #expect(pace.wait(before: .email, at: 10.25) == 0.75)
        #expect(pace.wait(before: .sms, at: 10.25) == 0)
        #expect(pace.wait(before: .email, at: 11) == 0)
        pace.note(.sent(serverID: nil), of: .email, at: 11)
        #expect(pace.wait(before: .email, at: 11) == 0)
    }

    @Test("end after five in a row, until the next pass") func five() {
        var pace = Pace()
        for time in 0..<4 { pace.note(.unknown(why: "silence"), of: .sms, at: Double(time)) }
        #expect(!pace.isOver(.sms))
        pace.note(.failed(.configuration, why: "a wrong token"), of: .sms, at: 4)
        #expect(pace.isOver(.sms) && !pace.isOver(.email))
        pace.beginPass()
        #expect(!pace.isOver(.sms) && pace.wait(before: .sms, at: 4.5) == 0.5)
    }

    @Test(
        "are not counted where it was the message that was refused",
        arguments: [.failed(.recipient, why: ""), .failed(.message, why: ""), .withdrawn] as [DeliveryOutcome])
    func message(outcome: DeliveryOutcome) {
        var pace = Pace()
        for time in 0..<9 { pace.note(outcome, of: .email, at: Double(time)) }
        #expect(!pace.isOver(.email) && pace.wait(before: .email, at: 8) == 0)
    }
}
