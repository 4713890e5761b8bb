/// How a role looks.
public struct Style: Hashable, Sendable {
    public var ink: Color
    public var ground: Color
    public var attributes: Attributes

    public init(ink: Color = .terminal, ground: Color = .terminal, attributes: Attributes = []) {
        self.ink = ink
        self.ground = ground
        self.attributes = attributes
    }
}

public enum Color: Hashable, Sendable {
    /// The terminal's own ink or ground.
    case terminal
    /// One of the terminal's 256 colours; 0…15 are the ones that the user has chosen.
    case indexed(UInt8)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let italic = Attributes(rawValue: 4)
    public static let underline = Attributes(rawValue: 8)
    public static let reverse = Attributes(rawValue: 16)
}
