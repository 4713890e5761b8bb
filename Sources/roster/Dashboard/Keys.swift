import RosterDashboard
import RosterSettings

/// The key table with the coach's own keys in it.
enum Keys {
    /// Throws a `Failure` with the configuration's file and line where a name, a key or a clash makes it unusable.
    static func keymap(_ desk: Desk) throws -> Keymap {
        do throws(SettingsProblem) {
            return try keymap(desk.configuration, file: desk.paths.configuration)
        } catch {
            throw Failure(.configuration, error.description)
        }
    }

    static func keymap(_ configuration: Configuration, file: String) throws(SettingsProblem) -> Keymap {
        let bindings = configuration.keys.bindings
        do throws(KeymapProblem) {
            let pairs = bindings.map { ($0.command, $0.keys) }
            return try Keymap(rebinding: Dictionary(pairs) { _, last in last })
        } catch {
            let line = bindings.first { error.commands.contains($0.command) }?.line
            throw SettingsProblem(file: file, line: line, message: error.description)
        }
    }
}

extension KeymapProblem {
    /// The commands it is about.
    fileprivate var commands: [String] {
        switch self {
        case .unknownCommand(let name, _): [name]
        case .unknownKey(_, let command), .noKey(let command), .digit(_, let command), .typed(_, let command):
            [command]
        case .clash(_, let first, let second): [first, second]
        }
    }
}
