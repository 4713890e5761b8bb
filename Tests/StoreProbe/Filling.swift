import Glibc
import RosterModel
import RosterStore

/// Writes until the disk is full, makes room, and goes on with the same store: what was said to be done is there, and
/// what was typed can be kept again.
struct Filling {
    let store: Store
    let now: Instant
    private static let origin = Origin(by: .coach, via: .cli)

    init(store: Store, now: Instant) {
        self.store = store
        self.now = now
    }

    /// Answers what came of it: "ok", or what was wrong.
    func run(_ cycles: Int) throws -> String {
        var done = 0
        for cycle in 1...cycles {
            let ballast = store.path + ".ballast"
            // So much that there is room for a few operations only.
            try fill(ballast)
            var refused = false
            for number in 0..<2_000 where !refused {
                do {
                    let draft = Draft(key: "d", party: nil, text: text("\(cycle) \(number)"), changed: now)
                    try store.perform(.keepDraft(draft), by: Filling.origin, at: now)
                    try store.perform(.addClient(ClientDetails(name: "C \(done)")), by: Filling.origin, at: now)
                    done += 1
                } catch StoreError.diskFull {
                    refused = true
                }
            }
            guard refused else { return "cycle \(cycle): the disk did not fill up" }
            unlink(ballast)
            let typed = Draft(key: "d", party: nil, text: text("typed \(cycle)"), changed: now)
            try store.perform(.keepDraft(typed), by: Filling.origin, at: now)
            guard try store.drafts().map(\.text) == [typed.text] else { return "cycle \(cycle): the draft is lost" }
        }
        let found = try store.clients(at: now).count
        guard found >= done else { return "\(done) clients were added, and \(found) are there" }
        let flaws = try store.check().map(\.sentence)
        return flaws.isEmpty ? "ok" : flaws.joined(separator: "; ")
    }

    private func text(_ start: String) -> String {
        "- \(start) " + String(repeating: "x", count: 3_000)
    }

    /// A file that takes all the room but 200 KB.
    private func fill(_ path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(file) }
        let chunk = [UInt8](repeating: 1, count: 16 << 10)
        var size = off_t(0)
        while write(file, chunk, chunk.count) == chunk.count { size += off_t(chunk.count) }
        ftruncate(file, max(0, size - 200 << 10))
    }
}
