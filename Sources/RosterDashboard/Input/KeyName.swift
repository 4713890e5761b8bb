extension Key {
    /// As the footer and the help say it: `Ctrl-S`, `Alt-D`, `PgUp`, `d`.
    var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(" "): "Ctrl-Space"
        case .control(let character): "Ctrl-" + character.uppercased()
        case .alt("\u{7F}"): "Alt-Backspace"
        case .alt(let character): "Alt-" + character.uppercased()
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .wordLeft: "Ctrl-Left"
        case .wordRight: "Ctrl-Right"
        case .controlHome: "Ctrl-Home"
        case .controlEnd: "Ctrl-End"
        case .controlDelete: "Ctrl-Del"
        case .altUp: "Alt-Up"
        case .altDown: "Alt-Down"
        case .shift(.wordLeft): "Ctrl-Shift-Left"
        case .shift(.wordRight): "Ctrl-Shift-Right"
        case .shift(.controlHome): "Ctrl-Shift-Home"
        case .shift(.controlEnd): "Ctrl-Shift-End"
        case .shift(let key): "Shift-" + key.name
        case .function(let number): "F\(number)"
        }
    }
}
