import ArgumentParser
import RosterModel

struct ListInboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists what came in and waits (what “roster inbox” does by itself).")

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.reading { desk, store in
            let entries = try store.inbox()
            if json.isOn {
                let people = PeopleJSON(desk)
                desk.console.print(.array(entries.map(people.inbox)))
            } else {
                print(entries, desk)
            }
        }
    }

    private func print(_ entries: [InboxEntry], _ desk: Desk) {
        guard !entries.isEmpty else { return desk.console.print("Nothing waits in the inbox.") }
        let times = SpokenTime(now: desk.now, zone: desk.zone)
        var table = TextTable(["Number", "Since", "Kind", "From", "What"], numbers: [0])
        for entry in entries {
            let first = entry.body.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            table.add([
                .init(entry.id.description, .dim), .init(times.day(entry.received), .dim),
                .init(entry.kind.rawValue.replacing("-", with: " ")), .init(entry.from, .strong), .init(first),
            ])
        }
        table.print(to: desk.console)
    }
}
