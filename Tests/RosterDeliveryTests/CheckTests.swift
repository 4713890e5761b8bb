import Foundation
import RosterModel
import Testing

@testable import RosterDelivery

/// What `roster doctor` asks: could a message go?
@Suite struct CheckTests {
    @Test func aMailServerThatLetsUsIn() throws {
        let server = try TestServer("badmail.py", log: true)
        try server.control(["user": "kim", "password": canary])
        #expect(try mailChannel(server, user: "kim").problem() == nil)
        let wrong = try #require(try mailChannel(server, user: "kim", password: "wrong").problem())
        #expect(wrong.hasPrefix("the mail server refused the user or password"))
        try server.control(["rules": [["at": "connect", "say": "421 Busy"]]])
        #expect(try mailChannel(server).problem() == "the mail server said to try again later: 421 Busy")
        #expect(try server.heard().allSatisfy { !$0.hasPrefix("MAIL") })
    }

    @Test func anSMSServiceThatLetsUsIn() throws {
        let server = try TestServer("sms.py")
        try server.control(["account": "AC1", "token": canary])
        #expect(try smsChannel(server).problem() == nil)
        let wrong = try #require(try smsChannel(server, token: "wrong").problem())
        #expect(wrong == "the SMS service doesn't show its list (401): Error 20003")
        #expect(try server.journal().isEmpty)
    }

    @Test func aFolderThatTakesFiles() throws {
        let folder = TestFolders.root.appending(path: "check-\(UUID())")
        #expect(FolderChannel(folder: folder.path, channel: .email).problem() == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        #expect(FolderChannel(folder: "/proc/nowhere", channel: .email).problem() != nil)
    }
}
