/// How a role looks, as a theme's file says it, with inheritance and dotted fallback already applied.
public struct ThemeStyle: Equatable, Sendable {
    public var ink: ThemeColor
    public var ground: ThemeColor
    public var attributes: Set<ThemeAttribute>

    public init(ink: ThemeColor = .terminal, ground: ThemeColor = .terminal, attributes: Set<ThemeAttribute> = []) {
        self.ink = ink
        self.ground = ground
        self.attributes = attributes
    }
}

public enum ThemeAttribute: String, CaseIterable, Sendable {
    case bold, dim, italic, underline, reverse
}

public enum ThemeColor: Hashable, Sendable {
    /// The terminal's own ink or ground.
    case terminal
    /// One of the terminal's 256 colours; 0…15 are the ones that its user has chosen.
    case indexed(UInt8)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)

    /// Reads `terminal`, a terminal's colour by name (`red`, `bright-blue`, `gray`), `0`…`255` and `#rrggbb`.
    public init?(text: String) {
        if text == "terminal" {
            self = .terminal
        } else if let index = ThemeColor.names.firstIndex(of: text) {
            self = .indexed(UInt8(index))
        } else if text == "gray" || text == "grey" {
            self = .indexed(8)
        } else if text.hasPrefix("#") {
            self.init(hexadecimal: text.dropFirst())
        } else if let index = UInt8(text), text.utf8.first != UInt8(ascii: "+") {
            self = .indexed(index)
        } else {
            return nil
        }
    }

    /// As a theme's file would have it.
    public var name: String {
        switch self {
        case .terminal: "terminal"
        case .indexed(let index) where index < 16: index == 8 ? "gray" : ThemeColor.names[Int(index)]
        case .indexed(let index): String(index)
        case .rgb(let red, let green, let blue):
            "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }

    private init?(hexadecimal digits: Substring) {
        guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
            return nil
        }
        self = .rgb(
            red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    private static let plain = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    /// In the terminal's order, 0…15.
    static let names = plain + plain.map { "bright-\($0)" }
}
