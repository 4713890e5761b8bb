import Glibc
import RosterModel
import RosterStore

// A program that uses a record as Roster does, for the tests of several processes at once.
//
//     StoreProbe open PATH [UMASK]  opens, says "open" and stays until its input ends
//     StoreProbe add PATH N NAME    adds N clients, and names each when it is committed
//     StoreProbe do PATH KIND       one operation of a kind: capture, undo, backup, daily, restore (of PATH.copy)
//     StoreProbe fill PATH N        fills the disk N times, makes room, goes on (see Filling)

/// At once: who is killed afterwards has said it.
func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(1, bytes, bytes.count)
}

do {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { exit(64) }
    if arguments[1] == "open", arguments.count == 4, let mask = mode_t(arguments[3], radix: 8) { umask(mask) }
    let settings = Store.Settings(allowsNetworkFileSystem: true)
    let store = try Store.open(at: arguments[2], for: .writing, settings: settings)
    let origin = Origin(by: .coach, via: .cli)
    let now = Instant(seconds: 1_795_428_000)
    switch arguments[1] {
    case "open":
        say("open")
        while readLine() != nil {}
    case "add":
        guard arguments.count == 5, let count = Int(arguments[3]) else { exit(64) }
        for number in 1...count {
            let name = "\(arguments[4]) \(number)"
            try store.perform(.addClient(ClientDetails(name: name)), by: origin, at: now)
            say(name)
        }
    case "do":
        guard arguments.count == 4 else { exit(64) }
        try act(arguments[3], on: store, settings, at: now)
        say("done")
    case "fill":
        guard arguments.count == 4, let cycles = Int(arguments[3]) else { exit(64) }
        say(try Filling(store: store, now: now).run(cycles))
    default: exit(64)
    }
    try store.close()
} catch {
    say("error: \(error)")
    exit(1)
}
