/// What a folder of notes may hold.
enum NotesLimits {
    /// `capture.md`: a longer note is refused whole.
    static let bytes = 1 << 20
    static let depth = 8
    /// Files that are looked at; a folder with more is no folder of notes.
    static let files = 20_000
    static let endings: Set = ["md", "markdown", "txt"]
}
