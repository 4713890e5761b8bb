/// A motion in a list. Rows of the key table for every screen that has one.
public enum ListMotion: String, CaseIterable, Sendable {
    case up, down
    case pageUp = "page-up"
    case pageDown = "page-down"
    case first, last

    public var keys: [Key] {
        switch self {
        case .up: [.character("k"), .up]
        case .down: [.character("j"), .down]
        case .pageUp: [.pageUp, .control("u")]
        case .pageDown: [.pageDown, .control("d")]
        case .first: [.character("g"), .home]
        case .last: [.character("G"), .end]
        }
    }

    public var title: String {
        switch self {
        case .up: "up"
        case .down: "down"
        case .pageUp: "page up"
        case .pageDown: "page down"
        case .first: "first"
        case .last: "last"
        }
    }
}

/// A number typed before a motion: `3j`, `20G`.
struct KeyCount: Equatable, Sendable {
    private var number = 0

    /// Takes a digit; a 0 only behind another one.
    /// - Returns: whether the key was one.
    mutating func take(_ event: Event) -> Bool {
        guard case .key(.character(let character)) = event, character.isASCII, let digit = character.wholeNumberValue,
            digit > 0 || number > 0
        else { return false }
        number = min(number * 10 + digit, 1_000_000)
        return true
    }

    /// The number, where one was typed; the next key begins anew.
    mutating func use() -> Int? {
        defer { number = 0 }
        return number > 0 ? number : nil
    }
}
