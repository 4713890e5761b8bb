import RosterDashboard
import RosterTerminal

extension Ink {
    /// A style of a theme, in the colours that this terminal has. SGR parameters (ECMA-48, 8.3.117; the colours beyond
    /// sixteen as xterm has them).
    init(_ style: Style, colors: Int) {
        let attributes: [(Attributes, String)] = [
            (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
        ]
        let parameters =
            attributes.filter { style.attributes.contains($0.0) }.map(\.1)
            + [Ink.parameter(style.ink.nearest(ofColors: colors), plain: 30, bright: 90)].compactMap(\.self)
            + [Ink.parameter(style.ground.nearest(ofColors: colors), plain: 40, bright: 100)].compactMap(\.self)
        self = parameters.isEmpty ? .plain : .styled(parameters.joined(separator: ";"))
    }

    private static func parameter(_ color: Color, plain: Int, bright: Int) -> String? {
        switch color {
        case .terminal: nil
        case .indexed(let index) where index < 8: String(plain + Int(index))
        case .indexed(let index) where index < 16: String(bright + Int(index) - 8)
        case .indexed(let index): "\(plain + 8);5;\(index)"
        case .rgb(let red, let green, let blue): "\(plain + 8);2;\(red);\(green);\(blue)"
        }
    }
}
