import Foundation

/// A colour in CIELAB (CIE 15, white D65): lightness 0 to 100, and how far it is to red (against green) and to yellow
/// (against blue).
struct Lab {
    var lightness: Double
    var red: Double
    var yellow: Double

    init(lightness: Double, red: Double, yellow: Double) {
        self.lightness = lightness
        self.red = red
        self.yellow = yellow
    }

    init(_ light: LinearRGB) {
        let x = 0.4124564 * light.red + 0.3575761 * light.green + 0.1804375 * light.blue
        let y = 0.2126729 * light.red + 0.7151522 * light.green + 0.0721750 * light.blue
        let z = 0.0193339 * light.red + 0.1191920 * light.green + 0.9503041 * light.blue
        func bent(_ part: Double) -> Double {
            part > 216.0 / 24389 ? cbrt(part) : (24389.0 / 27 * part + 16) / 116
        }
        let (bentX, bentY, bentZ) = (bent(x / 0.95047), bent(y), bent(z / 1.08883))
        self.init(lightness: 116 * bentY - 16, red: 500 * (bentX - bentY), yellow: 200 * (bentY - bentZ))
    }

    /// The colour difference CIEDE2000 (CIE 142; G. Sharma, W. Wu and E. N. Dalal, The CIEDE2000 color-difference
    /// formula, 2005): about 1 can just be seen side by side. The letters are those of the paper.
    func difference(from other: Lab) -> Double {
        let meanChroma = (hypot(red, yellow) + hypot(other.red, other.yellow)) / 2
        let stretch = 1.5 - 0.5 * Lab.weight(ofChroma: meanChroma)
        let first = Polar(red * stretch, yellow)
        let second = Polar(other.red * stretch, other.yellow)
        let turn = first.turn(to: second)

        let deltaL = other.lightness - lightness
        let deltaC = second.chroma - first.chroma
        let deltaH = 2 * (first.chroma * second.chroma).squareRoot() * Lab.sine(turn / 2)
        let meanL = (lightness + other.lightness) / 2
        let meanC = (first.chroma + second.chroma) / 2
        let meanH = first.meanHue(with: second)

        let t =
            1 - 0.17 * Lab.cosine(meanH - 30) + 0.24 * Lab.cosine(2 * meanH) + 0.32 * Lab.cosine(3 * meanH + 6)
            - 0.20 * Lab.cosine(4 * meanH - 63)
        let fromMiddle = (meanL - 50) * (meanL - 50)
        let ofL = deltaL / (1 + 0.015 * fromMiddle / (20 + fromMiddle).squareRoot())
        let ofC = deltaC / (1 + 0.045 * meanC)
        let ofH = deltaH / (1 + 0.015 * meanC * t)
        let angle = 30 * exp(-((meanH - 275) / 25) * ((meanH - 275) / 25))
        let rotation = -Lab.sine(2 * angle) * 2 * Lab.weight(ofChroma: meanC)
        return (ofL * ofL + ofC * ofC + ofH * ofH + rotation * ofC * ofH).squareRoot()
    }

    private static func weight(ofChroma chroma: Double) -> Double {
        let power = pow(chroma, 7)
        return (power / (power + pow(25, 7))).squareRoot()
    }

    private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
    private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }

    /// Chroma, and hue in degrees; a grey has none.
    private struct Polar {
        var chroma: Double
        var hue: Double

        init(_ red: Double, _ yellow: Double) {
            chroma = hypot(red, yellow)
            let degrees = chroma == 0 ? 0 : atan2(yellow, red) * 180 / .pi
            hue = degrees < 0 ? degrees + 360 : degrees
        }

        /// The shorter way round.
        func turn(to other: Polar) -> Double {
            if chroma * other.chroma == 0 { return 0 }
            let turn = other.hue - hue
            return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
        }

        func meanHue(with other: Polar) -> Double {
            let sum = hue + other.hue
            if chroma * other.chroma == 0 { return sum }
            if abs(hue - other.hue) <= 180 { return sum / 2 }
            return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
        }
    }
}

extension RGB {
    /// How different two colours look to people with that vision (CIEDE2000).
    public func difference(from other: RGB, to vision: ColorVision) -> Double {
        Lab(vision.seen(self)).difference(from: Lab(vision.seen(other)))
    }
}
