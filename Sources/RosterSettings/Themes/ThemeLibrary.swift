import Foundation

/// The themes that can be found: the coach's own first, then those that came with the program. Of two with one name the
/// first counts, and can inherit from the other.
public struct ThemeLibrary: Sendable {
    /// Searched in this order.
    public let folders: [String]
    /// The names that roles may have.
    public let roleNames: [String]

    /// A theme inherits through at most this many others.
    private static let longestChain = 8
    private static let ending = ".toml"

    public init(folders: [String], roleNames: [String]) {
        self.folders = folders
        self.roleNames = roleNames
    }

    /// Whether a text can name a theme: letters, digits, `-`, `_` and `.`, not first. So it never leads out of a folder.
    public static func isName(_ text: String) -> Bool {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-_.".utf8.contains(byte)
            }
        }
        return isPlain && (1...80).contains(text.utf8.count) && !text.hasPrefix(".")
    }

    // MARK: What there is

    /// Every theme by name, each once.
    public func names() -> [String] {
        let found = folders.flatMap { ThemeLibrary.files(in: $0).map(ThemeLibrary.name) }
        return Set([DefaultTheme.name] + found.filter(ThemeLibrary.isName)).sorted()
    }

    /// Files that may have been meant as themes, but can't be asked for by their names.
    public func strangers() -> [SettingsProblem] {
        folders.flatMap { folder in
            ThemeLibrary.files(in: folder).filter { !ThemeLibrary.isName(ThemeLibrary.name($0)) }.map { file in
                SettingsProblem(
                    file: Paths.join(folder, file), line: nil,
                    message: "this can't be a theme's name; letters, digits, “-”, “_” and “.” can be in one")
            }
        }
    }

    /// Those that end as themes do, but for hidden ones, which editors leave.
    private static func files(in folder: String) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
    }

    private static func name(_ file: String) -> String { String(file.dropLast(ending.count)) }

    // MARK: One theme

    /// Nil where there is no theme of that name.
    public func theme(named name: String) -> ThemeDefinition? {
        find(name, from: 0).map { definition(name, $0) }
    }

    /// The theme of a file, wherever that is, which can inherit from those of the library. Nil where there is no file.
    public func theme(atPath path: String) -> ThemeDefinition? {
        guard let file = ThemeFile(path: path) else { return nil }
        let name = ThemeLibrary.name((path as NSString).lastPathComponent)
        return definition(name, Found(file: file, path: path, folder: -1))
    }

    /// A file, and how far in the folders it was found.
    private struct Found {
        var file: ThemeFile
        var path: String?
        var folder: Int
    }

    private func find(_ name: String, from folder: Int) -> Found? {
        guard ThemeLibrary.isName(name) else { return nil }
        for place in folders.indices.dropFirst(folder) {
            let path = Paths.join(folders[place], name + ThemeLibrary.ending)
            if let file = ThemeFile(path: path) { return Found(file: file, path: path, folder: place) }
        }
        guard name == DefaultTheme.name, folder <= folders.count else { return nil }
        let file = ThemeFile(text: DefaultTheme.text, file: "the built-in theme")
        return Found(file: file, path: nil, folder: folders.count)
    }

    private func definition(_ name: String, _ first: Found) -> ThemeDefinition {
        var chain = [(name: name, found: first)]
        var warnings: [SettingsProblem] = []
        while let last = chain.last, let next = parent(of: last, chain, &warnings) { chain.append(next) }
        let resolver = ThemeResolver(
            chain: chain.map { ThemeResolver.Link(name: $0.name, file: $0.found.file) }, roleNames: roleNames)
        return resolver.definition(file: first.path, warnings)
    }

    private func parent(
        of last: (name: String, found: Found), _ chain: [(name: String, found: Found)],
        _ warnings: inout [SettingsProblem]
    ) -> (name: String, found: Found)? {
        if last.found.file.isUnusable { return standIn(for: last, chain) }
        guard let name = last.found.file.parent else { return nil }
        let found = name == last.name ? namesake(of: last) : find(name, from: 0)
        let problem: String
        if let found, chain.contains(where: { $0.found.path == found.path }) {
            problem = "\"\(name)\" inherits from this theme already"
        } else if chain.count >= ThemeLibrary.longestChain {
            problem = "it inherits through more than \(ThemeLibrary.longestChain) themes"
        } else if let found {
            return (name, found)
        } else if name == last.name {
            problem = "a theme can't inherit from itself"
        } else {
            let nearest = nearestName(to: name, among: names()).map { "; the nearest one is \"\($0)\"" } ?? ""
            problem = "there is no theme \"\(name)\" to inherit from\(nearest)"
        }
        let file = last.found.file
        warnings.append(SettingsProblem(file: file.file, line: file.parentLine, message: problem))
        return nil
    }

    /// The theme of the same name that this one is put before.
    private func namesake(of theme: (name: String, found: Found)) -> Found? {
        find(theme.name, from: theme.found.folder + 1)
    }

    /// What a theme whose file can't be used looks as.
    private func standIn(
        for theme: (name: String, found: Found), _ chain: [(name: String, found: Found)]
    ) -> (name: String, found: Found)? {
        if let found = namesake(of: theme) { return (theme.name, found) }
        guard let found = find(DefaultTheme.name, from: 0) else { return nil }
        return chain.contains { $0.found.path == found.path } ? nil : (DefaultTheme.name, found)
    }
}
