import PseudoTerminal
import Testing

/// Keys as terminals send them, through a real terminal and curses.
@Suite(.serialized) struct KeyTests {
    static let keys: [(bytes: String, event: String)] = [
        ("a", "character(\"a\")"), ("é", "character(\"é\")"), ("横", "character(\"横\")"),
        ("e\u{301}", "character(\"e\u{301}\")"), ("👩‍💻", "character(\"👩‍💻\")"),
        ("\u{13}", "control(\"s\")"), ("\u{11}", "control(\"q\")"), ("\u{03}", "control(\"c\")"),
        ("\u{1A}", "control(\"z\")"), ("\u{1F}", "control(\"_\")"), ("\u{00}", "control(\" \")"),
        ("\r", "enter"), ("\n", "enter"), ("\u{1B}OM", "enter"), ("\t", "tab"), ("\u{1B}[Z", "backTab"),
        ("\u{7F}", "backspace"), ("\u{08}", "backspace"), ("\u{1B}[3~", "delete"), ("\u{1B}[2~", "insert"),
        ("\u{1B}[A", "up"), ("\u{1B}[B", "down"), ("\u{1B}[C", "right"), ("\u{1B}[D", "left"),
        ("\u{1B}OA", "up"), ("\u{1B}OB", "down"), ("\u{1B}OC", "right"), ("\u{1B}OD", "left"),
        ("\u{1B}[H", "home"), ("\u{1B}[F", "end"), ("\u{1B}OH", "home"), ("\u{1B}OF", "end"),
        ("\u{1B}[1~", "home"), ("\u{1B}[4~", "end"), ("\u{1B}[5~", "pageUp"), ("\u{1B}[6~", "pageDown"),
        ("\u{1B}[1;5D", "wordLeft"), ("\u{1B}[1;5C", "wordRight"), ("\u{1B}[1;3D", "wordLeft"),
        ("\u{1B}[1;3C", "wordRight"), ("\u{1B}\u{1B}[D", "wordLeft"),
        ("\u{1B}[1;3A", "altUp"), ("\u{1B}\u{1B}[B", "altDown"), ("\u{1B}[1;5H", "controlHome"),
        ("\u{1B}[1;5F", "controlEnd"), ("\u{1B}[3;5~", "controlDelete"), ("\u{1B}[3;2~", "delete"),
        ("\u{1B}[1;5B", "down"), ("\u{1B}b", "alt(\"b\")"), ("\u{1B}É", "alt(\"É\")"), ("\u{1B}[", "alt(\"[\")"),
        ("\u{1B}\u{7F}", "alt(\"\\u{7F}\")"), ("\u{1B}OP", "function(1)"), ("\u{1B}[15~", "function(5)"),
        ("\u{1B}[24~", "function(12)"), ("\u{1B}", "escape"),
    ]

    @Test("Every key is decoded from what terminals send for it", arguments: ["xterm-256color", "tmux-256color"])
    func keys(term: String) throws {
        let terminal = try Probe.start(["TERM": term])
        for (place, key) in Self.keys.enumerated() {
            let before = terminal.lines.count
            terminal.send(key.bytes)
            try terminal.wait(forLine: "drawn", count: place + 2)
            let events = terminal.lines.dropFirst(before).filter { $0 != "drawn" }
            #expect(events == ["key(RosterDashboard.Key.\(key.event))"], "\(key.bytes.debugDescription)")
        }
        terminal.send("q")
        #expect(try terminal.waitForEnd() == 0)
    }

    /// With Shift, as xterm (and tmux, kitty, foot) and rxvt send it.
    static let shifted: [(bytes: String, key: String)] = [
        ("\u{1B}[1;2A", "up"), ("\u{1B}[1;2B", "down"), ("\u{1B}[1;2C", "right"), ("\u{1B}[1;2D", "left"),
        ("\u{1B}[1;2H", "home"), ("\u{1B}[1;2F", "end"), ("\u{1B}[1;6C", "wordRight"), ("\u{1B}[1;6D", "wordLeft"),
        ("\u{1B}[1;4C", "wordRight"), ("\u{1B}[1;4D", "wordLeft"), ("\u{1B}[1;6H", "controlHome"),
        ("\u{1B}[1;6F", "controlEnd"), ("\u{1B}[5;2~", "pageUp"), ("\u{1B}[6;2~", "pageDown"),
        ("\u{1B}[a", "up"), ("\u{1B}[d", "left"), ("\u{1B}[7$", "home"), ("\u{1B}[8@", "controlEnd"),
    ]

    @Test("Shift with a key that moves is a key of its own", arguments: ["xterm-256color", "rxvt", "linux"])
    func shifted(term: String) throws {
        let terminal = try Probe.start(["TERM": term])
        for (place, key) in Self.shifted.enumerated() {
            terminal.send(key.bytes)
            try terminal.wait(forLine: "drawn", count: place + 2)
            #expect(
                terminal.lines.suffix(2).first
                    == "key(RosterDashboard.Key.shift(RosterDashboard.Key.\(key.key)))", "\(key.bytes.debugDescription)"
            )
        }
    }

    @Test("Keys that arrive together are one turn, in their order")
    func batch() throws {
        let terminal = try Probe.start()
        terminal.send("jk\u{1B}[Aé\u{1B}[99~\u{1B}]11;rgb:0/0/0\u{7}x")
        try terminal.wait(forLine: "drawn", count: 2)
        let expected = ["j", "k", "up", "é", "x"].map {
            $0 == "up" ? "key(RosterDashboard.Key.up)" : "key(RosterDashboard.Key.character(\"\($0)\"))"
        }
        #expect(terminal.lines.filter { $0.hasPrefix("key") } == expected)
    }

    @Test("A character may arrive in pieces, and what is no UTF-8 is U+FFFD")
    func pieces() throws {
        let terminal = try Probe.start()
        let euro = Array("€".utf8)
        terminal.send([euro[0], euro[1]])
        terminal.send([euro[2]])
        try terminal.wait(forLine: "key(RosterDashboard.Key.character(\"€\"))")
        terminal.send([0xFF, 0x61, 0xC0, 0x62])
        try terminal.wait(forLine: "key(RosterDashboard.Key.character(\"b\"))")
        let keys = terminal.lines.filter { $0.hasPrefix("key") }.dropFirst()
        #expect(
            keys.map { $0.dropFirst("key(RosterDashboard.Key.character(\"".count).first } == [
                "\u{FFFD}", "a", "\u{FFFD}", "b",
            ])
    }

    @Test("A click, a second one at the same place, and the wheel, in both encodings of the mouse")
    func mouse() throws {
        let modern = try Probe.start()
        modern.send("\u{1B}[<0;11;4M\u{1B}[<0;11;4m\u{1B}[<0;11;4M\u{1B}[<0;11;4m\u{1B}[<65;1;1M\u{1B}[<64;1;1M")
        try modern.wait(forLine: "scroll", count: 2)
        let events = modern.lines.filter { $0.contains("Position") }
        try #require(events.map { String($0.prefix { $0 != "(" }) } == ["click", "doubleClick", "scroll", "scroll"])
        #expect(events[0].contains("row: 3, column: 10"))
        #expect(events[2].contains("lines: 3") && events[3].contains("lines: -3"))
        let old = try Probe.start(["TERM": "screen-256color"])
        old.send("\u{1B}[M +$")
        try old.wait(forLine: "click(RosterDashboard.Position(row: 3, column: 10))")
    }
}
