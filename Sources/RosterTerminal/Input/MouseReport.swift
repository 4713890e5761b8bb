import RosterDashboard

/// What the mouse did, as terminals tell it: `ESC [ < button ; column ; row M` (SGR), or, where a terminal knows only
/// the old way, `ESC [ M` and three bytes. Columns and rows count from 1 (xterm, ctlseqs, “Mouse Tracking”).
struct MouseReport: Equatable {
    enum Action { case press, wheelUp, wheelDown, other }

    var action: Action
    var position: Position

    /// The report of a whole sequence, which begins with Escape; nil where it is another one.
    init?(_ sequence: ArraySlice<UInt8>) {
        let body = sequence.dropFirst(2)
        guard let kind = body.first, let final = sequence.last else { return nil }
        if kind == UInt8(ascii: "<"), final == UInt8(ascii: "M") || final == UInt8(ascii: "m") {
            self.init(numbers: Self.numbers(in: body.dropFirst().dropLast()), isRelease: final == UInt8(ascii: "m"))
        } else if kind == UInt8(ascii: "M"), body.count == 4 {
            self.init(numbers: body.dropFirst().map { Int($0) - 32 }, isRelease: false)
        } else {
            return nil
        }
    }

    private init?(numbers: [Int], isRelease: Bool) {
        guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
        position = Position(row: numbers[2] - 1, column: numbers[1] - 1)
        // Shift, Alt and Ctrl are bits 2, 3 and 4; only plain ones count, as Shift is the terminal's own selection.
        switch (numbers[0], isRelease) {
        case (0, false): action = .press
        case (64, false): action = .wheelUp
        case (65, false): action = .wheelDown
        default: action = .other
        }
    }

    private static func numbers(in bytes: ArraySlice<UInt8>) -> [Int] {
        bytes.split(separator: UInt8(ascii: ";")).compactMap { Int(String(decoding: $0.prefix(6), as: UTF8.self)) }
    }
}
