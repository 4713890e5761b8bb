import RosterModel
import Testing
import Torture

@testable import RosterStore

/// Whatever state a record has come to, another takes it over whole, and gives it back by one undo.
@Suite struct RandomCopyTests {
    @Test func everyStateGoesOverToAnotherRecord() throws {
        let rounds = Torture.rounds("copy", short: 4)
        for round in 0..<UInt64(rounds) {
            var walk = try RandomWalk(seed: Torture.seed() &+ round)
            for _ in 0..<50 { try walk.step() }
            let copy = try walk.practice.record.store.recordCopy()
            let other = try Record(now: walk.practice.record.now)
            let empty = try other.dump()
            try other.perform(.importRecord(copy))
            #expect(try other.store.recordCopy() == copy)
            #expect(try other.findings() == [])
            #expect(try other.perform(.importRecord(copy)).operation == nil)
            try other.undo()
            #expect(try other.dump() == empty)
            // Into one that has gone another way from the same beginning it comes too, and a second time brings nothing.
            let third = try Practice().record
            let before = try third.dump()
            try third.perform(.importRecord(copy))
            #expect(try third.findings() == [])
            let after = try third.dump(withHistory: true)
            #expect(try third.perform(.importRecord(copy)).operation == nil)
            #expect(try third.dump(withHistory: true) == after)
            try third.undo()
            #expect(try third.dump() == before)
        }
        Torture.report("copy", "\(rounds) records after 50 random operations, each the same in another record")
    }
}
