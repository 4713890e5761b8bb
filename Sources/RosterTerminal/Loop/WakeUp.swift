import Glibc

/// What ended a wait.
struct WakeUp {
    var hasInput = false
    /// Input that came before is due to be looked at again.
    var isInputDue = false
    var hasSignals = false
    var hasMessages = false
    /// The terminal is closed from the other side. Reading it would answer nothing, at once and for ever.
    var isGone = false

    /// Waits until something comes, or the time does.
    static func wait(for terminal: Terminal, mailbox: Int32, until deadline: MonotonicTime?) -> WakeUp {
        let inputDeadline = terminal.inputDeadline
        let end = [deadline, inputDeadline].compactMap { $0 }.min()
        var descriptors = [STDIN_FILENO, terminal.signalPipe, mailbox].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let timeout = end.map { $0.pollTimeout(from: .now()) } ?? -1
        // Interrupted by a signal, it answers -1 and no descriptor is ready; the next wait finds the signal's byte.
        guard poll(&descriptors, nfds_t(descriptors.count), timeout) >= 0 else { return WakeUp() }
        return WakeUp(
            hasInput: descriptors[0].has(POLLIN),
            isInputDue: inputDeadline.map { $0 <= .now() } ?? false,
            hasSignals: descriptors[1].has(POLLIN),
            hasMessages: descriptors[2].has(POLLIN),
            isGone: descriptors[0].has(POLLHUP | POLLERR | POLLNVAL))
    }

    /// Whether a descriptor that is readable has nothing to read: its end, not a key.
    static func isAtEnd(_ descriptor: Int32) -> Bool {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        var waiting: Int32 = 0
        guard poll(&polled, 1, 0) == 1, polled.has(POLLIN) else { return false }
        return ioctl(descriptor, UInt(FIONREAD), &waiting) != 0 || waiting == 0
    }
}

extension pollfd {
    func has(_ events: Int32) -> Bool { revents & Int16(events) != 0 }
}
