/// Turns a note into action items (`capture.md`). Pure: the same note in the same context gives the same items. Linear in
/// the note's length. A note over `Text.noteBytes` is refused whole: no item, and a warning that says so.
public func parse(_ note: String, _ context: CaptureContext) -> CaptureResult {
    var memory = CaptureMemory()
    return parse(note, context, with: &memory)
}

/// The same, looking up in `memory` what it read of these lines before. For a note that is read at every key.
public func parse(_ note: String, _ context: CaptureContext, with memory: inout CaptureMemory) -> CaptureResult {
    guard note.utf8.count <= Text.noteBytes else { return .tooLong }
    let text = NoteText(note)
    let scanner = NoteScanner(text, headings: HeadingReader(more: context.policy.headings))
    let outline = NoteOutline(scanner, source: context.source)
    let reader = ItemReader(note: scanner.note, context: context, members: MemberNames(context.members))
    memory.begin(context)

    var result = CaptureResult(warnings: scanner.warnings, hiddenCharacters: text.hidden)
    for stray in outline.strays {
        let message = "indented deeper than the items of this note, and below none of them"
        result.warnings.append(
            CaptureWarning(line: stray.number, text: scanner.note.quoted(stray.range), message: message))
    }
    for entry in outline.entries {
        let read = memory.items(of: entry, in: scanner.note) { reader.items(of: entry) }
        result.items += read.items
        result.warnings += read.warnings
    }
    memory.end()
    result.warnings.sort { $0.line < $1.line }
    return result
}

/// The same for a note as it is read from a file: bytes that are not UTF-8 become U+FFFD.
public func parse(bytes: some Collection<UInt8>, _ context: CaptureContext) -> CaptureResult {
    guard bytes.count <= Text.noteBytes else { return .tooLong }
    return parse(String(decoding: bytes, as: UTF8.self), context)
}

extension CaptureResult {
    /// What a note over `Text.noteBytes` gives.
    public static let tooLong = CaptureResult(
        warnings: [CaptureWarning(line: 1, text: "", message: CaptureError.tooLong.description)])
}

/// Why a note was refused whole.
public enum CaptureError: Error, Equatable, CustomStringConvertible {
    /// Over `Text.noteBytes`.
    case tooLong

    public var description: String {
        switch self {
        case .tooLong: "the note is longer than 1 MiB, so nothing of it was captured"
        }
    }
}
