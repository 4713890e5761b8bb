import Foundation

extension ThemeFile {
    private static let sizeLimit = 256 << 10

    /// Reads the file at a path. Nil where there is none; one that can't be read is a theme with a warning.
    init?(path: String) {
        var info = stat()
        guard lstat(path, &info) == 0 else { return nil }
        guard stat(path, &info) == 0 else {
            self.init(file: path, unusable: "it can't be read: \(String(cString: strerror(errno)))")
            return
        }
        // Reading a pipe would wait for its other end.
        guard info.st_mode & S_IFMT == S_IFREG else {
            self.init(file: path, unusable: "it is not a file")
            return
        }
        guard info.st_size <= ThemeFile.sizeLimit else {
            self.init(file: path, unusable: "it is larger than 256 KiB, which no theme is")
            return
        }
        do {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            if let text = String(validating: bytes, as: UTF8.self) {
                self.init(text: text, file: path)
            } else {
                self.init(
                    file: path, line: ThemeFile.firstLineThatIsNoText(bytes), unusable: "this is not text in UTF-8")
            }
        } catch {
            let reason = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code ?? Int(EIO)
            self.init(file: path, unusable: "it can't be read: \(String(cString: strerror(Int32(reason))))")
        }
    }

    private static func firstLineThatIsNoText(_ bytes: Data) -> Int? {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
    }
}
