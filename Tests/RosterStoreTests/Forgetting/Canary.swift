import Foundation
import RosterModel
import Testing

@testable import RosterStore

/// A client all of whose texts have `zyx` in them somewhere, among others who have it nowhere.
struct Canary {
    let record: Record
    let id: Client.ID
    let ben: Client.ID
    let founders: Cohort.ID
    let bens: ActionItem.ID

    static let cohortNote = """
        # Founders
        Zyxcan Quibble came late.
        - @zyxcan zyxcohortline
          zyxbelow
        - journal x3
        - @ben call the bank
        """

    init() throws {
        var settings = Store.Settings.forTests
        settings.cadence.coachEmail = "coach@example.com"
        record = try Record(settings: settings)
        ben = try record.addClient("Ben Okafor") { $0.email = "ben@example.com" }
        id = try record.addClient("Zyxold Quibble") {
            $0.email = "zyxmail@example.com"
            $0.phone = "+12025550177"
            $0.smsConsent = .consented(proof: "zyxproof")
            $0.package = "zyxpackage"
        }
        try record.perform(.editClient(id, ClientEdit(name: "Zyxcan Quibble", email: "zyxnew@example.com")))
        founders = try record.addCohort("Founders", [id, ben])
        bens = try #require(
            try record.capture(.client(ben), "- Plan the week", source: .commandLine("b")).first)
        try writeItems()
        try writeMerged()
        try writeInbox()
        try writeMessages()
    }

    /// Sent, planned, refused and by hand; and in the coach's mail with Ben's.
    private func writeMessages() throws {
        try record.perform(.editClient(id, ClientEdit(smsConsent: .optedOut(proof: "zyxstop"))))
        try record.perform(.message(id, PersonalMessage(subject: "zyxsubject", text: "zyxwords")))
        let sender = Sender.test()
        let before = record.now
        record.now = record.now.adding(seconds: 600)
        for outcome: DeliveryOutcome in [.sent(serverID: "server"), .failed(.recipient, why: "zyxrefused")] {
            _ = try record.store.beginPass(by: sender, at: record.now)
            let claims = try record.store.claim(9, on: [.email], by: sender, at: record.now) { nudge, _, _ in
                let mark = nudge.client == id ? "zyx" : "bens"
                return Written(
                    subject: "\(mark)title", body: "\(mark)body", rendered: Array("\(mark)bytes".utf8))
            }
            for claim in claims where try record.store.offer(claim, by: sender, at: record.now) {
                try record.store.settle(claim, as: outcome, by: sender, at: record.now)
            }
            record.now = record.now.adding(seconds: 3600)
            let isReached = try record.client(id).emailFault == nil
            if isReached { try record.perform(.remind([try #require(try openItem())])) }
        }
        record.now = before.adding(seconds: 20 * 86_400)
        try record.store.flagOverdue(at: record.now)
        try record.store.flagQuiet(at: record.now)
        _ = try record.store.claim(9, on: [.email], by: sender, at: record.now) { _, _, _ in
            Written(subject: "zyxcoach", body: "zyxoverdue", rendered: Array("zyxbytes".utf8))
        }
    }

    private func openItem() throws -> ActionItem.ID? {
        try record.store.read { try ActionItem.ids($0, "client_id = \(id.number) AND status = 'open'").first }
    }

    private func writeItems() throws {
        let long = String(repeating: "zyxlong ", count: 4_000)
        let items = try record.capture(
            .client(id), "\(long)\n- zyxitem #zyxtag\n  zyxdetail\n- zyxdropped\n- zyxundone",
            source: .file("/notes/zyxpath.md"))
        try record.perform(.mark([items[0]], Mark(.stuck, comment: "zyxcomment")))
        try record.perform(.mark([items[0], bens], Mark(.skipped)))
        try record.perform(.drop([items[1]]))
        try record.perform(.editItem([items[2]], ItemEdit(text: "zyxedited")))
        try record.undo()
        _ = try record.capture(.cohort(founders), Canary.cohortNote, source: .commandLine("f"))
        let feed = CalendarFeed.november([.meeting("zyxuid", "2026-11-30 10:00", "Zyxcan Quibble")])
        try record.perform(.importCalendar(feed))
        for (key, party) in [("d1", Party.client(id)), ("d2", .cohort(founders))] {
            let text = "- @zyxcan zyxdraft\n- else"
            try record.perform(.keepDraft(Draft(key: key, party: party, text: text, changed: record.now)))
        }
        var watched = record.note(.cohort(founders), "- @zyxcan zyxreview\n- breathe", source: .file("/f.md"))
        watched.awaitsReview = true
        try record.perform(.capture(watched))
    }

    private func writeMerged() throws {
        let other = try record.addClient("Zyxmerged Person") { $0.email = "zyxmerged@example.com" }
        _ = try record.capture(.client(other), "- zyxmergeditem", source: .commandLine("m"))
        try record.perform(.mergeClients(into: id, from: other))
        try record.perform(.mergeClients(into: ben, from: id))
        try record.undo()
    }

    private func writeInbox() throws {
        let file = NotesFolder.File.file("/notes/zyxfile.md", ["Zyxalias"], "2026-11-20", "- zyxassigned")
        try record.perform(.importNotes(NotesFolder(files: [file])))
        let note = try #require(try record.store.inbox().first { $0.kind == .unmatchedNote }).id
        try record.perform(.assign([note], InboxAssignment(to: .client(id), notes: [file])))
        try record.perform(.importCalendar(.november([.meeting("zyxevent", "2026-11-26 10:00", "Lunch, zyxtitle")])))
        let event = try #require(try record.store.inbox().first { $0.kind == .unmatchedEvent }).id
        try record.perform(.assign([event], InboxAssignment(to: .client(id))))
        try record.change(
            behindTheBack: """
                INSERT INTO inbox (kind, key, channel, sender, received, body) VALUES
                ('unknown-sender', 'm1', 'email', 'zyxnew@example.com', 0, 'zyxmessage'),
                ('question', 'm2', 'sms', '+12025550177', 0, 'zyxquestion'),
                ('question', 'm3', 'sms', '+12025550178', 0, 'Somebody else')
                """)
    }

    /// Where any file of the folder, at any depth, has the word in it, with what stands around it.
    func traces() throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: record.folder.path)
        return names.compactMap { name in
            guard let data = FileManager.default.contents(atPath: "\(record.folder.path)/\(name)") else { return nil }
            let text = String(decoding: data, as: UTF8.self).lowercased()
            guard let place = text.range(of: "zyx") else { return nil }
            return "\(name): \(text[place.lowerBound...].prefix(40))"
        }
    }
}
