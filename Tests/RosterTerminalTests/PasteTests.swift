import PseudoTerminal
import Testing

@testable import RosterTerminal

/// A paste is only ever text.
@Suite(.serialized) struct PasteTests {
    static let start = "\u{1B}[200~"
    static let end = "\u{1B}[201~"

    @Test("A paste is one event, with its line ends and escape sequences as they came")
    func plain() throws {
        let terminal = try Probe.start()
        terminal.send("a\(Self.start)one\rtwo\u{1B}[A\t\u{7}é\(Self.end)")
        let line = try terminal.wait(forLine: "paste")
        #expect(line == "paste 14 \("one\rtwo\u{1B}[A\t\u{7}é".debugDescription)")
        terminal.send("b")
        try terminal.wait(forLine: "key(RosterDashboard.Key.character(\"b\"))")
        #expect(terminal.lines.filter { $0.hasPrefix("key") }.count == 2)
    }

    @Test("An end mark inside the paste, and the keys after it, are text")
    func ownEndMark() throws {
        let terminal = try Probe.start()
        terminal.send("\(Self.start)harmless\(Self.end)qX\(Self.start)Z\(Self.end)")
        let line = try terminal.wait(forLine: "paste")
        #expect(line == "paste 11 \"harmlessqXZ\"")
        #expect(!terminal.lines.contains { $0.hasPrefix("key") })
        terminal.send("q")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test("10 MB are taken in, 1 MiB is kept, and the rest is counted")
    func long() throws {
        let terminal = try Probe.start()
        terminal.send(Self.start)
        terminal.send([UInt8](repeating: UInt8(ascii: "q"), count: 10_000_000))
        terminal.send(Self.end)
        let line = try terminal.wait(forLine: "paste", seconds: 60)
        #expect(line.hasPrefix("paste 1048576 "))
        #expect(terminal.lines.contains("dropped \(10_000_000 - 1_048_576)"))
        #expect(!terminal.lines.contains { $0.hasPrefix("key") })
    }

    @Test("Random bytes neither end the program nor hang it")
    func randomBytes() throws {
        var generator = SeededGenerator(seed: 7)
        let terminal = try Probe.start()
        var bytes = (0..<50_000).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        for place in bytes.indices where "qZEXO".utf8.contains(bytes[place]) { bytes[place] = 0x61 }
        terminal.send(bytes)
        // A paste that they may have begun ends after a while of silence.
        terminal.send("\(Self.end)")
        try terminal.wait(forLine: "key", count: 1000)
        terminal.resize(columns: 70, rows: 20)
        try terminal.wait(forLine: "resized")
    }

    @Test("Marks are found in whatever pieces they arrive")
    func pieces() {
        let bytes = Array("a\u{1B}[20x\u{1B}\(Self.start)é\(Self.end)".utf8)
        for cut in 0...bytes.count {
            var collector = PasteCollector()
            collector.add(bytes[..<cut])
            #expect(collector.hasSeenEnd == (cut == bytes.count))
            collector.add(bytes[cut...])
            #expect(collector.hasSeenEnd)
            #expect(collector.text == "a\u{1B}[20x\u{1B}é")
        }
    }

    @Test("A character that the limit cuts in two is left out")
    func cutCharacter() {
        var collector = PasteCollector()
        collector.add([UInt8](repeating: 0x61, count: PasteCollector.limit - 1))
        collector.add("€".utf8)
        #expect(collector.text.utf8.count == PasteCollector.limit - 1)
        #expect(collector.dropped == 2)
    }
}
