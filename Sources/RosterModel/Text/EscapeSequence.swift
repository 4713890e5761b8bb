/// Terminal sequences, as ECMA-48 and xterm know them.
enum EscapeSequence {
    /// The longest that is swallowed whole, in scalars.
    static let longest = 4096

    /// How many scalars the sequence takes that begins at `start`, 0 where none does. It never reaches over a line end:
    /// what is not terminated by then is swallowed up to it.
    static func length(in scalars: [Unicode.Scalar], at start: Int) -> Int {
        switch scalars[start].value {
        case 0x1B: escapeLength(in: scalars, at: start)
        case 0x9B: controlLength(in: scalars, from: start + 1) - start
        case 0x90, 0x98, 0x9D, 0x9E, 0x9F: stringLength(in: scalars, from: start + 1) - start
        default: 0
        }
    }

    private static func escapeLength(in scalars: [Unicode.Scalar], at start: Int) -> Int {
        guard start + 1 < scalars.count else { return 1 }
        switch scalars[start + 1].value {
        case 0x5B: return controlLength(in: scalars, from: start + 2) - start  // [
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F, 0x6B:  // P X ] ^ _, and k: a window title for screen and tmux
            return stringLength(in: scalars, from: start + 2) - start
        case 0x20...0x2F:
            var end = start + 1
            let bound = min(scalars.count, start + longest)
            while end < bound, (0x20...0x2F).contains(scalars[end].value) { end += 1 }
            let isFinal = end < bound && (0x30...0x7E).contains(scalars[end].value)
            return end - start + (isFinal ? 1 : 0)
        case 0x30...0x7E: return 2
        default: return 1
        }
    }

    /// The end of a control sequence whose parameters begin at `from`. Controls inside it do not end it for a terminal.
    private static func controlLength(in scalars: [Unicode.Scalar], from: Int) -> Int {
        var end = from
        let bound = min(scalars.count, from + longest)
        while end < bound, !ScalarClass.isLineEnd(scalars[end]) {
            switch scalars[end].value {
            case 0x40...0x7E, 0x18, 0x1A: return end + 1
            case 0x20...0x3F, 0x00...0x17, 0x19, 0x1C...0x1F, 0x7F: end += 1
            default: return end
            }
        }
        return end
    }

    /// The end of a control string whose text begins at `from`: after BEL, ST or CAN, before another sequence.
    private static func stringLength(in scalars: [Unicode.Scalar], from: Int) -> Int {
        var end = from
        let bound = min(scalars.count, from + longest)
        while end < bound, !ScalarClass.isLineEnd(scalars[end]) {
            switch scalars[end].value {
            case 0x07, 0x18, 0x1A, 0x9C: return end + 1
            case 0x1B: return end + 1 < scalars.count && scalars[end + 1] == "\\" ? end + 2 : end
            case 0x80...0x9F: return end
            default: end += 1
            }
        }
        return end
    }
}
