import RosterModel
import RosterStore

/// The exact texts of nudges: as they were written, or as they would be written now.
struct NudgeTexts: Sendable {
    init(_ desk: Desk) {}

    func worded(_ line: NudgeLine) -> WordedNudge {
        WordedNudge(written: line)
    }
}
