import RosterModel
import Testing

@testable import RosterStore

/// A practice that lives through some weeks by chance, with its runner.
struct SimulatedPractice {
    struct Tally: CustomStringConvertible {
        var sent = 0
        var deaths = 0
        var outages = 0
        var clockSteps = 0
        var passes = 0
        var unknown = 0
        var doubled = 0

        mutating func add(_ other: Tally) {
            sent += other.sent
            deaths += other.deaths
            outages += other.outages
            clockSteps += other.clockSteps
            passes += other.passes
            unknown += other.unknown
            doubled += other.doubled
        }

        var description: String {
            "\(passes) passes, \(sent) messages taken, \(deaths) deaths, \(unknown) times unknown, \(doubled) mails twice, "
                + "\(outages) outages, \(clockSteps) clock steps"
        }
    }

    let record: Record
    private(set) var tally = Tally()
    private(set) var breaches: [String] = []
    private var numbers: SeededNumbers
    private var servers: SimulatedServers
    private var clients: [Client.ID] = []
    private var senderNumber = 0
    /// Mails that were, or may have been, offered twice.
    private var everUnknown: Set<Nudge.ID> = []
    /// The newest moment that the record knows: a clock before it sends nothing.
    private var newest: Instant

    private static let zones = [
        "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "Australia/Lord_Howe", "Europe/London", "Asia/Tokyo",
    ]

    init(seed: UInt64) throws {
        numbers = SeededNumbers(seed: seed)
        servers = SimulatedServers(seed: seed)
        // Around both changes of the clocks, and between them.
        let starts = ["2026-10-20 10:00", "2026-03-02 10:00", "2026-07-01 10:00"]
        var settings = Store.Settings.forTests
        settings.cadence.coachEmail = "coach@example.com"
        let start = moment(starts[Int(seed % 3)])
        newest = start
        record = try Record(now: start, settings: settings)
        for (index, zone) in Self.zones.enumerated() {
            let id = try record.addClient("Client \(index)") {
                $0.timeZone = zone
                if index != 2 { $0.email = "client\(index)@example.com" }
                if index != 3 {
                    $0.phone = "+1202555010\(index)"
                    $0.smsConsent = .consented(proof: "in person")
                }
            }
            clients.append(id)
        }
    }

    mutating func live(days: Int) throws {
        let end = record.now.adding(seconds: Int64(days) * 86_400)
        while record.now < end {
            switch Int.random(in: 0..<30, using: &numbers) {
            case 0:
                // Nobody runs for days.
                tally.outages += 1
                record.now = record.now.adding(seconds: Int64.random(in: 3600...4 * 86_400, using: &numbers))
            case 1:
                tally.clockSteps += 1
                try passWithClockBack(by: 3600)
            default: record.now = record.now.adding(seconds: Int64.random(in: 60...21_600, using: &numbers))
            }
            newest = max(newest, record.now)
            for _ in 0..<Int.random(in: 0...2, using: &numbers) { try happen() }
            try pass()
        }
    }

    // MARK: What people do

    private mutating func happen() throws {
        guard let client = clients.randomElement(using: &numbers) else { return }
        let number = Int.random(in: 0..<10_000, using: &numbers)
        let open = try items(of: client)
        let some = open.randomElement(using: &numbers)
        do {
            switch number % 16 {
            case 0...4:
                let due = ["", " by in \(number % 13 + 1) days", " by tomorrow 11:00"][number % 3]
                let text = "- Item \(number)\(due)\n- Other \(number) by in \(number % 9 + 2) days"
                _ = try record.capture(.client(client), text, source: .commandLine("\(number)"))
            case 5, 6:
                if let some { try record.perform(.mark([some], Mark(.done)), by: Origin(by: .client, via: .sms)) }
            case 7: if let some { try record.perform(.mark([some], Mark(.stuck))) }
            case 8: if let some { try record.perform(.setDeadline([some], .days(number % 5 + 1))) }
            case 9: if let some { try record.perform(.drop([some])) }
            case 10:
                let said: SMSConsent = number % 2 == 0 ? .optedOut(proof: "STOP") : .consented(proof: "START")
                try record.perform(.editClient(client, ClientEdit(smsConsent: said)))
            case 11:
                let status: Client.Status = number % 2 == 0 ? .paused : .active
                try record.perform(.setClientStatus(client, status))
            case 12: if let some { try record.perform(.remind([some])) }
            case 13: try record.undo()
            case 14:
                let way = NudgeWishes.Way.allCases[number % 5]
                try record.perform(.editClient(client, ClientEdit(nudges: NudgeWishes(way: way))))
            default:
                // The coach mends what a server said was wrong.
                try record.perform(.editClient(client, ClientEdit(email: "client\(number)@example.com")))
                try record.perform(.mark(try closed(of: client), Mark(.open)))
            }
        } catch is StoreError {
            // Nothing to undo, nobody to write to: the coach reads it.
        }
    }

    private func items(of client: Client.ID) throws -> [ActionItem.ID] {
        try record.store.read { db in
            try ActionItem.ids(db, "client_id = \(client.number) AND closed IS NULL")
        }
    }

    private func closed(of client: Client.ID) throws -> [ActionItem.ID] {
        try record.store.read { db in
            try ActionItem.ids(db, "client_id = \(client.number) AND closed IS NOT NULL LIMIT 1")
        }
    }

    // MARK: The runner

    private mutating func passWithClockBack(by seconds: Int64) throws {
        let true_ = record.now
        record.now = newest.adding(seconds: -seconds)
        let before = servers.accepted.count
        try pass()
        if servers.accepted.count != before { breaches.append("something was sent with a clock that went back") }
        record.now = true_
    }

    /// One pass, which may end by a death; then another process goes on.
    private mutating func pass(tries: Int = 0) throws {
        tally.passes += 1
        let sender = Sender.test("runner-\(senderNumber)")
        let start = try record.store.beginPass(by: sender, at: record.now)
        if start.clockWentBackBy != nil { return }
        for one in try record.store.uncertain(at: record.now) {
            let isThere = servers.has(one.nudge.id)
            let canAsk = Int.random(in: 0..<5, using: &numbers) > 0
            let finding: RosterStore.Finding =
                canAsk ? (isThere ? .found(serverID: "found") : .absent) : .cannotAsk(why: "503")
            try record.store.settleUncertain(one, as: finding, at: record.now)
        }
        try record.store.flagOverdue(at: record.now)
        try record.store.flagQuiet(at: record.now)
        try checkFlags()
        var inThisPass: Set<String> = []
        while true {
            let claims = try record.store.claimPlainly(5, by: sender, at: record.now)
            if claims.isEmpty { break }
            for claim in claims {
                guard try send(claim, by: sender, &inThisPass) else {
                    tally.deaths += 1
                    senderNumber += 1
                    return
                }
                // A minute passes now and then, and a client answers just now.
                if Int.random(in: 0..<20, using: &numbers) == 0, let client = claim.nudge.client,
                    let item = try items(of: client).first
                {
                    try record.perform(.mark([item], Mark(.done)), by: Origin(by: .client, via: .sms))
                }
            }
        }
        try record.store.release(by: sender, at: record.now)
        let left = try record.number("SELECT count(*) FROM nudge WHERE claimed_by IS NOT NULL")
        if left > 0 { breaches.append("\(left) left claimed after a pass") }
    }

    /// False: the process died.
    private mutating func send(_ claim: Claim, by sender: Sender, _ inThisPass: inout Set<String>) throws -> Bool {
        let store = record.store
        switch servers.fate(of: claim, reliably: false) {
        case .death(let offered, let accepted):
            guard offered else { return false }
            if try store.offer(claim, by: sender, at: record.now) {
                everUnknown.insert(claim.nudge.id)
                tally.unknown += 1
                if accepted { take(claim, &inThisPass) }
            }
            return false
        case .outcome(.sent(let id)):
            if try store.offer(claim, by: sender, at: record.now) {
                take(claim, &inThisPass)
                try store.settle(claim, as: .sent(serverID: id), by: sender, at: record.now)
            } else {
                try store.settle(claim, as: .withdrawn, by: sender, at: record.now)
            }
        case .outcome(.unknown(let why)):
            if try store.offer(claim, by: sender, at: record.now) {
                everUnknown.insert(claim.nudge.id)
                tally.unknown += 1
                if servers.mayHaveTaken() { take(claim, &inThisPass) }
                try store.settle(claim, as: .unknown(why: why), by: sender, at: record.now)
            } else {
                try store.settle(claim, as: .withdrawn, by: sender, at: record.now)
            }
        case .outcome(let outcome): try store.settle(claim, as: outcome, by: sender, at: record.now)
        }
        return true
    }

    private mutating func take(_ claim: Claim, _ inThisPass: inout Set<String>) {
        tally.sent += 1
        do {
            try checkWanted(claim)
        } catch {
            breaches.append("\(error)")
        }
        if let client = claim.nudge.client,
            !inThisPass.insert("\(client) \(claim.nudge.channel)").inserted
        {
            breaches.append("two messages to one client by \(claim.nudge.channel) in one pass")
        }
        servers.accept(claim, at: record.now)
    }

    // MARK: What is promised

    /// 19: judged at the moment of the offer.
    private mutating func checkWanted(_ claim: Claim) throws {
        let nudge = claim.nudge
        func breach(_ what: String) {
            breaches.append("message \(nudge.id) (\(nudge.kind), \(nudge.channel)): \(what)")
        }
        if let until = claim.usefulUntil, record.now >= until { breach("after it was useful") }
        guard let owner = nudge.client else { return }
        let client = try record.client(owner)
        let zone = client.zone(orElse: .utc)
        if client.status != .active { breach("to a client who is \(client.status)") }
        if !client.canBeReached(by: nudge.channel) { breach("to a client who can't be reached so") }
        let isFree = nudge.channel == .email && (nudge.kind == .confirm || nudge.kind == .message)
        if !isFree, !NudgeHours.usual.contains(record.now, in: zone) { breach("out of hours") }
        let named = String(decoding: claim.rendered, as: UTF8.self).split(separator: " ").filter { $0.hasPrefix("#") }
        for name in named {
            let id = ActionItem.ID(Int64(name.dropFirst()) ?? 0)
            guard let item = try record.store.item(id, at: record.now)?.line.item else {
                breach("about an item that was dropped")
                continue
            }
            let isOpen = item.status == .open || (nudge.kind == .reminder && item.status == .stuck)
            if !isOpen { breach("about item \(id), which is \(item.status)") }
            if nudge.kind != .reminder, item.deadline.at <= record.now { breach("about item \(id) after its deadline") }
        }
        if nudge.channel == .sms { checkBudget(owner, zone, breach) }
    }

    private func checkBudget(_ client: Client.ID, _ zone: Zone, _ breach: (String) -> Void) {
        let today = zone.day(of: record.now)
        let days = servers.accepted.filter { $0.client == client && $0.channel == .sms }.map { zone.day(of: $0.at) }
        if days.contains(today) { breach("a second SMS on one day") }
        if days.count(where: { $0 > today.adding(days: -7) }) >= 4 { breach("a fifth SMS in a week") }
    }

    /// All that is overdue is flagged by every pass.
    private mutating func checkFlags() throws {
        let sql = """
            SELECT count(*) FROM item JOIN client ON client.id = item.client_id
            WHERE item.closed IS NULL AND item.status = 'open' AND item.awaits_review = 0 AND client.status = 'active'
                AND item.due <= \(record.now.seconds)
                AND NOT EXISTS (SELECT 1 FROM escalation WHERE escalation.item_id = item.id)
            """
        let missed = try record.number(sql)
        if missed > 0 { breaches.append("\(missed) overdue items were not flagged") }
    }

    mutating func checkEnd() throws {
        breaches += try record.findings()
        for (id, taken) in Dictionary(grouping: servers.accepted, by: \.nudge) {
            guard let nudge = try record.store.nudge(id, at: record.now)?.nudge else {
                breaches.append("message \(id) is not in the record any more")
                continue
            }
            if taken.count > 1 {
                tally.doubled += 1
                let isAllowed = nudge.channel == .email && everUnknown.contains(id) && taken.count == 2
                if !isAllowed { breaches.append("message \(id) was taken \(taken.count) times by \(nudge.channel)") }
                if Set(taken.map(\.bytes)).count > 1 { breaches.append("message \(id) was sent again otherwise") }
            }
            if ![.sent, .unknown, .claimed, .offered].contains(nudge.state) {
                breaches.append("message \(id) was taken, and its state is \(nudge.state): \(nudge.reason)")
            }
        }
        let sent = "SELECT id FROM nudge WHERE state = 'sent'"
        for id in try record.numbers(sent) where !servers.has(Nudge.ID(id)) {
            breaches.append("message \(id) is sent, and no server has it")
        }
        let endless = "SELECT count(*) FROM nudge WHERE reason = '' OR changed = 0"
        if try record.number(endless) > 0 { breaches.append("a message has no reason or time") }
        let flaws = try record.store.check()
        breaches += flaws.map(\.sentence)
    }
}
