import RosterDashboard
import RosterModel

/// What runs the dashboard: state, `update` and `render` between a terminal, a mailbox and a clock. Generic in the
/// state, so that a test can drive one of its own.
public struct DashboardDriver<State> {
    public var update: (inout State, Message) -> [Effect]
    public var render: (State, Size) -> (grid: Grid, theme: Theme)
    /// Carries out an effect that is none of the terminal's. It must not wait: what takes time is started elsewhere
    /// and answers through the mailbox; what is known at once is returned.
    public var carryOut: (Effect) -> [Message]
    /// The time of day. One that stands still never ticks.
    public var clock: () -> Instant
    /// Whether something shown goes away by itself, so that each second counts and not each minute only.
    public var countsSeconds: (State) -> Bool
    /// The folder for the text while an editor has it.
    public var editorFolder: String

    public init(
        update: @escaping (inout State, Message) -> [Effect],
        render: @escaping (State, Size) -> (grid: Grid, theme: Theme),
        carryOut: @escaping (Effect) -> [Message],
        clock: @escaping () -> Instant,
        countsSeconds: @escaping (State) -> Bool,
        editorFolder: String
    ) {
        self.update = update
        self.render = render
        self.carryOut = carryOut
        self.clock = clock
        self.countsSeconds = countsSeconds
        self.editorFolder = editorFolder
    }

    /// Runs until it is quit or the process must end. `effects` are carried out before the first screen is drawn.
    /// However it ends, `state` is the last one.
    public func run(
        _ state: inout State, effects: [Effect] = [], terminal: Terminal, mailbox: Mailbox<Message>
    ) -> Ending {
        var run = DashboardRun(driver: self, state: state, terminal: terminal, time: clock())
        defer { state = run.state }
        run.carryOut(effects)
        return EventLoop(terminal: terminal, mailbox: mailbox).run { run.take($0) }
    }
}

/// One run of a driver: the state as it goes along.
private struct DashboardRun<State> {
    let driver: DashboardDriver<State>
    var state: State
    let terminal: Terminal
    /// The time that the state was told last.
    var time: Instant
    var isOver = false
    private var waiting: [Message] = []
    /// What is read ahead: started only once the screen is drawn.
    private var later: [Effect] = []

    init(driver: DashboardDriver<State>, state: State, terminal: Terminal, time: Instant) {
        self.driver = driver
        self.state = state
        self.terminal = terminal
        self.time = time
    }

    mutating func take(_ turn: Turn<Message>) -> NextTurn {
        tellTime()
        waiting += turn.events.map(Message.terminal) + turn.messages
        if turn.droppedFromPaste > 0 {
            waiting.append(.failed("only the first 1 MiB of the paste was kept", nil))
        }
        settle()
        if isOver { return .quit }
        let (grid, theme) = driver.render(state, terminal.size)
        terminal.draw(grid, theme: theme)
        startWhatCanWait()
        if !waiting.isEmpty { return .wait(atMost: .zero) }
        let untilTick = driver.countsSeconds(state) ? TimeOfDay.untilNextSecond() : TimeOfDay.untilNextMinute()
        return .wait(atMost: untilTick)
    }

    mutating func carryOut(_ effects: [Effect]) {
        for effect in effects { carryOut(effect) }
        settle()
    }

    /// Tells the state everything that waits, and what that brings, in order.
    private mutating func settle() {
        while !waiting.isEmpty, !isOver {
            let message = waiting.removeFirst()
            for effect in driver.update(&state, message) { carryOut(effect) }
        }
    }

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .quit: isOver = true
        case .readAhead, .countInbox: later.append(effect)
        case .suspend:
            terminal.suspend()
            comeBack()
        case .openEditor(let text):
            edit(text)
            comeBack()
        default: waiting += driver.carryOut(effect)
        }
    }

    private mutating func startWhatCanWait() {
        for effect in later { waiting += driver.carryOut(effect) }
        later = []
    }

    private mutating func edit(_ text: String) {
        do throws(EditorError) {
            waiting.append(.editorReturned(text: try terminal.edit(text, folder: driver.editorFolder)))
        } catch {
            if case .failed(let sentence) = error { waiting.append(.failed(sentence, nil)) }
        }
    }

    /// Others had the terminal for a while: its size and the time may be new.
    private mutating func comeBack() {
        if let size = terminal.updateSize() { waiting.append(.terminal(.resized(size))) }
        tellTime()
    }

    private mutating func tellTime() {
        let now = driver.clock()
        guard now != time else { return }
        time = now
        waiting.append(.clockMoved(now))
    }
}
