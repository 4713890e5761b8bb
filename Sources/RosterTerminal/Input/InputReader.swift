import Glibc
import RosterDashboard

/// What one read of the terminal gave.
struct InputBatch {
    var events: [Event] = []
    /// Bytes of a paste that were over its limit and are not in it.
    var droppedFromPaste = 0
    /// Whether more is waiting that the terminal itself does not tell of any more.
    var hasMore = false
}

/// Reads the terminal: keys through curses, pastes by themselves.
struct InputReader {
    /// How much is taken in one turn, so that a flood of input holds up nothing else.
    private static let mostPerTurn = 4096

    private var decoder = KeyDecoder()
    private var paste: PasteCollector?
    /// When the paste that is being collected is over, should nothing more come.
    private(set) var deadline: MonotonicTime?

    mutating func read(at now: MonotonicTime) -> InputBatch {
        paste == nil ? readKeys(at: now) : readPaste(at: now)
    }

    private mutating func readKeys(at now: MonotonicTime) -> InputBatch {
        var inputs: [RawInput] = []
        var batch = InputBatch()
        while let input = RawInput.next() {
            if input == .pasteStart {
                paste = PasteCollector()
                deadline = now.adding(PasteCollector.patience)
                break
            }
            inputs.append(input)
            if inputs.count == Self.mostPerTurn {
                batch.hasMore = true
                break
            }
        }
        batch.events = decoder.decode(inputs, at: now)
        return batch
    }

    /// Past curses, which would look for keys in what is text: at the start mark it holds no byte back.
    private mutating func readPaste(at now: MonotonicTime) -> InputBatch {
        guard var collected = paste else { return InputBatch() }
        paste = nil
        let more = Self.waitingBytes()
        if !more.isEmpty {
            collected.add(more)
            deadline = now.adding(collected.wait)
        }
        if let deadline, now < deadline {
            paste = collected
            return InputBatch()
        }
        deadline = nil
        return InputBatch(events: [.paste(collected.text)], droppedFromPaste: collected.dropped)
    }

    private static func waitingBytes() -> [UInt8] {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, 0) == 1 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
            count = max(0, Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count))
        }
    }
}
