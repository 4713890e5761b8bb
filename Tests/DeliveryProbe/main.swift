import Foundation
import RosterDelivery
import RosterModel

// Sends one message to a test's server and says what happens, a line each:  DeliveryProbe smtp|sms PORT
// For what ends a process: ROSTER_FAIL makes it fail at a named moment.

func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let port = UInt16(arguments[2]) else {
    say("usage: DeliveryProbe smtp|sms PORT")
    exit(64)
}
let isMail = arguments[1] == "smtp"
let scheme = isMail ? "smtp" : "http"
guard let address = ServerAddress("\(scheme)://127.0.0.1:\(port)", schemes: [scheme]) else { exit(64) }
let channel: any Channel =
    isMail
    ? SMTPChannel(.init(server: address, sender: "kim@example.com"), stop: StopSignal())
    : SMSChannel(
        .init(api: address, login: Login(user: "AC1") { "token" }, sender: .number("+12025550100")), stop: StopSignal())
let message = OutgoingMessage(
    nudge: Nudge.ID(1), uid: "0199a1b2-0000-7000-8000-000000000001", to: isMail ? "ada@example.com" : "+12025550123",
    bytes: Array("Subject: Hello\r\n\r\nHello.\r\n".utf8), now: Instant(seconds: 1_800_000_000))
let outcome = channel.send(message) {
    say("offered")
    return true
}
switch outcome {
case .sent: say("sent")
case .retry: say("retry")
case .failed: say("failed")
case .unknown: say("unknown")
case .withdrawn: say("withdrawn")
}
