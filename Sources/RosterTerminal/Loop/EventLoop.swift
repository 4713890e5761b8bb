import Glibc
import RosterDashboard

/// Everything that came since the last turn.
public struct Turn<Message: Sendable> {
    public var events: [Event] = []
    public var messages: [Message] = []
    /// Bytes of a paste in `events` that were over its limit and are not in it.
    public var droppedFromPaste = 0
}

/// What is to happen after a turn.
public enum NextTurn: Equatable, Sendable {
    /// Wait for something to come; at most so long, where a time is given.
    case wait(atMost: Duration?)
    case quit
}

/// Waits for keys, signals, messages and time, on the main thread, and gives them out in turns. It does nothing else:
/// what a turn means, and what is drawn, is its caller's.
public struct EventLoop<Message: Sendable> {
    private let terminal: Terminal
    private let mailbox: Mailbox<Message>

    public init(terminal: Terminal, mailbox: Mailbox<Message>) {
        self.terminal = terminal
        self.mailbox = mailbox
    }

    /// Runs turns until one quits or the process must end; the terminal is given back by then in the latter case.
    /// The first turn is empty and comes at once. A turn that only the time brought is empty too.
    public func run(_ handle: (Turn<Message>) -> NextTurn) -> Ending {
        var turn = Turn<Message>()
        var isDue = true
        var hasMore = false
        var deadline: MonotonicTime?
        while true {
            if let ending = ending() { return ending }
            if isDue || !turn.isEmpty {
                switch handle(turn) {
                case .quit: return .quit
                case .wait(let duration): deadline = duration.map(MonotonicTime.now().adding)
                }
            }
            // A turn may have let the terminal go, to a shell or an editor, and signals came meanwhile.
            let mustGoOn = hasMore || !terminal.signals.isEmpty || terminal.isGone
            let wakeUp = WakeUp.wait(
                for: terminal, mailbox: mailbox.readEnd, until: mustGoOn ? .now() : deadline)
            if wakeUp.isGone { terminal.isGone = true }
            (turn, hasMore) = collect(wakeUp, hadMore: hasMore)
            isDue = actOnSignals(&turn) || deadline.map { $0 <= .now() } ?? false
        }
    }

    private func collect(_ wakeUp: WakeUp, hadMore: Bool) -> (turn: Turn<Message>, hasMore: Bool) {
        var turn = Turn<Message>()
        var hasMore = false
        if !terminal.isGone, wakeUp.hasInput || hadMore || wakeUp.isInputDue {
            let batch = terminal.readInput(at: .now())
            turn.events = batch.events
            turn.droppedFromPaste = batch.droppedFromPaste
            hasMore = batch.hasMore
            if batch.events.isEmpty, wakeUp.hasInput, WakeUp.isAtEnd(STDIN_FILENO) { terminal.isGone = true }
        }
        if wakeUp.hasMessages { turn.messages = mailbox.drain() }
        if wakeUp.hasSignals { terminal.signals.formUnion(Signal.read(from: terminal.signalPipe)) }
        return (turn, hasMore)
    }

    /// Stopping, continuing and resizing. Answers whether the screen has to be drawn for it.
    private func actOnSignals(_ turn: inout Turn<Message>) -> Bool {
        let signals = terminal.signals
        guard !terminal.isGone, ending(of: signals) == nil else { return false }
        if signals.contains(.stop) {
            terminal.suspend()
        } else if signals.contains(.continued) {
            terminal.retake()
        }
        var isDue = !signals.isDisjoint(with: [.stop, .continued])
        if !terminal.signals.isDisjoint(with: [.resized, .continued]) {
            if let size = terminal.updateSize() {
                turn.events.append(.resized(size))
            } else {
                // Smaller and as large again before anybody looked: the terminal has cut what it showed.
                terminal.redraw()
            }
            isDue = true
        }
        terminal.signals.subtract([.resized, .continued, .stop, .childEnded])
        return isDue
    }

    /// Whether it is time to go. The terminal is given back before anything else is done.
    private func ending() -> Ending? {
        guard let ending = terminal.isGone ? .hangup : ending(of: terminal.signals) else { return nil }
        terminal.close()
        return ending
    }

    private func ending(of signals: Set<Signal>) -> Ending? {
        if signals.contains(.hangup) { return .hangup }
        if signals.contains(.terminate) { return .terminated }
        return signals.contains(.interrupt) ? .interrupted : nil
    }
}

extension Turn {
    fileprivate var isEmpty: Bool { events.isEmpty && messages.isEmpty }
}
