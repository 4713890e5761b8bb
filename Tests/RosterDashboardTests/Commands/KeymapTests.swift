import RosterModel
import Testing

@testable import RosterDashboard

struct KeymapTests {
    @Test(
        "every command has a key or is given in words, a title, a place and a name of its own",
        arguments: CommandTable.all)
    func rows(command: Command) {
        if case .named(let named) = command {
            #expect(command.keys.isEmpty && named.usage.hasPrefix(":" + command.name))
        } else {
            #expect(!command.keys.isEmpty)
        }
        #expect(!command.title.isEmpty && !command.contexts.isEmpty)
        #expect(CommandTable.all.filter { $0.name == command.name } == [command])
        #expect(command.keys.allSatisfy { Key(named: $0.name) == $0 })
    }

    @Test("the help of each place lists every command of it", arguments: Context.allCases)
    func help(context: Context) {
        let names = Keymap.standard.sections(in: context).flatMap(\.rows).map(\.name).joined(separator: " ")
        for command in CommandTable.all where command.contexts.contains(context) {
            if case .triage(.days) = command { continue }
            #expect(names.contains(command.name))
        }
    }

    @Test("the table as it stands has no clash", arguments: Context.allCases)
    func standard(context: Context) {
        let keys = CommandTable.all.filter { $0.contexts.contains(context) }.flatMap(\.keys)
        #expect(Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys.isEmpty)
    }

    @Test("a key of the configuration takes the place of the table's, in the footer and the help too")
    func rebound() throws {
        let keymap = try Keymap(rebinding: ["done": ["f5", "ctrl-x"], "triage-done": ["w"]])
        #expect(keymap.command(for: .function(5), in: .roster) == .item(.done))
        #expect(keymap.command(for: .control("x"), in: .client) == .item(.done))
        #expect(keymap.command(for: .character("d"), in: .roster) == nil)
        #expect(keymap.command(for: .character("d"), in: .triage) == nil)
        var stage = StateStage(columns: 120, rows: 40, keymap: keymap)
        #expect(stage.line(39).contains("F5 done"))
        stage.press(.function(5))
        #expect(stage.take() == [.perform(UpdateTests.done)])
        stage.press(.character("o"))
        stage.receive(.itemsLoaded(RosterFixture.adaCard.items))
        #expect(stage.line(39).hasPrefix(" w done"))
    }

    @Test(
        "what can't be used is told with what to do",
        arguments: [
            (["fly": ["c"]], KeymapProblem.unknownCommand("fly", nearest: nil)),
            (["triage-don": ["d"]], .unknownCommand("triage-don", nearest: "triage-done")),
            (["done": ["hyper-d"]], .unknownKey("hyper-d", command: "done")),
            (["done": []], .noKey(command: "done")),
            (["done": ["s"]], .clash(key: "s", first: "done", second: "stuck")),
            (["undo": ["enter"]], .clash(key: "Enter", first: "undo", second: "roster-open")),
            (["done": ["5"]], .digit(key: "5", command: "done")),
            (["capture-save": ["s"]], .typed(key: "s", command: "capture-save")),
            (["leave-program": ["Q"]], .typed(key: "Q", command: "leave-program")),
            (["done": [":"]], .clash(key: ":", first: "palette", second: "done")),
            (["items": ["d"]], .clash(key: "d", first: "items", second: "done")),
            (["suspend": ["ctrl-s"]], .clash(key: "Ctrl-S", first: "capture-save", second: "suspend")),
        ])
    func problems(rebinding: [String: [String]], problem: KeymapProblem) {
        do throws(KeymapProblem) {
            _ = try Keymap(rebinding: rebinding)
            Issue.record("it was taken")
        } catch {
            #expect(error == problem)
        }
        #expect(problem.description.hasPrefix("[keys]"))
    }

    @Test("two commands of different places may share a key")
    func noClash() throws {
        let keymap = try Keymap(rebinding: ["capture-save": ["f2", "F2"], "triage-1-days": ["0"]])
        #expect(keymap.isRebound && keymap.keys(of: .capture(.save)) == [.function(2)])
    }

    @Test(
        "keys are read as people write them",
        arguments: [
            ("ctrl-s", Key.control("s")), ("Ctrl-S", .control("s")), ("C-s", .control("s")),
            ("space", .character(" ")), ("enter", .enter), ("Return", .enter), ("esc", .escape), ("tab", .tab),
            ("pgup", .pageUp), ("PgDn", .pageDown), ("alt-x", .alt("x")), ("f1", .function(1)), ("F12", .function(12)),
            ("g", .character("g")), ("G", .character("G")), ("+", .character("+")), ("-", .character("-")),
            ("ø", .character("ø")), ("ctrl-i", .tab), ("ctrl-m", .enter), ("shift-tab", .backTab),
        ])
    func keyNames(text: String, key: Key) {
        #expect(Key(named: text) == key)
    }

    @Test(
        "what is no key is none",
        arguments: ["", "ctrl-", "ctrl-ss", "f0", "f99", "hyper-x", "ab", "\u{1B}", "\u{301}"])
    func noKeys(text: String) {
        #expect(Key(named: text) == nil)
    }

    @Test("the table is text or Markdown")
    func table() {
        let markdown = Keymap.standard.table(markdown: true)
        #expect(markdown.contains("| `j`, `Down` | down | `roster-down` |"))
        #expect(markdown.contains("| `1 … 9` | so many days on |"))
        #expect(Keymap.standard.table(markdown: false).contains("  Enter"))
    }
}
