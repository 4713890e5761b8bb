/// One line of a note, and what it is.
struct NoteLine {
    /// 1-based.
    let number: Int
    let range: Range<Int>
    /// Columns of white space before the text.
    let indent: Int
    var kind: Kind
    /// Indented below a list line.
    var isNested = false
    /// What comes after it stands below no list line that came before it.
    var endsList = false

    enum Kind: Equatable {
        case blank
        case prose
        case heading(Heading)
        case list(ListMark)
        case quote
        case table
        /// A fence or a line within.
        case code
        case frontMatter
        /// An HTML comment that never ends.
        case comment
        /// A thematic break (`---`).
        case rule
    }

    struct Heading: Equatable {
        /// 1…6 for ATX headings; bold and colon lines rank below them all.
        let rank: Int
        let isAction: Bool

        static let lowestRank = 7
    }

    /// The marker of a list line and the checkbox after it.
    struct ListMark: Equatable {
        /// From the marker through the checkbox.
        let range: Range<Int>
        /// Where the text begins.
        let content: Int
        let status: ActionItem.Status
    }

    var listMark: ListMark? {
        if case .list(let mark) = kind { mark } else { nil }
    }
}
