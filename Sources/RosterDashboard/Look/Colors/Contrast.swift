import Foundation

/// How well text stands out from its ground (WCAG 2.2, 1.4.3 and 1.4.6).
public enum Contrast {
    /// What text needs.
    public static let ofText = 4.5
    /// What text needs for people with moderately low vision.
    public static let enhanced = 7.0
    /// What signs and charts need (1.4.11).
    public static let ofGraphics = 3.0

    /// From 1, the same lightness, to 21, black on white.
    public static func ratio(_ first: RGB, _ second: RGB) -> Double {
        let luminances = [first.luminance, second.luminance].sorted()
        return (luminances[1] + 0.05) / (luminances[0] + 0.05)
    }
}

extension RGB {
    /// The relative luminance, 0 to 1.
    var luminance: Double {
        let parts = linear
        return 0.2126 * parts.red + 0.7152 * parts.green + 0.0722 * parts.blue
    }

    /// The amounts of light that it stands for (IEC 61966-2-1).
    var linear: LinearRGB {
        func light(_ part: UInt8) -> Double {
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return LinearRGB(red: light(red), green: light(green), blue: light(blue))
    }
}

/// A colour as amounts of light, each 0 to 1.
struct LinearRGB {
    var red: Double
    var green: Double
    var blue: Double
}
