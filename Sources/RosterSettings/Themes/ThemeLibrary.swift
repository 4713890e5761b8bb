import Foundation

/// The themes that can be found: the coach's own first, then those that came with the program.
public struct ThemeLibrary: Sendable {
    /// Searched in this order.
    public let folders: [String]
    /// The names that roles may have.
    public let roleNames: [String]

    /// A theme inherits through at most this many others.
    private static let longestChain = 8
    private static let sizeLimit = 256 << 10
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

    /// Every theme by name, each once.
    public func names() -> [String] {
        var names: Set<String> = [DefaultTheme.name]
        for folder in folders {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for file in files where file.hasSuffix(ThemeLibrary.ending) {
                let name = String(file.dropLast(ThemeLibrary.ending.count))
                if ThemeLibrary.isName(name) { names.insert(name) }
            }
        }
        return names.sorted()
    }

    /// Nil where there is no theme of that name.
    public func theme(named name: String) -> ThemeDefinition? {
        guard let found = file(named: name) else { return nil }
        var chain = [found.file]
        var warnings = found.file.warnings
        var names = [name]
        var place = found.path ?? name
        while let last = chain.last, let parent = last.parent {
            guard let next = parentFile(parent, of: names, place, last.parentLine, &warnings) else { break }
            warnings += next.file.warnings
            chain.append(next.file)
            names.append(parent)
            place = next.path ?? parent
        }
        let resolver = ThemeResolver(chain: chain)
        return ThemeDefinition(
            name: name, file: found.path, styles: resolver.styles(),
            origins: resolver.origins().mapValues { names[$0] }, warnings: warnings)
    }

    private func parentFile(
        _ parent: String, of names: [String], _ place: String, _ line: Int?, _ warnings: inout [SettingsProblem]
    ) -> (file: ThemeFile, path: String?)? {
        func warn(_ message: String) {
            warnings.append(SettingsProblem(file: place, line: line, message: message))
        }
        if names.contains(parent) {
            warn(
                names.count == 1
                    ? "a theme can't inherit from itself" : "\"\(parent)\" inherits from this theme already")
        } else if names.count >= ThemeLibrary.longestChain {
            warn("it inherits through more than \(ThemeLibrary.longestChain) themes")
        } else if let found = file(named: parent) {
            return found
        } else {
            let nearest = nearestName(to: parent, among: self.names()).map { "; the nearest one is \"\($0)\"" } ?? ""
            warn("there is no theme \"\(parent)\" to inherit from\(nearest)")
        }
        return nil
    }

    private func file(named name: String) -> (file: ThemeFile, path: String?)? {
        guard ThemeLibrary.isName(name) else { return nil }
        for folder in folders {
            let path = Paths.join(folder, name + ThemeLibrary.ending)
            guard let text = ThemeLibrary.read(path) else { continue }
            return (ThemeFile(text: text, file: path, roleNames: roleNames), path)
        }
        guard name == DefaultTheme.name else { return nil }
        return (ThemeFile(text: DefaultTheme.text, file: "the built-in theme", roleNames: roleNames), nil)
    }

    /// Nil for what is no file of a sensible size. Bytes that are no UTF-8 show up as an error of syntax.
    private static func read(_ path: String) -> String? {
        var info = stat()
        guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_size <= sizeLimit,
            let data = FileManager.default.contents(atPath: path)
        else { return nil }
        return String(decoding: data, as: UTF8.self)
    }
}
