import CTerminal
import Glibc
import RosterDashboard

/// The terminal while it is ours: raw, on its alternate screen, with our signal handlers. Whatever ends the process
/// gives it back as it was: `close()`, going out of scope, a signal, a crash.
///
/// For the main thread, one at a time.
public final class Terminal {
    /// How it is opened.
    public struct Options: Sendable {
        public var mouse: Bool
        /// False draws with attributes only.
        public var color: Bool

        public init(mouse: Bool = true, color: Bool = true) {
            self.mouse = mouse
            self.color = color
        }
    }

    /// Whether text beyond ASCII can be shown. Elsewhere the painter writes `?` for it.
    public let isUTF8: Bool
    /// Whether it can show any colour; elsewhere a theme's attributes are all there is.
    public let hasColors: Bool
    /// The size that was last read from the terminal.
    public private(set) var size: Size
    /// Signals that came and wait to be acted on.
    var signals: Set<Signal> = []
    /// True as soon as the terminal is known to be closed from the other side.
    var isGone = false
    let signalPipe: Int32
    private var painter: Painter
    private var input = InputReader()
    private var isOpen = true

    /// Takes the terminal. A `NO_COLOR` that is not empty is as good as `color: false`.
    public static func open(_ options: Options = Options()) throws(TerminalError) -> Terminal {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        guard let name = environment("TERM") else { throw .unnamed }
        if name == "dumb" { throw .cannotDraw(name: name) }
        let isUTF8 = ct_use_locale()
        let signalPipe = ct_signals_open()
        guard signalPipe >= 0 else { throw .system(String(cString: strerror(errno))) }
        switch ct_open(options.mouse, options.color && environment("NO_COLOR") == nil) {
        case CT_OPENED:
            return Terminal(isUTF8: isUTF8, signalPipe: signalPipe)
        case CT_NO_ADDRESSING:
            ct_signals_close()
            throw .cannotDraw(name: name)
        default:
            ct_signals_close()
            throw .unknown(name: name)
        }
    }

    private init(isUTF8: Bool, signalPipe: Int32) {
        self.isUTF8 = isUTF8
        self.signalPipe = signalPipe
        size = Self.sizeNow()
        let depth = Depth.ofTerminal()
        hasColors = depth != .none
        painter = Painter(depth: depth, isUTF8: isUTF8)
    }

    deinit { close() }

    /// Gives the terminal back; further calls do nothing.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        ct_close()
        ct_signals_close()
    }

    /// Shows the grid, sending what changed since the last one.
    public func draw(_ grid: Grid, theme: Theme) {
        guard isOpen, !isGone else { return }
        painter.paint(grid, theme: theme)
    }

    /// Makes the next `draw` send everything: the screen may hold what others wrote.
    public func redraw() {
        painter.forget()
        ct_forget_screen()
    }

    /// Gives the terminal to the shell and stops (Ctrl-Z); returns when continued. Draw again afterwards.
    public func suspend() {
        guard isOpen else { return }
        ct_suspend()
        signals.formUnion(Signal.read(from: signalPipe))
        signals.subtract([.continued, .stop])
        signals.insert(.resized)
        painter.forget()
    }

    /// Lets `body` have the terminal as it was before us, for an editor. Draw again afterwards.
    func outside<Result>(_ body: () -> Result) -> Result {
        // The signals first, as the line makes them of keys as soon as it is an ordinary one.
        ct_signals_for_child(true)
        ct_leave()
        let result = body()
        signals.formUnion(Signal.read(from: signalPipe))
        signals.subtract([.continued, .stop, .interrupt, .childEnded])
        signals.insert(.resized)
        if !isGone { ct_return() }
        ct_signals_for_child(false)
        painter.forget()
        return result
    }

    /// Takes the terminal again after somebody stopped and continued us from outside.
    func retake() {
        ct_return()
        painter.forget()
    }

    /// What was typed since the last call.
    func readInput(at now: MonotonicTime) -> InputBatch {
        input.read(at: now)
    }

    /// When input needs to be read again even though nothing more arrives.
    var inputDeadline: MonotonicTime? { input.deadline }

    /// Reads the terminal's size; answers it where it is a new one.
    func updateSize() -> Size? {
        let now = Self.sizeNow()
        guard isOpen, now != size else { return nil }
        size = now
        ct_resize(Int32(now.columns), Int32(now.rows))
        // The terminal has moved or cut what it showed, in a way of its own.
        redraw()
        return now
    }

    private static func sizeNow() -> Size {
        var columns: Int32 = 0
        var rows: Int32 = 0
        ct_size(&columns, &rows)
        return Size(columns: Int(columns), rows: Int(rows))
    }
}

/// An environment variable that is set and not empty.
func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
}
