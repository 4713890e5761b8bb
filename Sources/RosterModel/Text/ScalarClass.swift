/// What the rule of `reliability.md` 4.3 has to know of a scalar.
enum ScalarClass {
    static let escape: Unicode.Scalar = "\u{1B}"
    static let lineFeed: Unicode.Scalar = "\n"
    static let byteOrderMark: Unicode.Scalar = "\u{FEFF}"
    static let textPresentation: Unicode.Scalar = "\u{FE0E}"
    static let emojiPresentation: Unicode.Scalar = "\u{FE0F}"
    static let keycap: Unicode.Scalar = "\u{20E3}"
    static let blackFlag: Unicode.Scalar = "\u{1F3F4}"
    static let tagEnd: Unicode.Scalar = "\u{E007F}"

    /// LF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR.
    static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// C0, DEL and C1.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }

    /// The twelve scalars with the property Bidi_Control.
    static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Scalars that show nothing, wherever they stand. Joiners, variation selectors and tags depend on their place.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0x3164,
            0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF:
            true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// ZERO WIDTH NON-JOINER and ZERO WIDTH JOINER.
    static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x200C || scalar.value == 0x200D
    }

    static func isTag(_ scalar: Unicode.Scalar) -> Bool {
        (0xE0000...0xE007F).contains(scalar.value)
    }

    static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }

    /// An emoji that may be part of a joined one; digits and the like only become emoji in a keycap.
    static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0xFF && scalar.properties.isEmoji
    }

    enum Mark {
        case none
        /// Takes no room of its own (Mn, Me).
        case nonspacing
        /// Belongs to the letter before it, beside it (Mc).
        case spacing
    }

    static func mark(_ scalar: Unicode.Scalar) -> Mark {
        switch scalar.value {
        // None below the combining diacritics, none among Han characters and Hangul syllables.
        case 0..<0x300, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return .none
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return .nonspacing
        case .spacingMark: return .spacing
        default: return .none
        }
    }

    /// Scripts in which a joiner changes how a word reads: Arabic, Syriac and those of India and Sri Lanka.
    static func usesJoiners(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0600...0x074F, 0x0750...0x077F, 0x0860...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: isLetterOrMark(scalar)
        case 0x0900...0x0DFF, 0xA8E0...0xA8FF: isLetterOrMark(scalar)
        default: false
        }
    }

    /// The sign of a script of India that kills a vowel: a joiner after it shapes the letter before it, also at the
    /// end of a word (Malayalam and Telugu names).
    static func isVirama(_ scalar: Unicode.Scalar) -> Bool {
        (0x0900...0x0DFF).contains(scalar.value) && scalar.properties.canonicalCombiningClass == .virama
    }

    private static func isLetterOrMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}
