/// Why `[keys]` of the configuration can't be used.
public enum KeymapProblem: Error, Equatable, CustomStringConvertible {
    case unknownCommand(String, nearest: String?)
    case unknownKey(String, command: String)
    case noKey(command: String)
    /// Two commands of one place on one key.
    case clash(key: String, first: String, second: String)
    /// Digits are counts in most places.
    case digit(key: String, command: String)
    /// A character that could not be typed any more.
    case typed(key: String, command: String)

    public var description: String {
        switch self {
        case .unknownCommand(let name, let nearest):
            "[keys] has “\(name)”, which is no command" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
                + " (“roster keys” lists them)"
        case .unknownKey(let key, let command):
            "[keys] \(command): “\(key)” is no key; write a character, ctrl-s, alt-d, f5, space, enter, esc, tab, pgup"
        case .noKey(let command):
            "[keys] \(command) has no key; give it at least one"
        case .digit(let key, let command):
            "[keys] \(command): \(key) is the beginning of a number, as in “3j”; choose another key"
        case .typed(let key, let command):
            "[keys] \(command): \(key) has to be typed where it applies; use Ctrl, Alt or a function key"
        case .clash(let key, let first, let second):
            "[keys] \(key) is both \(first) and \(second), which apply in the same place; move one of them"
        }
    }
}
