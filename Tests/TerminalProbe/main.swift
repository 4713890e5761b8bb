// A small program that owns a terminal, for the tests: it shows what was pressed and tells it, line by line, on
// descriptor 3. Some keys make it do what a test needs.
//
//   q quit   Z stop   E run $PROBE_CHILD   X fail a precondition   O overflow the stack   H show hostile cells

import Glibc
import RosterDashboard
import RosterTerminal

func tell(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(3, bytes, bytes.count)
}

func overflow(_ depth: Int) -> Int {
    depth == 0 ? 0 : overflow(depth + 1) + overflow(depth &- 2)
}

func run() -> Int32 {
    let terminal: Terminal
    do {
        terminal = try Terminal.open()
    } catch {
        tell("error \(error.sentence)")
        return 2
    }
    if getenv("PROBE_DASHBOARD") != nil {
        tell("open")
        return ProbeDashboard.run(on: terminal)
    }
    if getenv("PROBE_ROSTER") != nil {
        tell("open")
        return ProbeRoster.run(on: terminal)
    }
    guard let mailbox = Mailbox<String>() else { return 2 }
    var screen = ProbeScreen(size: terminal.size)
    tell("open \(terminal.size.columns)x\(terminal.size.rows) utf8=\(terminal.isUTF8)")
    if let text = getenv("PROBE_POST").map({ String(cString: $0) }) { post(text, to: mailbox) }
    let ending = EventLoop(terminal: terminal, mailbox: mailbox).run { turn in
        turn.messages.forEach { tell("message \($0)") }
        if turn.droppedFromPaste > 0 { tell("dropped \(turn.droppedFromPaste)") }
        for event in turn.events {
            tell(describe(event))
            screen.note(event)
            if case .key(.character(let character)) = event, act(on: character, terminal, &screen) { return .quit }
        }
        terminal.draw(screen.grid, theme: ProbeScreen.theme)
        tell("drawn")
        return .wait(atMost: nil)
    }
    terminal.close()
    tell("end \(ending)")
    return ending.exitCode
}

/// Does what a key asks for; true to quit.
func act(on character: Character, _ terminal: Terminal, _ screen: inout ProbeScreen) -> Bool {
    switch character {
    case "q": return true
    case "Z": terminal.suspend()
    case "E": tell("child \(terminal.run(["/bin/sh", "-c", String(cString: getenv("PROBE_CHILD"))]))")
    case "X": preconditionFailure("the probe was asked to fail")
    case "O": tell("\(overflow(1))")
    case "H": screen.isHostile = true
    default: break
    }
    return false
}

/// From a thread of its own, as a store's would come.
func post(_ text: String, to mailbox: Mailbox<String>) {
    Task.detached { mailbox.post(text) }
}

func describe(_ event: Event) -> String {
    switch event {
    case .paste(let text): "paste \(text.utf8.count) \(text.prefix(60).debugDescription)"
    default: "\(event)"
    }
}

exit(run())
