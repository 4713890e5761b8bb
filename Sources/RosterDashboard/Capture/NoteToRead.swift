import RosterModel

/// A long note, to be read beside the screen: it takes longer than a key may.
public struct NoteToRead: Equatable, Sendable {
    let lines: [String]
    let context: CaptureContext
    let memory: CaptureMemory

    /// As the pane shows it.
    public var reading: CaptureReading {
        var reading = CaptureReading(memory)
        reading.read(lines, in: context)
        return reading
    }
}

extension CapturePane {
    /// In bytes; up to here a key waits for the reading, as a glance would see it come after the letter.
    private static let mostReadAtOnce = 1 << 15

    /// Reads the note: what it becomes. Until its subject is known there is nothing to reckon a deadline from.
    ///
    /// Of a long note one reading at a time is under way; what was typed meanwhile is read when it comes back.
    mutating func read(in surroundings: CaptureSurroundings) -> [Effect] {
        guard party == nil || subject != nil else { return [] }
        let context = CaptureReading.context(for: subject, in: surroundings)
        guard buffer.byteCount > Self.mostReadAtOnce else {
            reading.read(buffer.lines, in: context)
            return []
        }
        mustReadAgain = isReadingBeside
        if isReadingBeside { return [] }
        isReadingBeside = true
        return [.readNote(NoteToRead(lines: buffer.lines, context: context, memory: reading.memory))]
    }

    mutating func take(_ read: CaptureReading, in surroundings: CaptureSurroundings) -> [Effect] {
        isReadingBeside = false
        // Short again meanwhile, so that it was read at once.
        guard buffer.byteCount > Self.mostReadAtOnce else { return [] }
        reading = read
        return mustReadAgain ? self.read(in: surroundings) : []
    }
}
