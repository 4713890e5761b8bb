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
        let pen = Pen(
            role: Style(ink: .indexed(1), attributes: .bold), ground: Style(ground: .indexed(8)), isUnderlined: false,
            depth: .indexed)
        #expect(pen == Pen(attributes: CT_BOLD.rawValue, ink: 1, ground: 8))
    }

    @Test("A ground that can't be told apart is shown by reversing, unless it has attributes of its own")
    func ground() {
        let role = Style(ink: .indexed(1))
        let none = Pen(role: role, ground: Style(ground: .indexed(8)), isUnderlined: false, depth: .none)
        #expect(none == Pen(attributes: CT_REVERSE.rawValue, ink: -1, ground: -1))
        let underlined = Style(ground: .indexed(8), attributes: .underline)
        let field = Pen(role: role, ground: underlined, isUnderlined: false, depth: .none)
        #expect(field == Pen(attributes: CT_UNDERLINE.rawValue, ink: -1, ground: -1))
    }

    @Test("Of eight colours, bright ones are bold; bright black is the terminal's own ink, dimmed")
    func eight() {
        let bright = Pen(role: Style(ink: .indexed(9)), ground: nil, isUnderlined: false, depth: .eight)
        #expect(bright == Pen(attributes: CT_BOLD.rawValue, ink: 1, ground: -1))
        let grey = Pen(role: Style(ink: .indexed(8)), ground: nil, isUnderlined: true, depth: .eight)
        #expect(grey == Pen(attributes: CT_DIM.rawValue | CT_UNDERLINE.rawValue, ink: -1, ground: -1))
    }

    @Test(
        "Of eight and sixteen colours, the nearest is the one of the same name",
        arguments: [
            ("#f7768e", 9), ("#b3123a", 1), ("#fa852e", 9), ("#e0af68", 3), ("#7fa653", 2), ("#7fff7f", 10),
            ("#7fe5ff", 14), ("#0b6072", 6), ("#7aa2f7", 12), ("#2450b2", 12), ("#c99df7", 5), ("#7326a8", 5),
            ("#000000", 0), ("#ffffff", 15), ("#808080", 8), ("#1a1b26", 0), ("#d0d4e0", 7),
        ] as [(String, UInt8)])
    func named(hexadecimal: String, index: UInt8) throws {
        #expect(try color(hexadecimal).nearest(ofColors: 16) == .indexed(index))
    }

    @Test(
        "With named colours alone a theme's ground is the terminal's own, and its greys are plain or quiet",
        arguments: [
            ("#dfe5fb", .eight, -1, []), ("#dfe5fb", .sixteen, -1, []), ("#9199ba", .eight, -1, .dim),
            ("#9199ba", .sixteen, 8, []), ("#7aa2f7", .eight, 4, []), ("#7aa2f7", .sixteen, 12, []),
        ] as [(String, Depth, Int32, Attributes)])
    func onItsOwnGround(ink: String, depth: Depth, number: Int32, attributes: Attributes) throws {
        let role = Style(ink: try color(ink), ground: try color("#1a1b26"))
        let pen = Pen(role: role, ground: nil, isUnderlined: false, depth: depth)
        #expect(pen == Pen(attributes: UInt32(attributes.rawValue), ink: number, ground: -1))
        let row = Style(ink: .indexed(15), ground: try color("#242b47"))
        let selected = Pen(role: role, ground: row, isUnderlined: false, depth: depth)
        #expect(selected.attributes == UInt32(attributes.union(.reverse).rawValue))
        #expect(selected.ink == number)
    }

    @Test("On a ground that a theme names, quiet text of eight colours is black or white, dimmed")
    func quiet() {
        for (ground, ink) in [(7, 0), (0, 7), (4, 7), (3, 0)] as [(UInt8, Int32)] {
            let style = Style(ink: .indexed(8), ground: .indexed(ground))
            let pen = Pen(role: style, ground: nil, isUnderlined: false, depth: .eight)
            #expect(pen == Pen(attributes: CT_DIM.rawValue, ink: ink, ground: Int32(ground)))
        }
    }

    private func color(_ hexadecimal: String) throws -> Color {
        let value = try #require(Int(hexadecimal.dropFirst(), radix: 16))
        return .rgb(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
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
