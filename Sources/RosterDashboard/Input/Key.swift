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
    case function(Int)
}
