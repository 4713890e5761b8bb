import CTerminal
import RosterDashboard
import Testing

@testable import RosterTerminal

/// Colours and pens, without a terminal.
struct PaintTests {
    @Test(
        "A colour becomes the nearest there is",
        arguments: [
            (.terminal, .indexed, -1), (.indexed(8), .indexed, 8), (.rgb(red: 255, green: 0, blue: 0), .indexed, 196),
            (.rgb(red: 0, green: 0, blue: 0), .indexed, 16), (.rgb(red: 129, green: 129, blue: 129), .indexed, 244),
            (.rgb(red: 255, green: 255, blue: 255), .indexed, 231),
            (.rgb(red: 95, green: 135, blue: 175), .indexed, 67),
            (.rgb(red: 250, green: 10, blue: 10), .sixteen, 9), (.rgb(red: 250, green: 10, blue: 10), .none, -1),
            (.indexed(3), .none, -1), (.indexed(196), .sixteen, 9), (.indexed(3), .direct, 3),
            (.rgb(red: 1, green: 2, blue: 3), .direct, 0x010203), (.rgb(red: 0, green: 0, blue: 1), .direct, 8),
            (.indexed(196), .direct, 0xFF0000),
        ] as [(Color, Depth, Int32)])
    func nearest(color: Color, depth: Depth, expected: Int32) {
        #expect(depth.number(of: color) == expected)
    }

    @Test("A selected row keeps each role's ink")
    func selection() {
        let pen = Pens.pen(
            role: Style(ink: .indexed(1), attributes: .bold), ground: Style(ground: .indexed(8)), isUnderlined: false,
            depth: .indexed)
        #expect(pen == Pen(attributes: CT_BOLD.rawValue, ink: 1, ground: 8))
    }

    @Test("A ground that can't be told apart is shown by reversing, unless it has attributes of its own")
    func ground() {
        let role = Style(ink: .indexed(1))
        let none = Pens.pen(role: role, ground: Style(ground: .indexed(8)), isUnderlined: false, depth: .none)
        #expect(none == Pen(attributes: CT_REVERSE.rawValue, ink: -1, ground: -1))
        let underlined = Style(ground: .indexed(8), attributes: .underline)
        let field = Pens.pen(role: role, ground: underlined, isUnderlined: false, depth: .none)
        #expect(field == Pen(attributes: CT_UNDERLINE.rawValue, ink: -1, ground: -1))
    }

    @Test("Of eight colours, bright ones are bold; bright black is the terminal's own ink, dimmed")
    func eight() {
        let bright = Pens.pen(role: Style(ink: .indexed(9)), ground: nil, isUnderlined: false, depth: .eight)
        #expect(bright == Pen(attributes: CT_BOLD.rawValue, ink: 1, ground: -1))
        let grey = Pens.pen(role: Style(ink: .indexed(8)), ground: nil, isUnderlined: true, depth: .eight)
        #expect(grey == Pen(attributes: CT_DIM.rawValue | CT_UNDERLINE.rawValue, ink: -1, ground: -1))
    }

    @Test(
        "A field with right-to-left text ends at the first blank that no more of it follows",
        arguments: [
            ("Ada  12", []), ("כהן  12", [3]), ("Tamar כהן 20 ○", [9]), ("כהן לוי  x", [7]), ("כהן", []),
            ("Yusuf العمري  3  שלום 4", [12, 21]),
        ] as [(String, [Int])])
    func fieldEnds(text: String, expected: [Int]) {
        let row = text.unicodeScalars.map { Cell(base: $0.value, role: .text) }
        #expect(RightToLeft.fieldEnds(in: row[...]) == expected)
    }
}
