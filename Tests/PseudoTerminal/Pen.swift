/// Colours and attributes, as `CSI … m` sets them.
struct Pen: Equatable, CustomStringConvertible {
    /// The numbers of the attributes that are on, 1 bold to 9 crossed out, as bits.
    private var attributes = 0
    /// The parameters that chose the colour; none is the terminal's own.
    private var ink: [Int] = []
    private var ground: [Int] = []

    private static let underline = 1 << 4
    private static let reverse = 1 << 7

    /// What of it can be seen on a blank.
    var ofBlank: Pen {
        var pen = self
        pen.attributes &= Self.underline | Self.reverse
        if pen.attributes == 0 { pen.ink = [] }
        return pen
    }

    var description: String {
        let on = (1...9).filter { attributes & 1 << $0 != 0 }.map(String.init)
        return (on + [ink, ground].map { $0.map(String.init).joined(separator: ":") }.filter { !$0.isEmpty })
            .joined(separator: ";")
    }

    /// Takes the parameters; false where one is none that curses would send.
    mutating func take(_ parameters: [Int]) -> Bool {
        var rest = parameters[...]
        while let number = rest.popFirst() {
            switch number {
            case 0: self = Pen()
            case 1...9: attributes |= 1 << number
            case 22: attributes &= ~(1 << 1 | 1 << 2)
            case 23...29: attributes &= ~(1 << (number - 20))
            case 30...37, 90...97: ink = [number]
            case 40...47, 100...107: ground = [number]
            case 39: ink = []
            case 49: ground = []
            case 38, 48:
                let count = rest.first == 5 ? 2 : rest.first == 2 ? 4 : 0
                guard count > 0, rest.count >= count else { return false }
                if number == 38 { ink = [number] + rest.prefix(count) } else { ground = [number] + rest.prefix(count) }
                rest = rest.dropFirst(count)
            default: return false
            }
        }
        return true
    }
}
