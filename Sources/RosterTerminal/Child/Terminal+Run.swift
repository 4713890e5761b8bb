import Glibc

extension Terminal {
    /// Runs a program with the terminal as it was before us, and comes back when it ended. Draw again afterwards.
    public func run(_ command: [String]) -> ChildEnding {
        guard !command.isEmpty else { return .notStarted("no command") }
        return outside {
            switch Child.start(command) {
            case .success(let child): wait(for: child)
            case .failure(let failure): .notStarted(failure.reason)
            }
        }
    }

    /// Waits for the child, but no longer than there is a terminal, and not when we must end.
    private func wait(for child: Child) -> ChildEnding {
        while true {
            switch child.news() {
            case .ended(let ending): return ending
            case .stopped: kill(getpid(), SIGSTOP)  // so that the shell takes over; it continues both
            case nil: break
            }
            var descriptors = [
                pollfd(fd: STDIN_FILENO, events: 0, revents: 0),
                pollfd(fd: signalPipe, events: Int16(POLLIN), revents: 0),
            ]
            poll(&descriptors, nfds_t(descriptors.count), -1)
            signals.formUnion(Signal.read(from: signalPipe))
            isGone = isGone || descriptors[0].has(POLLHUP | POLLERR | POLLNVAL) || signals.contains(.hangup)
            if isGone || signals.contains(.terminate) {
                child.signal(isGone ? SIGHUP : SIGTERM)
                return .abandoned
            }
        }
    }
}
