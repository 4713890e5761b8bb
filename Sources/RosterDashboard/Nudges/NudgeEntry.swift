import RosterModel

/// A nudge as the list has it: its words are made once, when it is read, so that hundreds scroll like ten.
struct NudgeEntry: Identifiable, Equatable, Sendable {
    let worded: WordedNudge
    /// The client, or the coach.
    let who: String
    /// "final, SMS"
    let what: String
    /// The text's beginning, on one line; of mail its subject, which says more.
    let gist: String

    var id: Nudge.ID { worded.id }
    var nudge: Nudge { worded.nudge }
    var line: NudgeLine { worded.line }

    private static let beginning = 400

    init(_ worded: WordedNudge) {
        self.worded = worded
        who = Text.line(worded.line.recipientWords)
        what = "\(worded.nudge.kind.word), \(worded.nudge.channel.word)"
        let text = worded.subject.isEmpty ? worded.body : worded.subject
        let beginning = Text.spaced(Text.line(String(text.prefix(Self.beginning))))
        gist = worded.problem.map { Text.line($0) } ?? (beginning.isEmpty ? Self.items(of: worded.line) : beginning)
    }

    /// What it is about, where there is no text to show.
    private static func items(of line: NudgeLine) -> String {
        line.itemTexts.map { Text.line($0) }.joined(separator: "; ")
    }

    /// For the filter, folded.
    var haystack: String {
        let nudge = worded.nudge
        let parts = [who, what, nudge.state.word, nudge.reason, nudge.to ?? "", worded.subject, worded.body]
        return Text.folded((parts + worded.line.itemTexts).joined(separator: "\n"))
    }
}
