import ArgumentParser
import Foundation
import RosterSettings
import RosterTerminal

struct EditConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Opens the configuration in your editor, and checks it afterwards.",
        discussion: """
            The editor is $VISUAL, else $EDITOR, else vi. Where there is no file yet,
            one with every key and its meaning is made first.
            """)

    func run() throws {
        let check = ConfigurationCheck(environment: ProcessInfo.processInfo.environment)
        try ConfigurationMaker(path: check.file).makeIfMissing()
        while true {
            try edit(check)
            let problems = check.problems()
            if problems.isEmpty {
                let console = Console(environment: check.environment)
                console.print("\(check.file) is fine")
                return try console.flush()
            }
            let error = ConfigurationError(problems: problems)
            guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { throw error }
            Console.complain(Failure.sentence(of: error))
            // Nothing starts with a file like this one.
            guard Console.asks("Edit it again?") else { throw ExitCode(Failure.Code.configuration.rawValue) }
        }
    }

    private func edit(_ check: ConfigurationCheck) throws {
        let variables = ["VISUAL", "EDITOR"].compactMap { check.environment[$0] }
        let editor = variables.first { !$0.isEmpty } ?? "vi"
        // Through the shell, as the variable may hold arguments; the path goes beside it, not into it.
        let ending = Foreground.run(["/bin/sh", "-c", "\(editor) \"$1\"", editor, check.file])
        switch ending {
        case .exited(code: 0): return
        case .exited(code: 127):
            throw Failure(.unavailable, "the editor “\(editor)” was not found; set VISUAL or EDITOR to yours")
        case .exited(let code):
            throw Failure(.unavailable, "the editor “\(editor)” ended with code \(code); look at \(check.file)")
        case .killed(let signal):
            throw Failure(.unavailable, "the editor “\(editor)” was ended by signal \(signal); look at \(check.file)")
        case .notStarted(let reason):
            throw Failure(.unavailable, "the editor “\(editor)” could not be started: \(reason)")
        case .abandoned: throw ExitCode.failure
        }
    }
}

/// Makes the first configuration.
struct ConfigurationMaker {
    let path: String

    /// The folder 0700, the file 0600, as it may hold a secret one day. Throws a `Failure`.
    func makeIfMissing() throws {
        if FileManager.default.fileExists(atPath: path) { return }
        let folder = (path as NSString).deletingLastPathComponent
        do {
            if !folder.isEmpty {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
        } catch {
            throw Failure(.cannotCreate, "the folder \(folder) can't be made; mend the permissions above it")
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        // Another may have made it just now.
        if descriptor < 0, errno == EEXIST { return }
        guard descriptor >= 0 else { throw cannotWrite() }
        defer { close(descriptor) }
        // Whatever the umask takes away.
        guard fchmod(descriptor, 0o600) == 0 else { throw cannotWrite() }
        do {
            try Console.write(Array(ConfigurationTemplate.text.utf8), to: descriptor)
        } catch {
            unlink(path)
            throw cannotWrite()
        }
    }

    private func cannotWrite() -> Failure {
        Failure(.cannotCreate, "\(path) can't be written: \(String(cString: strerror(errno)))")
    }
}
