import Foundation

/// Whether this machine lets a test trace what it starts.
enum Strace {
    static let path = "/usr/bin/strace"
    static let works = Running.succeeds([path, "-o", "/dev/null", "/bin/true"])
}

/// Whether this machine lets a test have mounts of its own.
enum Mount {
    static let unshare = ["/usr/bin/unshare", "-m"]
    static let works = Running.succeeds(unshare + ["sh", "-c", "mount -t tmpfs tmpfs /mnt"])
}

private enum Running {
    static func succeeds(_ words: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
