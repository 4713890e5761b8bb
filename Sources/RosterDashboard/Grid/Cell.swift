/// One character position of the screen: a base scalar with its zero-width marks, and the roles that give its colours.
/// A cell holds no control character: `Grid` checks on the way in, so what the painter writes is always text.
public struct Cell: Equatable, Sendable {
    /// The base scalar. U+0000: the right half of the wide character before it.
    public private(set) var base: UInt32
    public private(set) var marks: Marks
    public var role: Role
    /// The role of the ground behind it, where it is not the screen's own: a selected row, a text field.
    public var ground: Role?
    public var isUnderlined: Bool

    public static let blank = Cell(base: 0x20, role: .text)

    package init(
        base: UInt32, marks: Marks = .zero, role: Role, ground: Role? = nil, isUnderlined: Bool = false
    ) {
        self.base = base
        self.marks = marks
        self.role = role
        self.ground = ground
        self.isUnderlined = isUnderlined
    }

    /// Whether this is the right half of a wide character.
    public var isContinuation: Bool { base == 0 }

    /// What stands in the cell, for tests; empty for the right half of a wide character.
    public var text: String {
        var scalars = String.UnicodeScalarView()
        for value in [base, marks.first, marks.second, marks.third, marks.fourth] where value != 0 {
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        }
        return String(scalars)
    }
}

extension Cell {
    /// Up to four zero-width marks, in order; 0 where there is none.
    public struct Marks: Equatable, Sendable {
        public private(set) var first: UInt32 = 0
        public private(set) var second: UInt32 = 0
        public private(set) var third: UInt32 = 0
        public private(set) var fourth: UInt32 = 0

        public static let zero = Marks()

        private init() {}

        /// What is over the fourth is left out.
        package init(_ scalars: some Sequence<UInt32>) {
            var rest = scalars.makeIterator()
            first = rest.next() ?? 0
            second = rest.next() ?? 0
            third = rest.next() ?? 0
            fourth = rest.next() ?? 0
        }
    }
}
