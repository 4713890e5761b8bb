import CTerminal
import RosterDashboard

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
        let pen = Pen(
            role: theme.style(of: cell.role), ground: cell.ground.map(theme.style(of:)),
            isUnderlined: cell.isUnderlined, depth: depth)
        let pair = ct_pair(pen.ink, pen.ground)
        known[key] = (pen, pair)
        return (pen.attributes, pair)
    }
}
