import Glibc
import Synchronization

/// Messages from any thread to the main one. Each wakes the event loop through a pipe in its poll set, as neither the
/// main queue nor the main actor runs while it waits there.
public final class Mailbox<Message: Sendable>: Sendable {
    private let messages = Mutex<[Message]>([])
    /// Readable while messages wait.
    let readEnd: Int32
    private let writeEnd: Int32

    /// Fails where the process may open no more files.
    public init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// Adds a message behind the others. Never waits.
    public func post(_ message: Message) {
        let wasEmpty = messages.withLock { waiting in
            waiting.append(message)
            return waiting.count == 1
        }
        guard wasEmpty else { return }
        var byte: UInt8 = 1
        _ = write(writeEnd, &byte, 1)
    }

    /// Takes out everything that waits, in the order it came.
    func drain() -> [Message] {
        // The bytes first: a message that comes between the two then wakes the loop once for nothing, never too late.
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(readEnd, &bytes, bytes.count) > 0 {}
        return messages.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
