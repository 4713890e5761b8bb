import CTerminal
import RosterDashboard

/// How a cell is drawn, in curses' terms.
struct Pen: Equatable {
    var attributes: UInt32
    var ink: Int32
    var ground: Int32
}

extension Pen {
    /// A role on a ground: the role's ink stays, so that a status keeps its colour on a selected row. A ground that
    /// this terminal can't tell from the screen's own is shown by reversing.
    init(role: Style, ground: Style?, isUnderlined: Bool, depth: Depth) {
        var attributes = role.attributes.union(ground?.attributes ?? [])
        if isUnderlined { attributes.insert(.underline) }
        let own = Pen.ground(role.ground, depth) ?? -1
        let under = ground.flatMap { Pen.ground($0.ground, depth) } ?? own
        let isReversed = ground.map { under == own && $0.attributes.isEmpty } ?? false
        if isReversed { attributes.insert(.reverse) }
        // What has no ink of its own takes the ground's, so that it can be read on it whatever the terminal's ink is.
        let takesInk = role.ink == .terminal && !isReversed
        let (ink, added) = Pen.ink(takesInk ? ground?.ink ?? .terminal : role.ink, on: under, of: role, depth)
        self.init(attributes: UInt32(attributes.union(added).rawValue), ink: ink, ground: under)
    }

    /// Nil for a ground that can't be shown: with named colours alone only a named one can. A theme's dark blue would
    /// become black, and hide on it what the user has made to be read on the terminal's own ground.
    private static func ground(_ color: Color, _ depth: Depth) -> Int32? {
        if depth.hasOnlyNamed, color.parts != nil { return nil }
        let number = depth.number(of: color)
        return depth == .eight && number >= 8 ? number - 8 : number
    }

    /// The ink's number, and the attributes that stand in for what eight colours don't have.
    private static func ink(_ color: Color, on ground: Int32, of role: Style, _ depth: Depth) -> (Int32, Attributes) {
        var number = depth.number(of: color)
        guard depth.hasOnlyNamed else { return (number, []) }
        if let parts = color.parts {
            // A grey of a theme is text or quiet text; which grey that is here is the terminal's to say.
            let isGrey = number % 8 == 0 || number % 8 == 7
            if isGrey {
                number = isQuiet(parts, on: role.ground) ? 8 : plain(on: ground)
            } else if depth == .eight {
                number %= 8
            }
        }
        // Eight colours have no bright ones; bold is as near as it gets, but a bold black may not be seen at all.
        guard depth == .eight, number >= 8 else { return (number, []) }
        return number == 8 ? (plain(on: ground), .dim) : (number - 8, .bold)
    }

    private static func isQuiet(_ grey: RGB, on ground: Color) -> Bool {
        guard let ground = ground.parts else { return Color.rgb(grey).nearest(ofColors: 16) == .indexed(8) }
        return Contrast.ratio(grey, ground) < Contrast.enhanced
    }

    /// The terminal's own ink on its own ground, else black or white.
    private static func plain(on ground: Int32) -> Int32 {
        switch ground {
        case ..<0: -1
        case 0, 1, 4, 5, 8: 7
        default: 0
        }
    }
}

extension Color {
    fileprivate static func rgb(_ parts: RGB) -> Color {
        .rgb(red: parts.red, green: parts.green, blue: parts.blue)
    }
}
