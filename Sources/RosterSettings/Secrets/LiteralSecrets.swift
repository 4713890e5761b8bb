/// The rule for files that hold a secret: nobody but the owner may read or write them (`cli.md`, Secrets).
enum LiteralSecrets {
    /// What is wrong with a file of those permission bits, if it holds a secret; nil where it is fine.
    static func problem(file: String, mode: UInt32) -> SettingsProblem? {
        guard mode & 0o077 != 0 else { return nil }
        let command = "chmod 600 \(quotedForShell(file))"
        let message = "it holds a secret and others on this machine may read it; close it with: \(command)"
        return SettingsProblem(file: file, line: nil, message: message)
    }

    /// As it can be pasted behind a prompt.
    static func quotedForShell(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "/._-".utf8.contains(byte)
            }
        }
        return plain
            ? text : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
