import RosterDashboard
import Testing

@testable import RosterTerminal

/// Colours by computation: as they are, and as the nearest of 256.
@Suite("The themes that come with Roster can be read") struct LegibilityTests {
    private static let depths = [1 << 24, 256]

    /// The contrast of a role's ink on a ground that it may be drawn on.
    private func contrast(of role: Role, on ground: Role, in theme: Theme, _ colors: Int) throws -> Double {
        let style = theme.style(of: ground)
        let ink = theme.style(of: role).ink == .terminal ? style.ink : theme.style(of: role).ink
        return Contrast.ratio(
            try #require(ink.nearest(ofColors: colors).parts),
            try #require(style.ground.nearest(ofColors: colors).parts))
    }

    @Test(
        "All text has a contrast of 4.5:1 on every ground, and of 7:1 in high-contrast",
        arguments: [("dark", 4.5), ("light", 4.5), ("colour-blind", 4.5), ("high-contrast", 7)] as [(String, Double)],
        depths)
    func text(theme: (name: String, least: Double), colors: Int) throws {
        let shown = try ShippedTheme.named(theme.name)
        for role in Role.allCases where role.isText {
            for ground in Role.grounds {
                let contrast = try contrast(of: role, on: ground, in: shown, colors)
                #expect(contrast >= theme.least, "\(role) on \(ground)")
            }
        }
    }

    @Test("A chart has 3:1", arguments: ShippedTheme.coloured, depths)
    func chart(name: String, colors: Int) throws {
        let theme = try ShippedTheme.named(name)
        for ground in Role.grounds {
            #expect(try contrast(of: .chart, on: ground, in: theme, colors) >= 3, "on \(ground)")
        }
    }

    @Test("The row of the cursor and a field are not the screen's ground", arguments: ShippedTheme.coloured, depths)
    func grounds(name: String, colors: Int) throws {
        let theme = try ShippedTheme.named(name)
        let grounds = Role.grounds.map { theme.style(of: $0).ground.nearest(ofColors: colors) }
        #expect(Set(grounds).count == Role.grounds.count)
    }

    @Test(
        "The standings look different to everybody in colour-blind, and in the others to those who see all colours",
        arguments: ShippedTheme.coloured, depths)
    func standings(name: String, colors: Int) throws {
        let theme = try ShippedTheme.named(name)
        let visions = name == "colour-blind" ? ColorVision.allCases : [.normal]
        for vision in visions {
            for (place, first) in Role.standings.enumerated() {
                for second in Role.standings[(place + 1)...] {
                    let inks = try [first, second].map { role in
                        try #require(theme.style(of: role).ink.nearest(ofColors: colors).parts)
                    }
                    // CIEDE2000; 1 can just be seen side by side, and these stand apart.
                    let difference = inks[0].difference(from: inks[1], to: vision)
                    #expect(difference >= 12, "\(first) and \(second) to \(vision)")
                }
            }
        }
    }

    @Test("What “theme check” looks for is what these tests do", arguments: ShippedTheme.names)
    func review(name: String) throws {
        var review = ThemeReview()
        if name == "high-contrast" { review.leastContrast = Contrast.enhanced }
        if name == "colour-blind" { review.visions = ColorVision.allCases }
        #expect(review.findings(in: try ShippedTheme.named(name)) == [])
    }

    @Test("Only overdue is bold among the standings, and red where there are colours", arguments: ShippedTheme.names)
    func overdue(name: String) throws {
        let theme = try ShippedTheme.named(name)
        let bold = Role.standings.filter { theme.style(of: $0).attributes.contains(.bold) }
        #expect(bold == [.itemOverdue])
        if name != "mono" { #expect([1, 9].contains(Depth.sixteen.number(of: theme.style(of: .itemOverdue).ink))) }
    }
}
