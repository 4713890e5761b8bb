/// Keeps what a reader sees as one character from growing without end (`reliability.md` 4.3 e). Where Unicode's
/// cluster rules (UAX #29) are many, it takes the wider reading: a cluster counted here is never shorter than a
/// real one.
struct ClusterBound {
    static let mostMarks = 8
    static let mostScalars = 32
    static let mostIndicators = 32

    private var marks = 0
    private var scalars = 0
    private var indicators = 0
    private var previous: Unicode.Scalar?

    /// Whether `scalar` may follow, with `joining` scalars (a joiner, a flag's tags) between.
    func allows(_ scalar: Unicode.Scalar, joining: Int) -> Bool {
        if ScalarClass.isMark(scalar), marks >= Self.mostMarks { return false }
        if ScalarClass.isRegionalIndicator(scalar), indicators >= Self.mostIndicators { return false }
        return !extends(scalar, joining: joining) || scalars + joining < Self.mostScalars
    }

    /// Takes note of a scalar that was kept.
    mutating func append(_ scalar: Unicode.Scalar, joining: Int) {
        scalars = extends(scalar, joining: joining) ? scalars + joining + 1 : 1
        if ScalarClass.isMark(scalar) {
            marks += 1
        } else if !isSpacingMark(scalar), !ScalarClass.isJoiner(scalar) {
            marks = 0
        }
        indicators = ScalarClass.isRegionalIndicator(scalar) ? indicators + 1 : 0
        previous = scalar
    }

    /// Whether `scalar` belongs to the cluster of the one before it.
    private func extends(_ scalar: Unicode.Scalar, joining: Int) -> Bool {
        guard let previous, scalar != ScalarClass.lineFeed else { return false }
        guard scalar.value >= 0x300 || previous.value >= 0x300 else { return false }
        if joining > 0 || ScalarClass.isMark(scalar) || isSpacingMark(scalar) || ScalarClass.isJoiner(scalar) {
            return true
        }
        if ScalarClass.isRegionalIndicator(scalar), !indicators.isMultiple(of: 2) { return true }
        return scalar.properties.isEmojiModifier || ScalarClass.isVirama(previous) || ScalarClass.isJoiner(previous)
            || isPrepended(previous) || ScalarClass.isTag(scalar) || extendsHangul(scalar, after: previous)
    }

    private func isSpacingMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && scalar.properties.generalCategory == .spacingMark
    }

    /// Signs that stand before the digits or letters they belong to.
    private func isPrepended(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x0D4E, 0x110BD, 0x110CD, 0x111C2, 0x111C3,
            0x113D1, 0x1193F, 0x11941, 0x11A3A, 0x11A84...0x11A89, 0x11D46, 0x11F02:
            true
        default: false
        }
    }

    private func extendsHangul(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1160...0x11FF, 0xD7B0...0xD7FB: true  // vowels and finals
        case 0x1100...0x115F, 0xA960...0xA97C, 0xAC00...0xD7A3: isLeading(previous)
        default: false
        }
    }

    private func isLeading(_ scalar: Unicode.Scalar) -> Bool {
        (0x1100...0x115F).contains(scalar.value) || (0xA960...0xA97C).contains(scalar.value)
    }
}
