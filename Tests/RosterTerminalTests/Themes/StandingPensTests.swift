import RosterDashboard
import Testing

@testable import RosterTerminal

/// What reaches the terminal of each depth.
@Suite("The standings on every terminal") struct StandingPensTests {
    private func pens(_ name: String, _ depth: Depth, on ground: Role? = nil) throws -> [Pen] {
        let theme = try ShippedTheme.named(name)
        return Role.standings.map { role in
            Pen(
                role: theme.style(of: role), ground: ground.map(theme.style(of:)), isUnderlined: false, depth: depth)
        }
    }

    @Test(
        "Each has a look of its own wherever there is colour, and none hides in its ground",
        arguments: ShippedTheme.names.filter { $0 != "mono" }, [Depth.eight, .sixteen, .indexed, .direct])
    func distinct(name: String, depth: Depth) throws {
        for ground in [nil, .selection, .field] as [Role?] {
            let pens = try pens(name, depth, on: ground)
            for (place, pen) in pens.enumerated() {
                #expect(!pens[(place + 1)...].contains(pen), "\(Role.standings[place])")
                #expect(pen.ink < 0 || pen.ink != pen.ground, "\(Role.standings[place])")
            }
        }
    }

    @Test(
        "With eight colours they have those of the default theme: open, soon, overdue, stuck, done, skipped",
        arguments: ShippedTheme.names.filter { $0 != "mono" })
    func eight(name: String) throws {
        // In high-contrast and colour-blind nothing is so quiet that it would be dimmed.
        let skipped: UInt32 = ["high-contrast", "colour-blind"].contains(name) ? 0 : UInt32(Attributes.dim.rawValue)
        let pens = try pens(name, .eight)
        #expect(pens.map(\.ink) == [4, 3, 1, 5, 2, -1])
        #expect(pens.map(\.attributes) == [0, 0, UInt32(Attributes.bold.rawValue), 0, 0, skipped])
        #expect(pens.allSatisfy { $0.ground == -1 })
    }

    @Test("Without colours, mono tells them apart by attributes; done and skipped recede alike")
    func mono() throws {
        let looks = try pens("mono", .none).map { Attributes(rawValue: UInt8($0.attributes)) }
        #expect(looks == [[], .underline, .bold, .italic, .dim, .dim])
    }

    @Test("The row of the cursor shows at every depth", arguments: ShippedTheme.names, Depth.allCases)
    func selection(name: String, depth: Depth) throws {
        let theme = try ShippedTheme.named(name)
        for role in Role.allCases where role != .selection {
            let plain = Pen(role: theme.style(of: role), ground: nil, isUnderlined: false, depth: depth)
            let selected = Pen(
                role: theme.style(of: role), ground: theme.style(of: .selection), isUnderlined: false, depth: depth)
            #expect(plain.ground != selected.ground || plain.attributes != selected.attributes, "\(role)")
        }
    }
}
