import Foundation

/// A text as SMS: in which alphabet it goes, and in how many parts.
public struct SMSText: Equatable, Sendable {
    /// As it goes: where that spares it Unicode, with plain quotation marks, dashes and dots for typographers' ones.
    public let text: String
    public let alphabet: Alphabet
    /// Places of the alphabet: septets, or UTF-16 units.
    public let places: Int
    /// The parts that it is sent and charged in; 0 for no text.
    public let segments: Int

    public enum Alphabet: String, Sendable {
        /// 160 letters in one part, 153 in each of several.
        case gsm7
        /// 70 letters in one part, 67 in each of several.
        case ucs2

        var alone: Int { self == .gsm7 ? 160 : 70 }
        var together: Int { self == .gsm7 ? 153 : 67 }
    }

    /// The longest that is sent, in places (`nudges.md`, Delivery).
    public static let limit = 320

    public init(_ text: String) {
        let whole = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
        if let widths = SMSText.septets(whole) {
            self.init(whole, .gsm7, widths)
        } else {
            let plain = SMSText.plain(whole)
            if let widths = SMSText.septets(plain) {
                self.init(plain, .gsm7, widths)
            } else {
                self.init(whole, .ucs2, whole.unicodeScalars.map { $0.value > 0xFFFF ? 2 : 1 })
            }
        }
    }

    private init(_ text: String, _ alphabet: Alphabet, _ widths: [Int]) {
        self.text = text
        self.alphabet = alphabet
        places = widths.reduce(0, +)
        segments = SMSText.segments(widths, places, alphabet)
    }

    public var fits: Bool { places <= SMSText.limit }

    /// Nil where one of its letters is not in the alphabet.
    private static func septets(_ text: String) -> [Int]? {
        var widths: [Int] = []
        widths.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            guard let places = GSMAlphabet.places(of: scalar) else { return nil }
            widths.append(places)
        }
        return widths
    }

    private static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars {
            if let sign = GSMAlphabet.plainSigns[scalar] { plain += sign } else { plain.unicodeScalars.append(scalar) }
        }
        return plain
    }

    /// A letter of two places is never split between two parts.
    private static func segments(_ widths: [Int], _ places: Int, _ alphabet: Alphabet) -> Int {
        if places <= alphabet.alone { return places == 0 ? 0 : 1 }
        var (segments, used) = (1, 0)
        for width in widths {
            if used + width > alphabet.together { (segments, used) = (segments + 1, 0) }
            used += width
        }
        return segments
    }
}
