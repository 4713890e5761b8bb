import Glibc
import RosterDashboard
import RosterModel
import RosterTerminal

/// The driver with a small state of its own: it tells every message. `q` quits, `z` stops, `e` edits, `m` shows a
/// message so that seconds count, `l` loads, `r` reads ahead.
enum ProbeDashboard {
    private struct State {
        var screen: ProbeScreen
        var showsMessage = false
    }

    static func run(on terminal: Terminal) -> Int32 {
        guard let mailbox = Mailbox<Message>() else { return 2 }
        var state = State(screen: ProbeScreen(size: terminal.size))
        let clock = frozenClock() ?? { Instant(seconds: Int64(time(nil))) }
        let driver = DashboardDriver<State>(
            update: update,
            render: { state, _ in
                tell("rendered")
                return (state.screen.grid, ProbeScreen.theme)
            },
            carryOut: { effect in
                tell("effect \(effect)")
                return effect == .loadRoster ? [.rosterLoaded(Roster())] : []
            },
            clock: clock,
            countsSeconds: { $0.showsMessage },
            editorFolder: "/tmp")
        let ending = driver.run(&state, effects: [.loadRoster], terminal: terminal, mailbox: mailbox)
        terminal.close()
        tell("end \(ending)")
        return ending.exitCode
    }

    private static func frozenClock() -> (() -> Instant)? {
        guard let text = getenv("PROBE_NOW"), let seconds = Int64(String(cString: text)) else { return nil }
        return { Instant(seconds: seconds) }
    }

    private static func update(_ state: inout State, _ message: Message) -> [Effect] {
        tell("told \(String(describing: message).prefix(120))")
        if case .terminal(let event) = message { state.screen.note(event) }
        guard case .terminal(.key(.character(let key))) = message else { return [] }
        switch key {
        case "q": return [.quit]
        case "z": return [.suspend]
        case "e": return [.openEditor(text: "as it was")]
        case "l": return [.loadRoster, .loadItems]
        case "r": return [.readAhead(.client(Client.ID(1))), .loadItems]
        case "m": state.showsMessage.toggle()
        default: break
        }
        return []
    }
}
