import CTerminal
import RosterDashboard

/// Keys that are no text: from curses' codes and from control characters.
enum SpecialKeys {
    static func key(of code: ct_key.RawValue) -> Key? {
        let (held, plain) = code.quotientAndRemainder(dividingBy: CT_HELD.rawValue)
        guard let key = plainKey(of: plain) else { return nil }
        var all = key
        if held & (CT_ALT.rawValue | CT_CONTROL.rawValue) != 0 {
            all = held & CT_CONTROL.rawValue != 0 ? withControl(key) : withAlt(key)
        }
        return held & CT_SHIFT.rawValue != 0 ? withShift(all) : all
    }

    private static func plainKey(of code: ct_key.RawValue) -> Key? {
        switch ct_key(code) {
        case CT_ENTER: .enter
        case CT_BACKSPACE: .backspace
        case CT_BACK_TAB: .backTab
        case CT_DELETE: .delete
        case CT_INSERT: .insert
        case CT_UP: .up
        case CT_DOWN: .down
        case CT_LEFT: .left
        case CT_RIGHT: .right
        case CT_HOME: .home
        case CT_END: .end
        case CT_PAGE_UP: .pageUp
        case CT_PAGE_DOWN: .pageDown
        default: code > CT_FUNCTION.rawValue ? .function(Int(code - CT_FUNCTION.rawValue)) : nil
        }
    }

    /// The key of a byte below 0x20, or of 0x7F. Terminals send either of 0x08 and 0x7F for Backspace, and either of
    /// CR and LF for Enter.
    static func key(ofControl byte: UInt8) -> Key {
        switch byte {
        case 0x00: .control(" ")
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x1B: .escape
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    /// What Alt makes of a key that is no text: left and right move by words, up and down take lines along.
    static func withAlt(_ key: Key) -> Key {
        switch key {
        case .up: .altUp
        case .down: .altDown
        case .backspace: .alt("\u{7F}")
        default: withControl(key)
        }
    }

    /// What Ctrl makes of it. Up and down are themselves.
    private static func withControl(_ key: Key) -> Key {
        switch key {
        case .left: .wordLeft
        case .right: .wordRight
        case .home: .controlHome
        case .end: .controlEnd
        case .delete: .controlDelete
        default: key
        }
    }

    /// Alt with Shift is no more than Shift.
    private static func withShift(_ key: Key) -> Key {
        switch key {
        case .altUp: .shift(.up)
        case .altDown: .shift(.down)
        default: key.withShift ?? key
        }
    }
}
