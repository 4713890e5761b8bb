import Glibc

/// A signal, as the event loop is told of it.
enum Signal: Hashable {
    case resized, terminate, hangup, interrupt, stop, continued, childEnded

    init?(number: Int32) {
        switch number {
        case SIGWINCH: self = .resized
        case SIGTERM: self = .terminate
        case SIGHUP: self = .hangup
        case SIGINT: self = .interrupt
        case SIGTSTP: self = .stop
        case SIGCONT: self = .continued
        case SIGCHLD: self = .childEnded
        default: return nil
        }
    }

    /// Everything that waits in the handlers' pipe. However often a signal came, it is told once.
    static func read(from pipe: Int32) -> Set<Signal> {
        var bytes = [UInt8](repeating: 0, count: 256)
        var signals: Set<Signal> = []
        while true {
            let count = Glibc.read(pipe, &bytes, bytes.count)
            guard count > 0 else { return signals }
            for byte in bytes.prefix(count) {
                if let signal = Signal(number: Int32(byte)) { signals.insert(signal) }
            }
        }
    }
}
