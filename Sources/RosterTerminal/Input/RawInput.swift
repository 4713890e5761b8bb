import CTerminal

/// One thing from the terminal, before it has a meaning.
enum RawInput: Equatable {
    case byte(UInt8)
    /// Escape with nothing behind it: the key itself.
    case loneEscape
    case key(ct_key.RawValue)
    case pasteStart, pasteEnd

    /// The next one that waits in the terminal, if any.
    static func next() -> RawInput? {
        var value: Int32 = 0
        switch ct_next_input(&value) {
        case CT_BYTE: return .byte(UInt8(truncatingIfNeeded: value))
        case CT_LONE_ESCAPE: return .loneEscape
        case CT_KEY: return .key(ct_key.RawValue(value))
        case CT_PASTE_START: return .pasteStart
        case CT_PASTE_END: return .pasteEnd
        default: return nil
        }
    }
}
