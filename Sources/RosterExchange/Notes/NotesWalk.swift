import Foundation
import RosterModel

/// Goes through a folder of notes, in the order of the names, without following links.
struct NotesWalk {
    /// A file that may be a note, with the name of its folder where that lies below the one that was given.
    struct Found {
        var name: String
        var folder: String?
        var path: String
        var contents: Result<NoteFile, NoteFile.Problem>
    }

    private let visit: (Found) -> Void
    private var looked = 0

    init(visit: @escaping (Found) -> Void) {
        self.visit = visit
    }

    mutating func walk(_ path: String) throws(ExchangeError) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC)
        guard folder >= 0 else {
            throw ExchangeError(source: path, .unreadable(String(cString: strerror(errno)).lowercased()))
        }
        defer { close(folder) }
        try walk(folder, path: path, name: nil, depth: 0)
    }

    private mutating func walk(_ folder: Int32, path: String, name: String?, depth: Int) throws(ExchangeError) {
        for entry in try entries(of: folder, path: path) where !entry.hasPrefix(".") {
            looked += 1
            guard looked <= NotesLimits.files else {
                throw ExchangeError(source: path, .tooLarge("a folder of over \(NotesLimits.files) files"))
            }
            let entryPath = path + "/" + entry
            // Only a folder that really lies here is gone into.
            let inner = openat(folder, entry, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            let error = errno
            if inner >= 0 {
                defer { close(inner) }
                if depth < NotesLimits.depth {
                    try walk(inner, path: entryPath, name: entry, depth: depth + 1)
                } else {
                    visit(
                        Found(name: entry, folder: name, path: entryPath, contents: .failure(.refused("lies too deep")))
                    )
                }
            } else if error == EACCES {
                visit(
                    Found(name: entry, folder: name, path: entryPath, contents: .failure(.refused("may not be read"))))
            } else if Self.isNote(entry) {
                let contents = Result { () throws(NoteFile.Problem) in try NoteFile(entry, in: folder) }
                visit(Found(name: entry, folder: name, path: entryPath, contents: contents))
            }
        }
    }

    private func entries(of folder: Int32, path: String) throws(ExchangeError) -> [String] {
        // A descriptor of its own, as closing the stream closes it too.
        let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else {
            throw ExchangeError(source: path, .unreadable(String(cString: strerror(errno)).lowercased()))
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            names.append(name)
        }
        return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    private static func isNote(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: ".") else { return false }
        return NotesLimits.endings.contains(name[name.index(after: dot)...].lowercased())
    }
}
