/// A colour by its parts.
struct RGB: Equatable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
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
}

/// The 256 colours of xterm: 16 named ones, which users change, a cube of 6x6x6 and 24 greys.
enum Palette {
    private static let named: [RGB] = [
        RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
        RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
        RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
        RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
    ]
    private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

    static func rgb(of index: UInt8) -> RGB {
        switch index {
        case 0..<16: return named[Int(index)]
        case 16..<232:
            let place = Int(index) - 16
            return RGB(steps[place / 36], steps[place / 6 % 6], steps[place % 6])
        default:
            let grey = 8 + 10 * (index - 232)
            return RGB(grey, grey, grey)
        }
    }

    /// The nearest of the fixed colours, 16 to 255.
    static func nearest256(to color: RGB) -> UInt8 {
        let cube = 36 * step(color.red) + 6 * step(color.green) + step(color.blue) + 16
        let level = (Int(color.red) + Int(color.green) + Int(color.blue)) / 3
        let grey = 232 + min(23, max(0, (level - 3) / 10))
        let candidates = [UInt8(cube), UInt8(grey)]
        return rgb(of: candidates[1]).distance(to: color) < rgb(of: candidates[0]).distance(to: color)
            ? candidates[1] : candidates[0]
    }

    static func nearest16(to color: RGB) -> UInt8 {
        let nearest = named.indices.min { named[$0].distance(to: color) < named[$1].distance(to: color) }
        return UInt8(nearest ?? 7)
    }

    private static func step(_ part: UInt8) -> Int {
        steps.indices.min { abs(Int(steps[$0]) - Int(part)) < abs(Int(steps[$1]) - Int(part)) } ?? 0
    }
}
