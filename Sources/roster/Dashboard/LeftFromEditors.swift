import Foundation
import RosterDashboard
import RosterModel

/// What an editor saved when the dashboard that had opened it was gone already, killed with a note in the editor's
/// hands. It becomes a draft, and is then found among the earlier ones.
struct LeftFromEditors: Sendable {
    /// Where `EditedFile` puts its folders, `editor-PROCESS-NAME`.
    let folder: String

    /// Beside the screen; where there is anything, it is told.
    func recover(into record: RecordQueue, clock: Clock) {
        record.later {
            let notes = abandoned.filter { keep($0, in: record, at: clock.now()) }
            if notes.isEmpty { return nil }
            return .failed("an editor was cut off: what it had saved is an earlier draft now", nil)
        }
    }

    /// Those of processes that are no more.
    private var abandoned: [URL] {
        // A folder that can't be read has nothing to recover.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { name in
            let parts = name.split(separator: "-")
            guard parts.count == 3, parts[0] == "editor", let process = pid_t(parts[1]), process != getpid(),
                kill(process, 0) != 0, errno == ESRCH
            else { return nil }
            return URL(fileURLWithPath: folder).appendingPathComponent(name)
        }
    }

    /// Answers whether there was anything in it that no draft has. What can't be kept stays where it is.
    private func keep(_ left: URL, in record: RecordQueue, at now: Instant) -> Bool {
        guard let bytes = try? Data(contentsOf: left.appendingPathComponent("note.md")), bytes.count <= Text.noteBytes,
            case .draftsLoaded(let drafts) = record.answer(to: .loadDrafts)
        else { return false }
        let whole = Text.clean(bytes, as: .note).text
        let text = whole.hasSuffix("\n") ? String(whole.dropLast()) : whole
        let isNew = !text.allSatisfy(\.isWhitespace) && !drafts.contains { $0.text == text }
        if isNew {
            let draft = Draft(key: UUID().uuidString.lowercased(), party: nil, text: text, changed: now)
            if case .failed = record.answer(to: .perform(.keepDraft(draft))) { return false }
        }
        // What is in the record has no need of the file; should it stay all the same, it is no news the next time.
        try? FileManager.default.removeItem(at: left)
        return isNew
    }
}
