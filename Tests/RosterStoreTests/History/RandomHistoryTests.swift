import GRDB
import RosterModel
import Testing
import Torture

@testable import RosterStore

/// Whatever is done, in whatever order: taken back it is as if it never was, and done again it is as it was.
@Suite struct RandomHistoryTests {
    @Test func everyStateComesBackByUndoAndRedo() throws {
        let rounds = Torture.rounds("undo", short: 8)
        for round in 0..<UInt64(rounds) {
            var walk = try RandomWalk(seed: Torture.seed() &+ round)
            for _ in 0..<50 { try walk.step() }
            #expect(try walk.practice.record.store.check() == [])
            try walk.backToTheBeginning()
        }
        Torture.report("undo", "\(rounds) sequences of 50, every state came back")
    }
}

/// A random way through operations, undo and redo, with what the record has to say at each point of it.
struct RandomWalk {
    let practice: Practice
    private var numbers: SeededNumbers
    /// The states that undo leads back through; the last one is now.
    private var past: [[String]]
    /// Those that redo leads to; the last one is next.
    private var future: [[String]] = []

    init(seed: UInt64) throws {
        practice = try Practice()
        _ = try Waiting(in: practice.record)
        // The message came from behind the store's back, which a check would tell.
        try practice.record.change(behindTheBack: "DELETE FROM inbox WHERE kind = 'unknown-sender'")
        numbers = SeededNumbers(seed: seed)
        past = [try practice.record.dump()]
    }

    private var record: Record { practice.record }

    mutating func step() throws {
        record.now = record.now.adding(minutes: Int64.random(in: 0...600, using: &numbers))
        if Int.random(in: 0..<25, using: &numbers) == 0 { try record.reopen() }
        switch Int.random(in: 0..<10, using: &numbers) {
        case 0, 1: try back()
        case 2: try again()
        default: try act()
        }
    }

    mutating func backToTheBeginning() throws {
        while past.count > 1 { try back() }
    }

    private mutating func back() throws {
        guard past.count > 1, let state = past.popLast() else { return }
        future.append(state)
        try record.undo()
        #expect(try record.dump() == past.last)
    }

    private mutating func again() throws {
        guard let state = future.popLast() else {
            #expect(throws: StoreError.nothingToRedo) { try record.redo() }
            return
        }
        past.append(state)
        try record.redo()
        #expect(try record.dump() == state)
    }

    private mutating func act() throws {
        do {
            guard try record.perform(RandomOperations.next(on: record, &numbers)).operation != nil else { return }
            past.append(try record.dump())
            future = []
        } catch is StoreError {
            #expect(try record.dump() == past.last)
        }
    }
}
