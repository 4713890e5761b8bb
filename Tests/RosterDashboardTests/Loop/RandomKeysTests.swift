import RosterModel
import Testing

@testable import RosterDashboard

struct RandomKeysTests {
    /// SplitMix64: the same keys on every machine.
    private struct Keys: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    @Test("whatever is pressed, pasted, clicked, resized and answered, the screen can be drawn", arguments: 1...12)
    func monkey(seed: UInt64) {
        var random = Keys(state: seed)
        var stage = StateStage(columns: 80, rows: 24)
        for _ in 0..<400 {
            stage.receive(Self.message(&random, in: stage.state))
            for effect in stage.take() { if let answer = Self.answer(to: effect) { stage.receive(answer) } }
            let grid = stage.grid
            #expect(grid.size == stage.state.size)
            expectCursorInside(grid)
        }
    }

    private static func message(_ random: inout Keys, in state: State) -> Message {
        let place = Position(
            row: Int.random(in: 0..<state.size.rows, using: &random),
            column: Int.random(in: 0..<state.size.columns, using: &random))
        switch Int.random(in: 0..<40, using: &random) {
        case 0:
            let columns = Int.random(in: 1...180, using: &random)
            return .terminal(.resized(Size(columns: columns, rows: Int.random(in: 1...60, using: &random))))
        case 1: return .terminal(.click(place))
        case 2: return .terminal(.doubleClick(place))
        case 3: return .terminal(.scroll(place, lines: Int.random(in: -5...5, using: &random)))
        case 4: return .terminal(.paste("横山 e\u{301}\n\u{1B}[31mquit q d\n"))
        case 5: return .clockMoved(state.now.adding(seconds: Int64.random(in: 0...7200, using: &random)))
        case 6: return .recordChanged
        case 7: return .failed("the database is busy", nil)
        case 8: return .rosterLoaded(Bool.random(using: &random) ? RosterFixture.roster : Roster())
        case 10: return .rosterLoaded(RosterLoadingTests.firstRows)
        case 11: return .rosterChanged(RosterChanges(rows: [RosterFixture.roster.rows[1]], gone: [RosterFixture.ben]))
        case 9: return .undone(Receipt(summary: "undid: 1 item", items: [ActionItem.ID(11)]))
        default: return .terminal(.key(key(&random)))
        }
    }

    private static func key(_ random: inout Keys) -> Key {
        let commands = CommandTable.all.flatMap(\.keys)
        let letters: [Key] = "3jk 横/:a1".map { .character($0) }
        return (commands + letters).randomElement(using: &random) ?? .enter
    }

    private static func answer(to effect: Effect) -> Message? {
        switch effect {
        case .loadRoster: .rosterLoaded(RosterFixture.roster)
        case .listRoster(let unlisted): .rosterListed(unlisted.listing)
        case .findMatches(let filter): .matchesFound(filter, RosterMatches(parties: [RosterFixture.ada]))
        case .loadCard(let party), .readAhead(let party):
            .cardLoaded(party == RosterFixture.ada ? RosterFixture.adaCard : Card(party: party, name: "Ben"))
        case .loadItems: .itemsLoaded(RosterFixture.adaCard.items)
        case .loadCaptureSubject: .captureSubjectLoaded(CaptureStage.adaSubject)
        case .loadDrafts: .draftsLoaded([])
        case .loadNudges: .nudgesLoaded(NudgesStage.board)
        case .loadRunner: .runnerLoaded(RunnerState(work: .silent(since: RosterFixture.now)))
        case .loadInbox: .inboxLoaded(InboxStage.entries)
        case .countInbox: .inboxCounted(InboxStage.entries.count)
        case .loadInboxText(let entry): .inboxTextLoaded(InboxText(entry: entry.id, text: "- 横山 健\n- Sleep"))
        case .assign(let entries, let assignment):
            .performed(.assign(entries.map(\.id), assignment), Receipt(operation: 1, summary: "done"))
        case .loadPeople: .peopleLoaded(FormStage.book)
        case .loadItem(let id):
            (RosterFixture.adaCard.items.first { $0.id == id } ?? RosterFixture.adaCard.items.first)
                .map { .itemLoaded($0) }
        case .findFile(let path): .fileFound(FileFindings(path: path, names: [path + "a", path + "b/"]))
        case .perform(let operation): .performed(operation, Receipt(operation: 1, summary: "done"))
        default: nil
        }
    }
}
