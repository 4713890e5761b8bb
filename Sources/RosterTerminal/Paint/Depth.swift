import CTerminal
import RosterDashboard

/// How many colours the terminal can show at once.
enum Depth {
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

    /// The number that curses knows a colour by, the nearest there is. -1 is the terminal's own.
    func number(of color: Color) -> Int32 {
        switch (self, color) {
        case (.none, _), (_, .terminal): -1
        case (.direct, .indexed(let index)): index < 8 ? Int32(index) : directNumber(of: Palette.rgb(of: index))
        case (.direct, .rgb(let red, let green, let blue)): directNumber(of: RGB(red, green, blue))
        case (.indexed, .indexed(let index)): Int32(index)
        case (.indexed, .rgb(let red, let green, let blue)): Int32(Palette.nearest256(to: RGB(red, green, blue)))
        case (.sixteen, .indexed(let index)) where index < 16: Int32(index)
        case (.sixteen, .indexed(let index)): Int32(Palette.nearest16(to: Palette.rgb(of: index)))
        case (.sixteen, .rgb(let red, let green, let blue)): Int32(Palette.nearest16(to: RGB(red, green, blue)))
        case (.eight, _): Depth.sixteen.number(of: color)
        }
    }

    /// 0 to 7 are the palette's, so a colour that is almost black moves out of their way.
    private func directNumber(of rgb: RGB) -> Int32 {
        max(8, Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue))
    }
}
