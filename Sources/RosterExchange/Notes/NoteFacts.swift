import RosterModel

/// What a single note says of itself, in its front matter and its file's name.
public struct NoteFacts: Equatable, Sendable {
    /// Names that may be the client's or cohort's, the best first.
    public var names: [String]
    /// When it was taken; nil where neither says so.
    public var taken: NoteCapture.TakenAt?

    /// - Parameters:
    ///   - fileName: without its folder; nil for a note that came through a pipe.
    ///   - coachZone: the zone of a day and time in the front matter.
    public init(_ text: String, fileName: String?, coachZone: Zone) {
        let front = FrontMatter(Text.block(text))
        let stem = fileName.map { String($0[..<($0.lastIndex(of: ".") ?? $0.endIndex)]) }
        let named = stem.flatMap(NoteDay.named)
        names = [front["client"], named?.rest ?? stem].compactMap { $0 }
            .map { Text.tidy($0, limit: 200) }.filter { !$0.isEmpty }
        taken = front["date"].flatMap { NoteDay.written($0, coachZone: coachZone) } ?? named.map { .day($0.day) }
    }
}
