import Testing

@testable import RosterDashboard

@Suite("Colours by numbers") struct ColorTests {
    @Test(
        "The contrast of two colours (WCAG 2.2)",
        arguments: [
            (RGB(0, 0, 0), RGB(255, 255, 255), 21), (RGB(255, 255, 255), RGB(0x76, 0x76, 0x76), 4.54),
            (RGB(0x94, 0x94, 0x94), RGB(255, 255, 255), 3.03), (RGB(255, 0, 0), RGB(255, 255, 255), 4.0),
            (RGB(1, 2, 3), RGB(1, 2, 3), 1),
        ] as [(RGB, RGB, Double)])
    func contrast(first: RGB, second: RGB, expected: Double) {
        #expect(abs(Contrast.ratio(first, second) - expected) < 0.005)
        #expect(Contrast.ratio(first, second) == Contrast.ratio(second, first))
    }

    @Test(
        "CIEDE2000 has the differences of its authors' test data (Sharma, Wu and Dalal, 2005, table 1)",
        arguments: [
            ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425), ([50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615),
            ([50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0000), ([50, 0, 0], [50, -1, 2], 2.3669),
            ([50, 2.4900, -0.0010], [50, -2.4900, 0.0009], 7.1792),
            ([50, 2.4900, -0.0010], [50, -2.4900, 0.0011], 7.2195),
            ([50, 2.5, 0], [73, 25, -18], 27.1492), ([50, 2.5, 0], [61, -5, 29], 22.8977),
            ([50, 2.5, 0], [56, -27, -3], 31.9030), ([50, 2.5, 0], [58, 24, 15], 19.4535),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
            ([6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377),
            ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
        ] as [([Double], [Double], Double)])
    func difference(first: [Double], second: [Double], expected: Double) {
        let one = Lab(lightness: first[0], red: first[1], yellow: first[2])
        let other = Lab(lightness: second[0], red: second[1], yellow: second[2])
        #expect(abs(one.difference(from: other) - expected) < 0.00005)
        #expect(abs(other.difference(from: one) - expected) < 0.00005)
    }

    @Test("A grey is the same grey to everybody", arguments: ColorVision.allCases, [0, 38, 128, 200, 255] as [UInt8])
    func greys(vision: ColorVision, level: UInt8) {
        let grey = RGB(level, level, level)
        #expect(Lab(vision.seen(grey)).difference(from: Lab(grey.linear)) < 0.1)
    }

    @Test("Who lacks one kind of cones confuses what only these tell apart, and nothing else")
    func confusions() {
        let (red, green) = (RGB(190, 90, 60), RGB(127, 118, 58))
        #expect(red.difference(from: green, to: .normal) > 25)
        #expect(red.difference(from: green, to: .deuteranopia) < 10)
        let (blue, yellow) = (RGB(0x7A, 0xA2, 0xF7), RGB(0xE0, 0xAF, 0x68))
        #expect(blue.difference(from: yellow, to: .protanopia) > 40)
        #expect(blue.difference(from: yellow, to: .deuteranopia) > 40)
        let (teal, grey) = (RGB(0x82, 0xA8, 0x5A), RGB(0x85, 0x8D, 0xB0))
        #expect(teal.difference(from: grey, to: .normal) > 35)
        #expect(teal.difference(from: grey, to: .tritanopia) < 10)
    }
}
