import PseudoTerminal
import RosterDashboard
import Testing

@testable import RosterTerminal

/// What only the time between reads decides.
struct DecoderTests {
    private func bytes(_ text: String) -> [RawInput] { text.utf8.map(RawInput.byte) }
    private func time(_ milliseconds: Int64) -> MonotonicTime { MonotonicTime(milliseconds: milliseconds) }

    @Test("A sequence may arrive in two reads, but not long after one another")
    func unfinished() {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes("\u{1B}[<0;1"), at: time(0)) == [])
        #expect(decoder.decode(bytes("0;5M"), at: time(20)) == [.click(Position(row: 4, column: 9))])
        #expect(decoder.decode(bytes("\u{1B}[<0;1"), at: time(1000)) == [])
        #expect(decoder.decode(bytes("j"), at: time(2000)) == [.key(.character("j"))])
    }

    @Test("A second press within 400 ms at the same place is a double click, a third one is not")
    func doubleClick() {
        var decoder = KeyDecoder()
        let press = bytes("\u{1B}[<0;2;2M")
        let place = Position(row: 1, column: 1)
        #expect(decoder.decode(press, at: time(0)) == [.click(place)])
        #expect(decoder.decode(press, at: time(399)) == [.doubleClick(place)])
        #expect(decoder.decode(press, at: time(500)) == [.click(place)])
        #expect(decoder.decode(press, at: time(1000)) == [.click(place)])
    }

    @Test(
        "Sequences of other terminals do nothing",
        arguments: [
            "\u{1B}[99~", "\u{1B}[?62;4c", "\u{1B}[I", "\u{1B}Oz", "\u{1B}]52;c;cXE=\u{7}", "\u{1B}P1$r q\u{1B}\\",
            "\u{1B}_q\u{1B}\\", "\u{1B}[<0;0;0M", "\u{1B}[<32;5;5M", "\u{1B}[<99999999999999999999;1;1M",
        ])
    func swallowed(sequence: String) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes("a\(sequence)b"), at: time(0)) == [.key(.character("a")), .key(.character("b"))])
    }

    @Test("Escape is a key of its own where nothing, or another Escape, follows")
    func escape() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([.loneEscape] + bytes("j"), at: time(0)) == [.key(.escape), .key(.character("j"))])
        #expect(decoder.decode(bytes("\u{1B}\u{1B}x"), at: time(0)) == [.key(.escape), .key(.alt("x"))])
        #expect(decoder.decode(bytes("\u{1B}"), at: time(0)) == [.key(.escape)])
    }

    @Test(
        "No part of a key that curses did not know becomes text, wherever it is cut",
        arguments: [
            "\u{1B}[1;2A", "\u{1B}[1;6D", "\u{1B}[1;16H", "\u{1B}[3;5~", "\u{1B}[57441;5u", "\u{1B}[27;6;9~",
            "\u{1B}[200;2~", "\u{1B}[a", "\u{1B}Oa",
        ])
    func cut(sequence: String) {
        for place in 3..<max(4, sequence.utf8.count) {
            var decoder = KeyDecoder()
            let all = bytes(sequence)
            let events =
                decoder.decode(Array(all.prefix(place)), at: time(0))
                + decoder.decode(Array(all.dropFirst(place)), at: time(20))
            #expect(events == [])
        }
    }

    @Test("Any codes are decoded, with anything around them")
    func codes() {
        var generator = SeededGenerator(seed: 11)
        var decoder = KeyDecoder()
        for round in 0..<500 {
            let inputs = (0..<100).map { _ -> RawInput in
                switch Int.random(in: 0..<6, using: &generator) {
                case 0: .byte(0x1B)
                case 1: .loneEscape
                case 2: .byte(.random(in: .min ... .max, using: &generator))
                case 3: [.pasteStart, .pasteEnd].randomElement(using: &generator) ?? .pasteEnd
                default: .key(.random(in: 0...2000, using: &generator))
                }
            }
            for case .key(.shift(let key)) in decoder.decode(inputs, at: time(Int64(round) * 37)) {
                #expect(key.withShift == .shift(key))
            }
        }
    }

    @Test("Any bytes are decoded")
    func anything() {
        var generator = SeededGenerator(seed: 3)
        var decoder = KeyDecoder()
        for round in 0..<500 {
            let inputs = (0..<200).map { _ in RawInput.byte(.random(in: .min ... .max, using: &generator)) }
            for case .key(.character(let character)) in decoder.decode(inputs, at: time(Int64(round) * 37)) {
                #expect(character.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
            }
        }
    }
}
