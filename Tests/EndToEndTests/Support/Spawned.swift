import Foundation
import Testing

/// Runs a program and waits for its own end. Foundation's `Process` waits until nothing holds a descriptor that it gave
/// the child, and the server that tmux leaves behind holds every one it finds.
enum Spawned {
    /// Closes what was inherited, as Swift's Glibc has no `posix_spawn_file_actions_addclosefrom_np`.
    private static let closing = """
        for file in /proc/$$/fd/*; do
            [ "${file##*/}" -gt 2 ] && eval "exec ${file##*/}>&-"
        done
        exec "$@"
        """

    /// Standard output goes to that file; there is no input and no error output.
    static func run(_ words: [String], environment: [String: String], output: String) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

        // The threads of tests hold back signals, and what they start would too.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

        let arguments = (["/bin/bash", "-c", closing, "bash"] + words).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var process: pid_t = 0
        let error = posix_spawn(&process, "/bin/bash", &actions, &attributes, arguments, variables)
        try #require(error == 0, "\(words[0]): \(String(cString: strerror(error)))")
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }
}
