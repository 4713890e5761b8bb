import RosterModel

/// What the words in the date prompt mean.
struct DatePreview: Equatable, Sendable {
    var decision: ItemDecision?
    /// "Fri 27 Nov 18:00", or what is wrong with it.
    var words: String

    private init(_ decision: ItemDecision? = nil, words: String) {
        self.decision = decision
        self.words = words
    }

    /// Reads a WHEN of `capture.md`.
    /// - Parameter context: with the zone of the client whose item comes first.
    init(of text: String, in context: CaptureContext) {
        guard !Text.spaced(text).isEmpty else {
            self.init(words: "fri, 3d, 4 Dec 15:00")
            return
        }
        switch parseWhen(text, context) {
        case nil: self.init(words: "not a date yet")
        case .nextSession?: self.init(.nextSession, words: "the next session's rule")
        case .moment(let moment)? where moment <= context.now: self.init(words: "that has passed")
        case .moment(let moment)?:
            self.init(.moment(moment), words: SpokenTime(now: context.now, zone: context.zone).full(moment))
        }
    }
}
