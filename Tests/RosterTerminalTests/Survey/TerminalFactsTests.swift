import RosterModel
import Testing

@testable import RosterTerminal

@Suite struct TerminalFactsTests {
    private func found(_ change: (inout TerminalFacts) -> Void) -> [Diagnosis] {
        var facts = TerminalFacts(
            isTerminal: true, name: "xterm-256color", isKnown: true, canDraw: true, colors: 256, hasMouse: true,
            isUTF8: true, columns: 80, rows: 24)
        change(&facts)
        return facts.diagnoses
    }

    @Test func aTerminalThatHasAllIsFine() {
        #expect(found { _ in } == [Diagnosis(.terminal, .fine, "xterm-256color, 80x24, 256 colours, UTF-8, mouse")])
        #expect(found { $0.colors = 1 << 24 }.first?.text.contains("all colours") == true)
        #expect(found { $0.colors = 0 }.map(\.state) == [.fine])
    }

    @Test func withoutATerminalThereIsNothingToSay() {
        #expect(found { $0.isTerminal = false }.map(\.state) == [.notSetUp])
    }

    @Test func whatIsWrongComesWithWhatToDo() {
        let changes: [((inout TerminalFacts) -> Void, String)] = [
            ({ $0.name = nil }, "TERM is not set"), ({ $0.isKnown = false }, "does not know"),
            ({ $0.canDraw = false }, "can't move its cursor"), ({ $0.isUTF8 = false }, "not UTF-8"),
            ({ $0.columns = 39 }, "39x24"), ({ $0.rows = 9 }, "80x9"),
        ]
        for (change, words) in changes {
            let diagnoses = found(change)
            #expect(diagnoses.count == 1 && diagnoses[0].state == .wrong && diagnoses[0].next != nil)
            #expect(diagnoses.first?.text.contains(words) == true, "\(words)")
        }
    }
}
