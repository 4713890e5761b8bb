import CTerminal
import RosterDashboard

/// How many colours the terminal can show at once.
enum Depth: CaseIterable {
    /// Attributes only.
    case none
    case eight, sixteen, indexed
    /// 24 bits.
    case direct

    static func ofTerminal() -> Depth {
        if ct_has_direct_color() { return .direct }
        switch ct_color_count() {
        case 256...: return .indexed
        case 16...: return .sixteen
        case 8...: return .eight
        default: return .none
        }
    }

    private var count: Int {
        switch self {
        case .none: 0
        case .eight: 8
        case .sixteen: 16
        case .indexed: 256
        case .direct: 1 << 24
        }
    }

    /// Whether it has only the named colours, which its user has made readable on the terminal's own ground.
    var hasOnlyNamed: Bool { self == .eight || self == .sixteen }

    /// The number that curses knows a colour by, the nearest there is; of eight colours, 8 to 15 are the bright ones that
    /// are not there. -1 is the terminal's own.
    func number(of color: Color) -> Int32 {
        switch color.nearest(ofColors: count) {
        case .terminal: -1
        case .indexed(let index) where self == .direct && index > 7: directNumber(of: TerminalColors.rgb(of: index))
        case .indexed(let index): Int32(index)
        case .rgb(let red, let green, let blue): directNumber(of: RGB(red, green, blue))
        }
    }

    /// 0 to 7 are the palette's, so a colour that is almost black moves out of their way.
    private func directNumber(of rgb: RGB) -> Int32 {
        max(8, Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue))
    }
}
