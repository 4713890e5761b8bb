/// What was cut or copied, the latest last. `Ctrl-Y` puts the latest back, `Alt-Y` after it the ones before.
struct KillRing: Equatable, Sendable {
    private var kills: [String] = []
    private static let most = 20
    private static let mostBytes = 4 << 20

    var isEmpty: Bool { kills.isEmpty }
    var count: Int { kills.count }
    var latest: String { kills.last ?? "" }

    /// The one that is so many before the latest, round and round.
    func kill(back count: Int) -> String {
        kills.isEmpty ? "" : kills[kills.count - 1 - count % kills.count]
    }

    mutating func add(_ text: String) {
        kills.append(text)
        var bytes = kills.reduce(0) { $0 + $1.utf8.count }
        while kills.count > 1, kills.count > Self.most || bytes > Self.mostBytes {
            bytes -= kills.removeFirst().utf8.count
        }
    }

    /// Kills in a row are one.
    mutating func extend(_ text: String, forward: Bool) {
        guard let last = kills.popLast() else { return add(text) }
        add(forward ? last + text : text + last)
    }
}
