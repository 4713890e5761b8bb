import Foundation
import RosterModel

/// Reads a folder of notes: Markdown and plain text, also in the folders below.
public enum NotesReader {
    /// - Parameter coachZone: the zone of a day and time in a note's front matter.
    /// - Throws: `ExchangeError` where the folder can't be read. A file that can't be taken is in `refused`.
    public static func read(folder: String, coachZone: Zone) throws(ExchangeError) -> NotesFolder {
        // An empty word is no folder, least of all the one in which the program was started.
        if folder.isEmpty { throw ExchangeError(.unreadable("an empty name")) }
        let root = URL(fileURLWithPath: folder).standardizedFileURL.path
        let collected = Collected(root: root, coachZone: coachZone)
        var walk = NotesWalk(visit: collected.take)
        try walk.walk(root)
        return collected.folder
    }

    /// One file of such a folder, once more, with the same care.
    /// - Throws: `ExchangeError` where it is gone, or can't be taken.
    public static func read(file path: String, coachZone: Zone) throws(ExchangeError) -> NotesFolder.File {
        let url = URL(fileURLWithPath: path).standardizedFileURL
        let folder = open(url.deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else {
            throw ExchangeError(source: path, .unreadable(String(cString: strerror(errno)).lowercased()))
        }
        defer { close(folder) }
        let name = url.lastPathComponent
        do throws(NoteFile.Problem) {
            let found = NotesWalk.Found(name: name, path: url.path, contents: .success(try NoteFile(name, in: folder)))
            let collected = Collected(root: url.deletingLastPathComponent().path, coachZone: coachZone)
            collected.take(found)
            return collected.folder.files[0]
        } catch {
            switch error {
            case .refused(let reason): throw ExchangeError(source: path, .unreadable(reason))
            }
        }
    }

    private final class Collected {
        var folder = NotesFolder()
        private let root: String
        private let coachZone: Zone

        init(root: String, coachZone: Zone) {
            self.root = root
            self.coachZone = coachZone
        }

        func take(_ found: NotesWalk.Found) {
            switch found.contents {
            case .success(let file): folder.files.append(note(found, file))
            case .failure(.refused(let reason)):
                let below = String(found.path.dropFirst(root.count + 1))
                folder.refused.append(Refusal(what: Text.tidy(below, limit: 200), reason: reason))
            }
        }

        private func note(_ found: NotesWalk.Found, _ file: NoteFile) -> NotesFolder.File {
            let text = Text.block(String(decoding: file.bytes, as: UTF8.self))
            let front = FrontMatter(text)
            let stem = String(found.name[..<(found.name.lastIndex(of: ".") ?? found.name.endIndex)])
            let named = NoteDay.named(stem)
            let names = [front["client"], found.folder, named?.rest ?? stem].compactMap { $0 }
            return NotesFolder.File(
                path: found.path, names: unique(names.map { Text.tidy($0, limit: 200) }),
                taken: front["date"].flatMap { NoteDay.written($0, coachZone: coachZone) }
                    ?? named.map { .day($0.day) } ?? .moment(file.saved),
                text: text)
        }

        private func unique(_ names: [String]) -> [String] {
            var found: [String] = []
            for name in names where !name.isEmpty && !found.contains(name) { found.append(name) }
            return found
        }
    }
}
