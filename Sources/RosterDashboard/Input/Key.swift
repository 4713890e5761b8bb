/// A key as the terminal reports it.
public enum Key: Hashable, Sendable {
    /// A printable character, or several scalars that arrived as one (a base with marks).
    case character(Character)
    /// Ctrl with a lowercase letter: `control("s")`. Tab, Enter and Esc have cases of their own.
    case control(Character)
    /// Alt with a character (Esc and the character in one read).
    case alt(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// Ctrl or Alt with an arrow: motion by words.
    case wordLeft, wordRight
    case controlHome, controlEnd
    /// Ctrl or Alt with Del.
    case controlDelete
    case altUp, altDown
    case function(Int)
    /// Shift with a key that moves.
    indirect case shift(Key)

    /// Shift with this key; nil where that is nothing else.
    public var withShift: Key? {
        switch self {
        case .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .controlHome,
            .controlEnd:
            .shift(self)
        default: nil
        }
    }

    /// The same key with less held, which stands for it wherever it has no meaning of its own.
    var plainer: Key? {
        switch self {
        case .shift(let key): key
        case .controlHome: .home
        case .controlEnd: .end
        case .controlDelete: .delete
        case .altUp: .up
        case .altDown: .down
        default: nil
        }
    }
}
