/// What comes from the terminal.
public enum Event: Equatable, Sendable {
    case key(Key)
    /// Text pasted in one piece, as it came (it is cleaned where it enters a field).
    case paste(String)
    case click(Position)
    case doubleClick(Position)
    /// The wheel: lines down, negative up.
    case scroll(Position, lines: Int)
    case resized(Size)
}
