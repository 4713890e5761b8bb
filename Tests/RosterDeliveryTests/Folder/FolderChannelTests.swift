import Foundation
import RosterModel
import Testing

@testable import RosterDelivery

@Suite struct FolderChannelTests {
    private let folder = TestFolders.root.appending(path: "outbox-\(UUID())/deep/down")

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test func aMailIsAFileOfItsOwnBytesClosedToOthers() throws {
        let before = umask(0)
        defer { umask(before) }
        let channel = FolderChannel(folder: folder.path, channel: .email)
        let message = mail("Subject: x\r\n\r\n.\r\nGrüße\r\n", id: 12)
        #expect(channel.attempt(message).outcome == .sent(serverID: "12-0199a1b2.eml"))
        let file = folder.appending(path: "12-0199a1b2.eml")
        #expect(Array(try Data(contentsOf: file)) == message.bytes)
        #expect(try mode(file.path) == 0o600)
        #expect(try mode(folder.path) == 0o700)
        #expect(try mode(folder.deletingLastPathComponent().path) == 0o700)
    }

    @Test func anSMSSaysWhomItIsFor() throws {
        let channel = FolderChannel(folder: folder.path, channel: .sms)
        #expect(channel.attempt(sms("Hello, Ada.")).kind == "sent")
        let text = try String(contentsOf: folder.appending(path: "7-0199a1b2.txt"), encoding: .utf8)
        #expect(text == "To: +12025550123\nDate: Fri, 15 Jan 2027 08:00:00 +0000\n\nHello, Ada.\n")
    }

    @Test func theSameMessageTwiceIsOneFile() throws {
        let channel = FolderChannel(folder: folder.path, channel: .email)
        for _ in 1...3 { #expect(channel.attempt(mail()).kind == "sent") }
        #expect(try names() == ["1-0199a1b2.eml"])
    }

    @Test func whatIsTakenBackLeavesNothing() throws {
        let channel = FolderChannel(folder: folder.path, channel: .email)
        #expect(channel.attempt(mail(), allowed: false).outcome == .withdrawn)
        #expect(try names().isEmpty)
    }

    /// A half file of an attempt that was killed, or a link that somebody put there.
    @Test func whatLiesInTheWayIsNotFollowed() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let target = folder.deletingLastPathComponent().appending(path: "target")
        try Data("precious".utf8).write(to: target)
        for name in ["1-0199a1b2.eml.part", "1-0199a1b2.eml"] {
            try FileManager.default.createSymbolicLink(at: folder.appending(path: name), withDestinationURL: target)
        }
        #expect(FolderChannel(folder: folder.path, channel: .email).attempt(mail()).kind == "sent")
        #expect(try String(contentsOf: target, encoding: .utf8) == "precious")
        #expect(try names() == ["1-0199a1b2.eml"])
    }

    @Test func aFolderThatCannotBeHadIsSaid() throws {
        let file = TestFolders.root.appending(path: "file-\(UUID())")
        try Data().write(to: file)
        for path in [file.path, file.path + "/below", "/proc/nowhere", "/dev/full"] {
            let attempt = FolderChannel(folder: path, channel: .email).attempt(mail())
            #expect(attempt.kind == "retry")
            #expect(attempt.offers == 0)
            #expect(attempt.why.hasPrefix("the outbox folder takes no message: "))
        }
    }

    @Test func aNameIsSafeWhateverTheUIDIs() {
        var message = mail()
        for (uid, name) in [("../../x", "1-.._.._x.eml"), ("", "1-.eml"), ("a/\0b", "1-a__b.eml"), ("😀", "1-____.eml")]
        {
            message.uid = uid
            #expect(FolderChannel.name(of: message, .email) == name)
        }
    }
}
