extension Key {
    /// Reads a key as `[keys]` of the configuration writes it: `ctrl-s`, `Alt-d`, `space`, `PgUp`, `f1`, `g`, `G`.
    /// The names of keys are read without case, single characters with it.
    init?(named text: String) {
        if text.count == 1, let character = text.first {
            guard let key = Key(typed: character) else { return nil }
            self = key
            return
        }
        let name = text.lowercased()
        if let key = Self.named[name] ?? Self.shifted(name) {
            self = key
        } else if let character = Self.rest(of: name, after: ["ctrl-", "control-", "c-"]) {
            guard let key = Key(controlled: character) else { return nil }
            self = key
        } else if let character = Self.rest(of: name, after: ["alt-", "meta-", "m-"]) {
            self = .alt(character)
        } else if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...24).contains(number) {
            self = .function(number)
        } else {
            return nil
        }
    }

    private init?(typed character: Character) {
        guard character.cells > 0 else { return nil }
        self = .character(character)
    }

    /// A terminal can't tell these from keys that have cases of their own.
    private init?(controlled character: Character) {
        switch character {
        case "i": self = .tab
        case "m", "j": self = .enter
        case "[": self = .escape
        case "a"..."z", "_", "\\", "]", "^": self = .control(character)
        default: return nil
        }
    }

    private static func rest(of name: String, after prefixes: [String]) -> Character? {
        guard let prefix = prefixes.first(where: { name.hasPrefix($0) }) else { return nil }
        let rest = name.dropFirst(prefix.count)
        return rest.count == 1 ? rest.first : nil
    }

    /// `shift-left`, `ctrl-shift-left`, `shift-ctrl-left`.
    private static func shifted(_ name: String) -> Key? {
        guard name.contains("shift-") else { return nil }
        return named[name.replacing("shift-", with: "", maxReplacements: 1)]?.withShift
    }

    private static let named: [String: Key] = [
        "space": .character(" "), "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape, "tab": .tab,
        "shift-tab": .backTab, "backtab": .backTab, "backspace": .backspace, "alt-backspace": .alt("\u{7F}"),
        "del": .delete, "delete": .delete, "ins": .insert, "insert": .insert, "up": .up, "down": .down, "left": .left,
        "right": .right, "home": .home, "end": .end, "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown,
        "pagedown": .pageDown, "ctrl-left": .wordLeft, "ctrl-right": .wordRight, "alt-left": .wordLeft,
        "alt-right": .wordRight, "ctrl-home": .controlHome, "ctrl-end": .controlEnd, "ctrl-del": .controlDelete,
        "ctrl-delete": .controlDelete, "alt-up": .altUp, "alt-down": .altDown, "ctrl-space": .control(" "),
        "ctrl-@": .control(" "), "minus": .character("-"),
        "plus": .character("+"),
    ]
}
