import RosterExchange
import RosterRunner
import Synchronization

extension PassReport {
    /// As `cli.md`, JSON shapes, has it.
    var json: JSON {
        .object([
            "answers": .integer(answers), "imported": .integer(imported), "sent": .integer(sent),
            "failed": .integer(failed), "retried": .integer(retried), "expired": .integer(expired),
            "unknown": .integer(unknown), "flagged": .integer(flagged), "took_ms": .integer(took),
        ])
    }

    /// For people.
    var sentence: String {
        let counts: KeyValuePairs = [
            "sent": sent, "failed": failed, "to be tried again": retried, "too late": expired, "uncertain": unknown,
            "flagged": flagged,
        ]
        let told = counts.filter { $0.value > 0 }.map { "\($0.value) \($0.key)" }
        return told.isEmpty ? "Nothing was due." : told.joined(separator: ", ") + "."
    }
}

/// What a pass on another thread came to.
final class Outcome: Sendable {
    private let value = Mutex<PassReport?>(nil)

    var report: PassReport? { value.withLock { $0 } }

    func set(_ report: PassReport?) {
        value.withLock { $0 = report }
    }
}
