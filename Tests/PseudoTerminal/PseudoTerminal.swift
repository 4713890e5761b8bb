import Glibc

/// A terminal with a program on it: both ends of the line, what the program wrote, and what it tells beside it.
package final class PseudoTerminal {
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    package private(set) var master: Int32
    private let name: String
    /// The program's end, held open so that its modes can be read after the program went.
    private let slave: Int32
    private var told: Int32 = -1
    package private(set) var process: pid_t = 0
    /// Every byte that reached the terminal.
    package private(set) var output: [UInt8] = []
    /// What the terminal shows, as far as it was looked at.
    private var looked: TerminalScreen
    private var lookedAt = 0
    /// The lines that the program told on descriptor 3.
    package private(set) var lines: [String] = []
    private var unfinishedLine: [UInt8] = []
    private var status: Int32?

    package init(columns: Int = 80, rows: Int = 24) throws {
        looked = TerminalScreen(columns: max(1, columns), rows: max(1, rows))
        // What grantpt, unlockpt and ptsname do on Linux; they are not in Swift's Glibc.
        let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
        let getNumber: UInt = 0x8004_5430  // TIOCGPTN
        var isLocked: Int32 = 0
        var number: UInt32 = 0
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0, ioctl(master, unlock, &isLocked) == 0, ioctl(master, getNumber, &number) == 0 else {
            throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
        }
        name = "/dev/pts/\(number)"
        slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
        resize(columns: columns, rows: rows)
        looked = TerminalScreen(columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24)
    }

    deinit {
        if status == nil, process > 0 {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        for descriptor in [master, slave, told] where descriptor >= 0 { close(descriptor) }
    }

    // MARK: The program

    /// Starts a program with this as its controlling terminal, as the first of a session.
    package func start(_ command: [String], environment: [String: String]) throws {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 3)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID; a terminal it opens first becomes its own
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)  // the tests' threads block some
        posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
        let code = withCStrings(command) { arguments in
            withCStrings(environment.map { "\($0)=\($1)" }) { variables in
                posix_spawn(&process, command[0], &actions, &attributes, arguments, variables)
            }
        }
        close(ends[1])
        told = ends[0]
        guard code == 0 else { throw Failure(description: "\(command[0]): \(String(cString: strerror(code)))") }
    }

    package func signal(_ number: Int32) {
        kill(process, number)
    }

    // MARK: The line

    package func send(_ text: String) {
        send(Array(text.utf8))
    }

    /// Types the bytes, reading what is written and told meanwhile, or both sides would wait.
    package func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            var descriptors = [
                pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0),
                pollfd(fd: told, events: Int16(POLLIN), revents: 0),
            ]
            poll(&descriptors, 2, -1)
            if descriptors[0].revents & Int16(POLLIN) != 0 { readOutput() }
            if descriptors[1].revents != 0 { readLines() }
            guard descriptors[0].revents & Int16(POLLOUT) != 0 else { continue }
            let count = rest.prefix(512).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    package func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        // What was written before was for the old size. A terminal without a size is taken for one of 80x24.
        look()
        looked.resize(columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// What the terminal shows now.
    package var screen: TerminalScreen {
        look()
        return looked
    }

    private func look() {
        guard lookedAt < output.count else { return }
        looked.feed(output[lookedAt...])
        lookedAt = output.count
    }

    /// Makes the terminal take nothing more, so that the program's next write waits; or take it again.
    package func stopOutput(_ isStopped: Bool) {
        tcflow(slave, isStopped ? TCOOFF : TCOON)
    }

    /// Closes our end, as a terminal window or a lost connection does.
    package func hangUp() {
        close(master)
        master = -1
    }

    /// The line's modes, as `stty -g` would say.
    package var modes: [UInt32] {
        var modes = termios()
        tcgetattr(slave, &modes)
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    }

    package func setModes(_ change: (inout termios) -> Void) {
        var modes = termios()
        tcgetattr(slave, &modes)
        change(&modes)
        tcsetattr(slave, TCSANOW, &modes)
    }

    /// Takes in what was written already.
    package func settle() {
        readAll()
    }

    // MARK: Waiting

    /// Waits until the program has told a line that begins so, `count` times in all.
    @discardableResult
    package func wait(forLine start: String, count: Int = 1, seconds: Double = 20) throws -> String {
        try wait(seconds: seconds, what: "the line “\(start)”") {
            let found = lines.filter { $0.hasPrefix(start) }
            return found.count >= count ? found.last : nil
        }
    }

    /// Waits until the terminal has been sent this.
    package func wait(forOutput text: String, seconds: Double = 20) throws {
        try wait(seconds: seconds, what: "the output “\(text)”") {
            String(decoding: output, as: UTF8.self).contains(text) ? () : nil
        }
    }

    /// Waits until the terminal shows each of these.
    package func wait(forScreen texts: String..., seconds: Double = 20) throws {
        try wait(forScreen: "\(texts)", seconds: seconds) { screen in
            let text = screen.text
            return texts.allSatisfy(text.contains)
        }
    }

    /// Waits until the screen is as wished; it is looked at whenever something was written.
    package func wait(forScreen what: String, seconds: Double = 20, _ holds: (TerminalScreen) -> Bool) throws {
        var seen = -1
        do {
            try wait(seconds: seconds, what: what) { () -> Void? in
                guard output.count != seen else { return nil }
                seen = output.count
                return holds(screen) ? () : nil
            }
        } catch {
            throw Failure(description: "waited for \(what), and saw:\n\(screen.text)")
        }
    }

    /// Waits until nothing was written for so long, in seconds.
    package func waitForQuiet(_ quiet: Double = 0.15, seconds: Double = 20) throws {
        var seen = output.count
        var since = now()
        try wait(seconds: seconds, what: "quiet") { () -> Void? in
            if output.count != seen { (seen, since) = (output.count, now()) }
            return now() - since >= quiet ? () : nil
        }
    }

    /// Whether the program has ended; takes in what it wrote meanwhile.
    package var hasEnded: Bool {
        readAll()
        guard status == nil else { return true }
        var ending: Int32 = 0
        guard waitpid(process, &ending, WNOHANG) == process else { return false }
        status = ending
        return true
    }

    /// Waits until the program is gone, and answers how: its exit code, or minus its signal.
    @discardableResult
    package func waitForEnd(seconds: Double = 20) throws -> Int32 {
        let status = try wait(seconds: seconds, what: "the end") { () -> Int32? in
            if let status = self.status { return status }
            var status: Int32 = 0
            return waitpid(process, &status, WNOHANG) == process ? status : nil
        }
        self.status = status
        readAll()
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    }

    private func wait<Result>(seconds: Double, what: String, _ found: () -> Result?) throws -> Result {
        let end = now() + seconds
        while true {
            if let result = found() { return result }
            guard now() < end else { throw Failure(description: "waited for \(what); told: \(lines.suffix(8))") }
            var descriptors = [
                pollfd(fd: master, events: Int16(POLLIN), revents: 0),
                pollfd(fd: told, events: Int16(POLLIN), revents: 0),
            ]
            poll(&descriptors, 2, 5)
            if descriptors[0].revents & Int16(POLLIN) != 0 { readOutput() }
            if descriptors[1].revents != 0 { readLines() }
        }
    }

    private func readAll() {
        var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        while master >= 0, poll(&descriptor, 1, 0) == 1, descriptor.revents & Int16(POLLIN) != 0 { readOutput() }
        readLines()
    }

    private func readOutput() {
        output += bytes(from: master)
    }

    private func readLines() {
        var descriptor = pollfd(fd: told, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, 0) == 1, descriptor.revents & Int16(POLLIN) != 0 else { return }
        unfinishedLine += bytes(from: told)
        while let end = unfinishedLine.firstIndex(of: 0x0A) {
            lines.append(String(decoding: unfinishedLine[..<end], as: UTF8.self))
            unfinishedLine.removeSubrange(...end)
        }
    }

    private func bytes(from descriptor: Int32) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
            count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
        }
    }

    package func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    return pointers.withUnsafeBufferPointer { buffer in
        var copy = Array(buffer)
        return body(&copy)
    }
}
