/// The scanner behind `Text.clean`: one pass over scalars. What it decides depends on what it has kept, never on what
/// it has dropped, so cleaning twice changes nothing.
struct TextCleaner {
    let keepsLines: Bool
    private(set) var output = String.UnicodeScalarView()
    /// Scalars that were dropped.
    private(set) var hidden = 0

    private var previous: Unicode.Scalar?
    private var bound = ClusterBound()
    /// Scalars that stay only if what comes next wants them: a joiner, a keycap's selector, a flag's tags.
    private var pending: [Unicode.Scalar] = []

    init(keepsLines: Bool) {
        self.keepsLines = keepsLines
    }

    mutating func read(_ scalars: [Unicode.Scalar]) {
        var index = scalars.first == ScalarClass.byteOrderMark ? 1 : 0
        while index < scalars.count {
            index += take(scalars, at: index)
        }
        dropPending()
    }

    /// Deals with what stands at `index` and says how many scalars that were.
    private mutating func take(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
        let scalar = scalars[index]
        if (0x20...0x7E).contains(scalar.value) {
            keep(scalar)
        } else if ScalarClass.isLineEnd(scalar) {
            keep(keepsLines ? ScalarClass.lineFeed : " ")
            let isPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == ScalarClass.lineFeed
            return isPair ? 2 : 1
        } else if scalar == "\t" {
            keep(" ")
        } else if ScalarClass.isControl(scalar) {
            let count = max(1, EscapeSequence.length(in: scalars, at: index))
            hidden += count
            return count
        } else if ScalarClass.isBidiControl(scalar) || ScalarClass.isInvisible(scalar) {
            hidden += 1
        } else {
            takeByPlace(scalar)
        }
        return 1
    }

    /// Scalars that stay in some places only.
    private mutating func takeByPlace(_ scalar: Unicode.Scalar) {
        if ScalarClass.isJoiner(scalar) {
            takeJoiner(scalar)
        } else if scalar == ScalarClass.textPresentation || scalar == ScalarClass.emojiPresentation {
            takeSelector(scalar)
        } else if ScalarClass.isTag(scalar) {
            takeTag(scalar)
        } else {
            keep(scalar)
        }
    }

    private mutating func takeJoiner(_ scalar: Unicode.Scalar) {
        guard pending.isEmpty, let previous else { return hidden += 1 }
        if ScalarClass.isVirama(previous) {
            keep(scalar)
        } else if ScalarClass.usesJoiners(previous) || (scalar == "\u{200D}" && endsEmoji) {
            pending = [scalar]
        } else {
            hidden += 1
        }
    }

    private var endsEmoji: Bool {
        guard let previous else { return false }
        return ScalarClass.isEmoji(previous) || previous == ScalarClass.emojiPresentation
            || previous == ScalarClass.tagEnd
    }

    /// A selector needs an emoji before it; after a digit, `#` or `*` it needs the keycap after it too.
    private mutating func takeSelector(_ scalar: Unicode.Scalar) {
        guard pending.isEmpty, let previous, previous.properties.isEmoji else { return hidden += 1 }
        if !previous.isASCII {
            keep(scalar)
        } else if scalar == ScalarClass.emojiPresentation {
            pending = [scalar]
        } else {
            hidden += 1
        }
    }

    /// The flag of a region: a black flag, the region's code in tags (`gbsct`), the end tag.
    private mutating func takeTag(_ scalar: Unicode.Scalar) {
        let isTail = pending.first.map { ScalarClass.isTag($0) } ?? (previous == ScalarClass.blackFlag)
        guard isTail else { return hidden += 1 }
        if scalar == ScalarClass.tagEnd, (3...6).contains(pending.count), bound.admit(scalar, joining: pending.count) {
            keepPending(before: scalar)
        } else if isTagCode(scalar), pending.count < 6 {
            pending.append(scalar)
        } else {
            dropPending()
            hidden += 1
        }
    }

    /// The first two are letters (the country), the rest letters or digits.
    private func isTagCode(_ scalar: Unicode.Scalar) -> Bool {
        (0xE0061...0xE007A).contains(scalar.value)
            || (pending.count >= 2 && (0xE0030...0xE0039).contains(scalar.value))
    }

    private mutating func keep(_ scalar: Unicode.Scalar) {
        let joins = !pending.isEmpty && pendingJoins(scalar)
        guard bound.admit(scalar, joining: joins ? pending.count : 0) else { return hidden += 1 }
        if joins {
            keepPending(before: scalar)
        } else {
            dropPending()
            output.append(scalar)
            previous = scalar
        }
    }

    private func pendingJoins(_ next: Unicode.Scalar) -> Bool {
        guard let first = pending.first, let previous else { return false }
        if first == ScalarClass.emojiPresentation { return next == ScalarClass.keycap }
        guard ScalarClass.isJoiner(first) else { return false }
        return ScalarClass.usesJoiners(previous) ? ScalarClass.usesJoiners(next) : ScalarClass.isEmoji(next)
    }

    private mutating func keepPending(before scalar: Unicode.Scalar) {
        for scalar in pending { output.append(scalar) }
        output.append(scalar)
        pending.removeAll(keepingCapacity: true)
        previous = scalar
    }

    private mutating func dropPending() {
        guard !pending.isEmpty else { return }
        hidden += pending.count
        pending.removeAll(keepingCapacity: true)
    }
}
