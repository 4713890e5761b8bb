import RosterDashboard
import RosterSettings

/// The key table with the coach's own keys in it.
enum Keys {
    /// Throws a `Failure` with the configuration's file and line where a name, a key or a clash makes it unusable.
    static func keymap(_ desk: Desk) throws -> Keymap {
        let bindings = desk.configuration.keys.bindings
        do throws(KeymapProblem) {
            let pairs = bindings.map { ($0.command, $0.keys) }
            return try Keymap(rebinding: Dictionary(pairs) { _, last in last })
        } catch {
            let line = bindings.first { error.commands.contains($0.command) }?.line
            let problem = SettingsProblem(file: desk.paths.configuration, line: line, message: error.description)
            throw Failure(.configuration, problem.description)
        }
    }
}

extension KeymapProblem {
    /// The commands it is about.
    fileprivate var commands: [String] {
        switch self {
        case .unknownCommand(let name, _): [name]
        case .unknownKey(_, let command), .noKey(let command): [command]
        case .clash(_, let first, let second): [first, second]
        }
    }
}
