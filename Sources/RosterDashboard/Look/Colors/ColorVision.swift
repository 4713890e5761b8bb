/// How people see colours.
public enum ColorVision: String, CaseIterable, Sendable {
    case normal
    /// Without the cones for red, green or blue.
    case protanopia, deuteranopia, tritanopia

    /// The colour that looks to everybody as this one does to these people: H. Brettel, F. Viénot and J. D. Mollon,
    /// Computerized simulation of color appearance for dichromats, 1997, with the sRGB primaries and the cone
    /// fundamentals of Smith and Pokorny, as DaltonLens has worked it out (libDaltonLens, in the public domain).
    func seen(_ color: RGB) -> LinearRGB {
        let light = color.linear
        guard let halves = ColorVision.halves[self] else { return light }
        let side = halves.border.0 * light.red + halves.border.1 * light.green + halves.border.2 * light.blue
        return (side >= 0 ? halves.first : halves.second).applied(to: light)
    }

    /// A dichromat sees two half planes of colours. The border is the normal of the plane that parts what falls on each.
    private struct Halves {
        var first: Matrix
        var second: Matrix
        var border: (Double, Double, Double)
    }

    private struct Matrix {
        var rows: [(Double, Double, Double)]

        func applied(to light: LinearRGB) -> LinearRGB {
            func part(_ row: (Double, Double, Double)) -> Double {
                min(1, max(0, row.0 * light.red + row.1 * light.green + row.2 * light.blue))
            }
            return LinearRGB(red: part(rows[0]), green: part(rows[1]), blue: part(rows[2]))
        }
    }

    private static let halves: [ColorVision: Halves] = [
        .protanopia: Halves(
            first: Matrix(rows: [
                (0.14980, 1.19548, -0.34528), (0.10764, 0.84864, 0.04372), (0.00384, -0.00540, 1.00156),
            ]),
            second: Matrix(rows: [
                (0.14570, 1.16172, -0.30742), (0.10816, 0.85291, 0.03892), (0.00386, -0.00524, 1.00139),
            ]),
            border: (0.00048, 0.00393, -0.00441)),
        .deuteranopia: Halves(
            first: Matrix(rows: [
                (0.36477, 0.86381, -0.22858), (0.26294, 0.64245, 0.09462), (-0.02006, 0.02728, 0.99278),
            ]),
            second: Matrix(rows: [
                (0.37298, 0.88166, -0.25464), (0.25954, 0.63506, 0.10540), (-0.01980, 0.02784, 0.99196),
            ]),
            border: (-0.00281, -0.00611, 0.00892)),
        .tritanopia: Halves(
            first: Matrix(rows: [
                (1.01277, 0.13548, -0.14826), (-0.01243, 0.86812, 0.14431), (0.07589, 0.80500, 0.11911),
            ]),
            second: Matrix(rows: [
                (0.93678, 0.18979, -0.12657), (0.06154, 0.81526, 0.12320), (-0.37562, 1.12767, 0.24796),
            ]),
            border: (0.03901, -0.02788, -0.01113)),
    ]
}
