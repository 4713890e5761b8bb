import Foundation

extension Configuration {
    /// Reads the file that `paths` names, or gives the defaults where there is none (unless `ROSTER_CONFIG` asked for
    /// it). Throws `ConfigurationError`.
    public static func load(paths: Paths, defaults: Defaults) throws -> Configuration {
        let file = paths.configuration
        guard let contents = try ConfigurationFile.read(file, mustExist: paths.configurationIsNamed) else {
            return Configuration(defaults: defaults)
        }
        let configuration = try Configuration(text: contents.text, file: file, defaults: defaults)
        if configuration.holdsLiteralSecret, let problem = LiteralSecrets.problem(file: file, mode: contents.mode) {
            throw ConfigurationError(problems: [problem])
        }
        return configuration
    }
}

/// Reading a settings file from the disk.
enum ConfigurationFile {
    /// No settings are longer than this.
    static let sizeLimit = 1 << 20

    struct Contents {
        let text: String
        /// Permission bits.
        let mode: UInt32
    }

    /// Nil where there is no such file and none has to be.
    static func read(_ path: String, mustExist: Bool) throws -> Contents? {
        var info = stat()
        guard stat(path, &info) == 0 else {
            if errno == ENOENT, !mustExist { return nil }
            throw failure(path, "it can't be read: \(String(cString: strerror(errno)))")
        }
        guard info.st_mode & S_IFMT == S_IFREG else { throw failure(path, "it is not a file") }
        guard info.st_size <= sizeLimit else { throw failure(path, "it is over 1 MiB") }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw failure(path, "it can't be read: \(String(cString: strerror(errno)))")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw failure(path, "it is not UTF-8", line: lineOfBadByte(data))
        }
        return Contents(text: text, mode: info.st_mode & 0o7777)
    }

    private static func failure(_ path: String, _ message: String, line: Int? = nil) -> ConfigurationError {
        ConfigurationError(problems: [SettingsProblem(file: path, line: line, message: message)])
    }

    /// The first line, 1-based, that is no UTF-8 by itself.
    private static func lineOfBadByte(_ data: Data) -> Int? {
        let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
    }
}
