/// A colour by its parts, in sRGB.
public struct RGB: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// How far apart two colours look: squared differences, weighted as the eye does (a common approximation).
    func distance(to other: RGB) -> Int {
        let red = Int(red) - Int(other.red)
        let green = Int(green) - Int(other.green)
        let blue = Int(blue) - Int(other.blue)
        return 3 * red * red + 6 * green * green + blue * blue
    }

    /// How far it is from a grey, 0 to 255.
    var chroma: Int { Int(max(red, green, blue)) - Int(min(red, green, blue)) }

    /// Its place on the circle of colours in degrees: 0 red, 120 green, 240 blue. Nil for a grey.
    var hue: Double? {
        guard chroma > 0 else { return nil }
        let (red, green, blue) = (Double(red), Double(green), Double(blue))
        let most = max(red, green, blue)
        let turn =
            if most == red { (green - blue) / Double(chroma) } else if most == green {
                2 + (blue - red) / Double(chroma)
            } else { 4 + (red - green) / Double(chroma) }
        return turn < 0 ? 60 * turn + 360 : 60 * turn
    }
}

extension Color {
    /// Its parts, where a theme can know them: the terminal's own ink and ground and its sixteen named colours are its
    /// user's to choose.
    public var parts: RGB? {
        switch self {
        case .terminal: nil
        case .indexed(let index): index < 16 ? nil : TerminalColors.rgb(of: index)
        case .rgb(let red, let green, let blue): RGB(red, green, blue)
        }
    }
}
