import Glibc

/// A secret that could not be had. It says which key and which program, and never what the program printed.
public struct SecretError: Error, Equatable, Sendable, CustomStringConvertible {
    public let description: String
}

extension SecretSource {
    /// The secret itself. Waits up to 10 s for a program that tells it.
    /// - Parameter key: as the configuration names it, for what is said of a failure: `email.password`.
    public func read(for key: String, patience: Duration = .seconds(10)) throws(SecretError) -> Secret {
        switch self {
        case .literal(let secret): return secret
        case .command(let words):
            return try SecretCommand(words: words, key: "\(key)_command", patience: patience).run()
        }
    }
}

/// A program that prints a secret: started without a shell, with nothing to read and its complaints kept off the screen.
/// The first line that it prints is the secret.
private struct SecretCommand {
    let words: [String]
    let key: String
    let patience: Duration

    /// No secret is longer.
    private static let limit = 16 << 10

    func run() throws(SecretError) -> Secret {
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { throw failure("could not be started (\(reason(errno)))") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let child: pid_t
        do throws(SecretError) {
            child = try start(output: ends[1])
            close(ends[1])
        } catch {
            close(ends[1])
            throw error
        }
        let deadline = ContinuousClock.now + patience
        let printed = firstLine(from: ends[0], until: deadline)
        // Over the limit and still printing.
        if printed == [] { kill(-child, SIGPIPE) }
        // What it has left to print is of no interest; one that goes on all the same is ended, with all that it started.
        let status = end(child, by: printed == nil ? .now : deadline)
        guard let printed else { throw failure("did not answer within \(patience.components.seconds) s") }
        guard let status else {
            throw failure("printed a line and did not end within \(patience.components.seconds) s")
        }
        guard status == 0 else { throw failure("failed; try it by hand") }
        guard let text = String(validating: printed, as: UTF8.self), !text.isEmpty else {
            throw failure("printed nothing that could be a secret; it belongs on the first line")
        }
        return Secret(text)
    }

    private func start(output: CInt) throws(SecretError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

        // As a shell would start it: with no signal held back or ignored, in a group of its own.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

        let arguments = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var child: pid_t = 0
        let error = posix_spawnp(&child, words[0], &actions, &attributes, arguments, environ)
        guard error == 0 else { throw failure("could not be started (\(reason(error)))") }
        return child
    }

    /// Without its end. Nil where none came in time; what was printed without an end of line counts when it ends.
    private func firstLine(from descriptor: CInt, until deadline: ContinuousClock.Instant) -> [UInt8]? {
        var line: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4 << 10)
        while line.count <= SecretCommand.limit {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return nil }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, CInt(left / .milliseconds(1)) + 1) > 0 else { continue }
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return SecretCommand.trimmed(line) }
            line += chunk[..<count]
            if let end = line.firstIndex(of: UInt8(ascii: "\n")) { return SecretCommand.trimmed(Array(line[..<end])) }
        }
        return []
    }

    private static func trimmed(_ line: [UInt8]) -> [UInt8] {
        line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line
    }

    /// Its exit status, or nil where it had to be killed.
    private func end(_ child: pid_t, by deadline: ContinuousClock.Instant) -> CInt? {
        var status: CInt = 0
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { return status }
            if ended < 0, errno != EINTR { return nil }
            if ContinuousClock.now >= deadline { break }
            usleep(5_000)
        }
        kill(-child, SIGKILL)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return nil
    }

    private func failure(_ what: String) -> SecretError {
        let program = words[0].split(separator: "/").last.map(String.init) ?? words[0]
        return SecretError(description: "\(key): “\(program)” \(what)")
    }

    private func reason(_ error: CInt) -> String { String(cString: strerror(error)) }
}
