import Foundation

/// Domains beyond ASCII in the form that DNS knows: `bücher.example` is `xn--bcher-kva.example` (RFC 5891, RFC 3492).
/// libcurl would do it by the machine's locale, which a service has none of.
enum ASCIIDomain {
    /// Nil where there is no such form.
    static func of(_ domain: some StringProtocol) -> String? {
        if domain.utf8.allSatisfy({ $0 < 0x80 }) { return String(domain) }
        let folded = domain.lowercased().precomposedStringWithCompatibilityMapping
        var labels: [String] = []
        for label in folded.split(separator: ".", omittingEmptySubsequences: false) {
            guard
                let ascii = label.utf8.allSatisfy({ $0 < 0x80 }) ? String(label) : punycode(label).map({ "xn--" + $0 }),
                (1...63).contains(ascii.utf8.count)
            else { return nil }
            labels.append(ascii)
        }
        return labels.joined(separator: ".")
    }

    /// RFC 3492, section 6.3, with its names.
    private static func punycode(_ label: Substring) -> String? {
        let scalars = label.unicodeScalars.map(\.value)
        var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
        let basic = UInt32(output.count)
        guard scalars.count <= 63 else { return nil }
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var (n, delta, bias, handled): (UInt32, UInt32, UInt32, UInt32) = (128, 0, 72, basic)
        while handled < scalars.count {
            guard let next = scalars.filter({ $0 >= n }).min() else { return nil }
            delta += (next - n) * (handled + 1)
            n = next
            for scalar in scalars {
                if scalar < n { delta += 1 }
                guard scalar == n else { continue }
                output += digits(of: delta, bias: bias)
                bias = adapted(delta, count: handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            n += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func digits(of delta: UInt32, bias: UInt32) -> [UInt8] {
        var (rest, place, digits) = (delta, UInt32(36), [UInt8]())
        while true {
            let threshold = place <= bias ? 1 : min(26, place - bias)
            if rest < threshold { return digits + [digit(rest)] }
            digits.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            place += 36
        }
    }

    private static func digit(_ value: UInt32) -> UInt8 {
        UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)
    }

    private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
        var (delta, place) = (isFirst ? delta / 700 : delta / 2, UInt32(0))
        delta += delta / count
        while delta > 455 {
            delta /= 35
            place += 36
        }
        return place + 36 * delta / (delta + 38)
    }
}
