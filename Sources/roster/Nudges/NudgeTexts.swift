import RosterModel
import RosterSettings

/// The exact texts of nudges: as they were written, or as they would be written now.
struct NudgeTexts: Sendable {
    private let templates: TemplateFolder

    init(_ desk: Desk) {
        templates = TemplateFolder(path: desk.paths.templates)
    }

    func worded(_ lines: some Sequence<NudgeLine>) -> [WordedNudge] { lines.map { worded($0) } }

    func worded(_ line: NudgeLine) -> WordedNudge {
        guard let facts = line.facts else { return WordedNudge(written: line) }
        do {
            let template = try line.template.map { try templates.read($0) }
            return WordedNudge(line, try facts.compose(template: template))
        } catch {
            // Of what was taken back before it was written there is nothing to say any more.
            return line.nudge.state.isEnded
                ? WordedNudge(written: line)
                : WordedNudge(line, subject: "", body: "", problem: "It can't be written: \(error)")
        }
    }
}

extension WordedNudge {
    /// As it would be written.
    fileprivate init(_ line: NudgeLine, _ text: MessageText) {
        guard line.nudge.channel == .sms else {
            self.init(line, subject: text.subject, body: text.text)
            return
        }
        let sms = SMSText(text.text)
        self.init(line, subject: "", body: sms.text, segments: sms.segments)
    }
}
