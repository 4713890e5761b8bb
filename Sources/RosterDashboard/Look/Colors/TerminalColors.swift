/// The 256 colours of xterm: 16 named ones, which users change, a cube of 6x6x6 and 24 greys.
public enum TerminalColors {
    private static let named: [RGB] = [
        RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
        RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
        RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
        RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
    ]
    private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

    public static func rgb(of index: UInt8) -> RGB {
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

    /// The nearest of the sixteen named ones: by hue, as people name colours. By distance alone a pale red, a pale blue
    /// and a pale green all become the same grey.
    static func nearest16(to color: RGB) -> UInt8 {
        guard let hue = color.hue, color.chroma >= leastChroma else { return nearest(to: color, of: [0, 8, 7, 15]) }
        let plain = hues.first { hue < $0.end }?.index ?? 1
        return nearest(to: color, of: [plain, plain + 8])
    }

    /// What is nearer to grey than this is taken for one.
    private static let leastChroma = 60
    /// Where on the circle of colours each name ends; red comes round again.
    private static let hues: [(end: Double, index: UInt8)] = [
        (28, 1), (75, 3), (160, 2), (205, 6), (252, 4), (330, 5), (361, 1),
    ]

    private static func nearest(to color: RGB, of indices: [UInt8]) -> UInt8 {
        indices.min { rgb(of: $0).distance(to: color) < rgb(of: $1).distance(to: color) } ?? 7
    }

    private static func step(_ part: UInt8) -> Int {
        steps.indices.min { abs(Int(steps[$0]) - Int(part)) < abs(Int(steps[$1]) - Int(part)) } ?? 0
    }
}
