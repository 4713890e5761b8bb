import Glibc

/// A program started by us, in our own process group, so that the terminal's keys reach it.
struct Child {
    private let id: pid_t

    /// Starts the program that `command` names (looked up in PATH), with the signals of a fresh process.
    static func start(_ command: [String]) -> Result<Child, SystemFailure> {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var arguments = command.map { strdup($0) }
        defer { arguments.forEach { free($0) } }
        arguments.append(nil)
        var id: pid_t = 0
        let code = posix_spawnp(&id, command[0], nil, &attributes, arguments, environ)
        return code == 0 ? .success(Child(id: id)) : .failure(SystemFailure(code: code))
    }

    /// What became of it, if anything did: its ending, or that it stopped.
    func news() -> News? {
        var status: Int32 = 0
        guard waitpid(id, &status, WNOHANG | WUNTRACED) == id else { return nil }
        return status & 0xFF == 0x7F ? .stopped : .ended(Child.ending(status))
    }

    /// Waits until it ended.
    func wait() -> ChildEnding {
        var status: Int32 = 0
        while waitpid(id, &status, 0) != id {
            if errno != EINTR { return .abandoned }
        }
        return Child.ending(status)
    }

    /// wait(2)
    private static func ending(_ status: Int32) -> ChildEnding {
        let signal = status & 0x7F
        return signal == 0 ? .exited(code: (status >> 8) & 0xFF) : .killed(signal: signal)
    }

    func signal(_ number: Int32) {
        kill(id, number)
    }

    enum News {
        case stopped
        case ended(ChildEnding)
    }
}

/// An error of the operating system.
struct SystemFailure: Error {
    let code: Int32
    var reason: String { String(cString: strerror(code)) }
}
