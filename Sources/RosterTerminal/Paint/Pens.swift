import CTerminal
import RosterDashboard

/// How a cell is drawn, in curses' terms.
struct Pen: Equatable {
    var attributes: UInt32
    var ink: Int32
    var ground: Int32
}

/// The pens of a theme on a terminal of some depth. Each is worked out once.
struct Pens {
    private struct Key: Hashable {
        var role: Role
        var ground: Role?
        var isUnderlined: Bool
    }

    private let theme: Theme
    private let depth: Depth
    private var known: [Key: (pen: Pen, pair: Int32)] = [:]

    init(theme: Theme, depth: Depth) {
        self.theme = theme
        self.depth = depth
    }

    /// The attributes and the pair of curses for a cell.
    mutating func pen(for cell: Cell) -> (attributes: UInt32, pair: Int32) {
        let key = Key(role: cell.role, ground: cell.ground, isUnderlined: cell.isUnderlined)
        if let found = known[key] { return (found.pen.attributes, found.pair) }
        let pen = Self.pen(
            role: theme.style(of: cell.role), ground: cell.ground.map(theme.style(of:)),
            isUnderlined: cell.isUnderlined, depth: depth)
        let pair = ct_pair(pen.ink, pen.ground)
        known[key] = (pen, pair)
        return (pen.attributes, pair)
    }

    /// A role on a ground: the role's ink stays, so that a status keeps its colour on a selected row. A ground that
    /// this terminal can't tell from the screen's own is shown by reversing.
    static func pen(role: Style, ground: Style?, isUnderlined: Bool, depth: Depth) -> Pen {
        var attributes = role.attributes.union(ground?.attributes ?? [])
        if isUnderlined { attributes.insert(.underline) }
        let own = number(ofGround: role.ground, depth: depth)
        let under = ground.map { number(ofGround: $0.ground, depth: depth) } ?? own
        if let ground, under == own, ground.attributes.isEmpty { attributes.insert(.reverse) }
        // What has no ink of its own takes the ground's, so that it can be read on it whatever the terminal's ink is.
        var ink = depth.number(of: role.ink == .terminal ? ground?.ink ?? .terminal : role.ink)
        if depth == .eight, ink >= 8 {
            // Eight colours have no bright ones; bold is as near as it gets, but a bold black may not be seen at all.
            attributes.insert(ink == 8 ? .dim : .bold)
            ink = ink == 8 ? -1 : ink - 8
        }
        return Pen(attributes: UInt32(attributes.rawValue), ink: ink, ground: under)
    }

    private static func number(ofGround color: Color, depth: Depth) -> Int32 {
        let number = depth.number(of: color)
        return depth == .eight && number >= 8 ? number - 8 : number
    }
}
