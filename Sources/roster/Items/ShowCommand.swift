import ArgumentParser
import RosterExchange
import RosterModel
import RosterStore

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows items whole, with their comments and history.")

    @Argument(help: ArgumentHelp("The item, as 142, or several.", valueName: "id"))
    var ids: [String]

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let ids = try ItemNumbers.read(ids)
        try common.reading { desk, store in
            let details = try ids.map { id in
                guard let detail = try store.item(id, at: desk.now) else { throw StoreError.unknownItem(id) }
                let nudges = try store.nudges(about: id, at: desk.now).map(NudgeTexts(desk).worded)
                return (detail: detail, nudges: nudges)
            }
            if json.isOn {
                let documents = details.map { document($0.detail, $0.nudges, desk) }
                desk.console.print(documents.count == 1 ? documents[0] : .array(documents))
            } else {
                for (index, shown) in details.enumerated() {
                    if index > 0 { desk.console.print() }
                    print(shown.detail, shown.nudges, desk)
                }
            }
        }
    }

    private func document(_ detail: ItemDetail, _ nudges: [WordedNudge], _ desk: Desk) -> JSON {
        let items = ItemJSON(desk)
        let people = PeopleJSON(desk)
        let zone = detail.line.zone(orElse: desk.zone)
        return items.item(detail.line)
            + .object([
                "comments": .array(detail.comments.map { items.comment($0, zone: zone) }),
                "nudges": .array(nudges.map(NudgeJSON(desk).nudge)),
                "history": .array(detail.history.map(people.history)),
            ])
    }

    private func print(_ detail: ItemDetail, _ nudges: [WordedNudge], _ desk: Desk) {
        let item = detail.line.item
        let standing = item.standing(at: desk.now)
        let console = desk.console
        let theirs = SpokenTime(now: desk.now, zone: detail.line.zone(orElse: desk.zone))
        let ours = SpokenTime(now: desk.now, zone: desk.zone)
        let glyph = standing.glyph(unicode: console.isUnicode)
        console.print(
            StyledLine("#\(item.id) ", .dim).appending("\(glyph) ", Ink(standing)).appending(item.text, .strong))
        for line in item.detail.split(separator: "\n") { console.print("    \(line)") }
        let due = "due \(theirs.full(item.deadline.at)) (\(theirs.due(item.deadline.at)), \(item.deadline.rule))"
        let count = item.target > 1 ? ["\(item.progress) of \(item.target)"] : []
        let rating = item.rating.map { ["rated \($0) of 5"] } ?? []
        let owner = item.owner == .coach ? ["yours"] : []
        let carried = item.carried > 0 ? ["carried x\(item.carried)"] : []
        let facts = [detail.line.clientName, standing.rawValue, due] + count + rating + owner + carried
        console.print((facts + item.tags.map { "#\($0)" }).joined(separator: "   "))
        for comment in detail.comments {
            console.print(
                StyledLine("\(ours.full(comment.at)) \(comment.origin.by.rawValue): ", .dim).appending(comment.text))
        }
        for nudge in nudges.filter({ ![.merged, .cancelled].contains($0.nudge.state) }).reversed() {
            let words = nudge.nudge.state == .planned ? "will go" : nudge.nudge.state.word
            console.print(
                StyledLine("\(ours.full(nudge.nudge.moment))  ", .dim)
                    .appending("\(nudge.nudge.kind.word) by \(nudge.nudge.channel.word) ")
                    .appending(words, Ink(nudge.nudge.state))
                    .appending("  #\(nudge.id), \(nudge.nudge.reason)", .dim))
        }
        for step in detail.history {
            console.print(StyledLine("\(ours.full(step.at))  \(step.summary)\(step.isUndone ? " (undone)" : "")", .dim))
        }
    }
}
