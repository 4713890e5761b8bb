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

    /// Takes a scalar in, if there is room for it.
    /// - Parameter joining: scalars that come with it, before it: a joiner, a flag's tags.
    /// - Returns: whether it may stay.
    mutating func admit(_ scalar: Unicode.Scalar, joining: Int) -> Bool {
        if scalar.isASCII, previous?.isASCII ?? true, joining == 0 {
            (marks, scalars, indicators, previous) = (0, 1, 0, scalar)
            return true
        }
        let mark = ScalarClass.mark(scalar)
        let isIndicator = ScalarClass.isRegionalIndicator(scalar)
        if mark == .nonspacing, marks >= Self.mostMarks { return false }
        if isIndicator, indicators >= Self.mostIndicators { return false }
        let extends = extends(scalar, mark: mark, joining: joining)
        if extends, scalars + joining >= Self.mostScalars { return false }

        scalars = extends ? scalars + joining + 1 : 1
        if mark == .nonspacing {
            marks += 1
        } else if mark == .none, !ScalarClass.isJoiner(scalar) {
            marks = 0
        }
        indicators = isIndicator ? indicators + 1 : 0
        previous = scalar
        return true
    }

    /// Whether `scalar` belongs to the cluster of the one before it.
    private func extends(_ scalar: Unicode.Scalar, mark: ScalarClass.Mark, joining: Int) -> Bool {
        guard let previous, scalar != ScalarClass.lineFeed else { return false }
        if joining > 0 || mark != .none || ScalarClass.isJoiner(scalar) || ScalarClass.isTag(scalar) { return true }
        if ScalarClass.isRegionalIndicator(scalar), !indicators.isMultiple(of: 2) { return true }
        return isSkinTone(scalar) || ScalarClass.isVirama(previous) || ScalarClass.isJoiner(previous)
            || isPrepended(previous) || extendsHangul(scalar, after: previous)
    }

    private func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F3FB...0x1F3FF).contains(scalar.value)
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
