import Foundation

/// One logical line of an iCalendar file, unfolded.
struct ContentLine: Equatable {
    /// Of its first physical line, 1-based.
    var number: Int
    /// The property's name, in capitals.
    var name: String
    /// All of the line, as UTF-8.
    var text: String

    /// The value of BEGIN, END, METHOD: a word, in capitals.
    var word: String {
        value.trimmingCharacters(in: .whitespaces).uppercased()
    }

    /// What follows the first colon outside quotes, with its escapes.
    var value: Substring {
        var quoted = false
        for index in text.utf8.indices {
            let byte = text.utf8[index]
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if byte == UInt8(ascii: ":"), !quoted { return text[text.utf8.index(after: index)...] }
        }
        return ""
    }
}
