import ArgumentParser
import RosterModel
import RosterStore

struct DueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "Moves deadlines.",
        discussion: """
            WHEN is meant in the client's time zone. “next session” goes by the rule of the session after the current one.

            Examples:
              roster due 142 fri 17:00
              roster due 7 8 9 next session
              roster due 142 2026-12-04
            """)

    @Argument(help: ArgumentHelp("The items, then when they are due.", valueName: "id ... when"))
    var words: [String]

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.writing { desk, store in
            let (ids, typed) = try split(desk)
            var receipts: [Receipt] = []
            for (change, ids) in try changes(of: ids, typed, desk, store) {
                receipts.append(try store.perform(.setDeadline(ids, change), by: Desk.origin, at: desk.now))
            }
            let summary = receipts.map(\.summary).joined(separator: "\n")
            let all = Receipt(summary: summary, items: receipts.flatMap(\.items))
            try desk.report(all, json: json, itemsOf: store)
        }
    }

    /// `4 Dec` begins with a number too: the longest end that is a WHEN is it, with only items before.
    private func split(_ desk: Desk) throws -> (ids: [ActionItem.ID], typed: String) {
        let context = CaptureContext(now: desk.now, zone: desk.zone, policy: desk.configuration.capturePolicy)
        for start in words.indices.dropFirst() {
            let typed = words[start...].joined(separator: " ")
            let ids = words[..<start].compactMap(ItemNumbers.read)
            if ids.count == start, parseWhen(typed, context) != nil { return (ids, typed) }
        }
        let numbers = words.prefix { ItemNumbers.read($0) != nil }
        guard !numbers.isEmpty else { throw ValidationError("Say which items first, as “roster due 142 fri”.") }
        let typed = words[numbers.count...].joined(separator: " ")
        throw Failure(.badData, "“\(typed)” is no time; write it as “tomorrow”, “fri 17:00”, “3d” or “next session”")
    }

    /// In whose zone `fri` is meant depends on the item: one change for each moment that it comes to.
    private func changes(
        of ids: [ActionItem.ID], _ typed: String, _ desk: Desk, _ store: Store
    ) throws -> [(DeadlineChange, [ActionItem.ID])] {
        var changes: [(change: DeadlineChange, ids: [ActionItem.ID])] = []
        for id in ids {
            guard let line = try store.item(id, at: desk.now)?.line else { throw StoreError.unknownItem(id) }
            let zone = line.zone(orElse: desk.zone)
            let context = CaptureContext(now: desk.now, zone: zone, policy: desk.configuration.capturePolicy)
            let change = try change(typed, context)
            if let known = changes.firstIndex(where: { $0.change == change }) {
                changes[known].ids.append(id)
            } else {
                changes.append((change, [id]))
            }
        }
        return changes
    }

    private func change(_ typed: String, _ context: CaptureContext) throws -> DeadlineChange {
        switch parseWhen(typed, context) {
        case .nextSession?: return .nextSession
        case .moment(let instant)? where instant > context.now: return .moment(instant)
        case .moment?: throw Failure(.badData, "“\(typed)” has passed already; a deadline lies ahead")
        case nil: throw Failure(.badData, "“\(typed)” is no time in \(context.zone)")
        }
    }
}
