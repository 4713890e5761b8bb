import Glibc

/// What an editor made of a text.
public struct EditedText: Equatable, Sendable {
    public var text: String
    /// What there is to say about it.
    public var notice: String?
}

/// Why there is no edited text.
public enum EditorError: Error, Equatable, Sendable {
    /// A sentence for a person.
    case failed(String)
    /// The terminal went away or the process was told to end, and nothing was saved; the event loop ends by itself.
    case abandoned
}

extension Terminal {
    /// The text after the user changed it in `$VISUAL`, `$EDITOR` or, without either, `vi` or `nano`. It lies meanwhile
    /// in a file of mode 0600 in a folder of its own below `folder`, which is removed afterwards. Draw again afterwards.
    ///
    /// Nothing that was saved is lost: not where the editor failed or was killed, nor where the terminal goes before the
    /// editor ends. What is too long for a note stays in its file, and it is said where.
    public func edit(_ text: String, folder: String) throws(EditorError) -> EditedText {
        guard let editor = environment("VISUAL") ?? environment("EDITOR") ?? Self.usualEditor else {
            throw .failed("there is no editor: set VISUAL or EDITOR to the one you use")
        }
        let file = try EditedFile.create(in: folder, text: text)
        var isKept = false
        defer { if !isKept { file.remove() } }
        // Through the shell, as the variable may hold arguments; the path goes beside it, not into it.
        let ending = run(["/bin/sh", "-c", "\(editor) \"$1\"", editor, file.path]).asTheShellTellsIt
        let content = file.read()
        if case .abandoned = ending {
            // It may be in the middle of writing.
            guard let saved = content.text, !saved.isEmpty, saved != text else { throw .abandoned }
            return EditedText(text: saved)
        }
        if case .tooLong = content {
            isKept = true
            throw .failed("that is more than a note takes (1 MiB), so it is unchanged; the text is in \(file.path)")
        }
        if case .killed = ending, file.hasMore { isKept = true }
        let trouble = ending.trouble(editor) + (isKept ? ", and what it left is in \(file.folder)" : "")
        return try content.edited(after: trouble, from: text, editor)
    }

    private static var usualEditor: String? {
        let folders = (environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
        return ["vi", "nano"].first { name in folders.contains { access("\($0)/\(name)", X_OK) == 0 } }
    }
}

extension ChildEnding {
    /// A shell adds 128 to the signal that ended a program of its own.
    fileprivate var asTheShellTellsIt: ChildEnding {
        if case .exited(let code) = self, (129...192).contains(code) { .killed(signal: code - 128) } else { self }
    }

    /// Why the editor did not end well; empty where it did.
    fileprivate func trouble(_ editor: String) -> String {
        switch self {
        case .exited(code: 0), .abandoned: ""
        case .exited(code: 127): "“\(editor)” was not found"
        case .exited(code: 126): "“\(editor)” can't be run"
        case .exited(let code): "“\(editor)” ended with code \(code)"
        case .killed(let signal): "“\(editor)” was ended by signal \(signal)"
        case .notStarted(let reason): "the editor could not be started: \(reason)"
        }
    }
}

extension EditedFile.Content {
    fileprivate var text: String? {
        if case .text(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
    }

    /// The text for the note. After trouble it is taken only where there is anything new in it.
    fileprivate func edited(
        after trouble: String, from before: String, _ editor: String
    ) throws(EditorError) -> EditedText {
        switch self {
        case .text(let bytes):
            let now = String(decoding: bytes, as: UTF8.self)
            if trouble.isEmpty {
                let isWhole = String(validating: bytes, as: UTF8.self) != nil
                return EditedText(text: now, notice: isWhole ? nil : "what was not UTF-8 in it is shown as \u{FFFD}")
            }
            if now.isEmpty || now == before { throw .failed("\(trouble); the text is unchanged") }
            return EditedText(text: now, notice: "\(trouble); what it had saved is here, and undo takes it back")
        case .missing:
            throw .failed("\(trouble.isEmpty ? "“\(editor)” left no file" : trouble); the text is unchanged")
        case .unreadable(let reason):
            throw .failed("the edited text could not be read: \(reason); it is unchanged here")
        case .tooLong: throw .failed(trouble)
        }
    }
}
