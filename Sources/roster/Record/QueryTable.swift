import RosterModel
import RosterStore

/// A query's result for people: aligned columns, numbers to the right. It is printed as it comes; how wide the columns
/// are says the beginning.
final class QueryTable {
    private let console: Console
    private var columns: [String] = []
    /// The rows that wait until the widths are known.
    private var waiting: [[QueryValue]] = []
    private var layout: TextTable.Layout?
    private var resultCount = 0
    /// Rows that decide how wide the columns are.
    private static let measured = 500
    /// A cell that is longer goes over the edge of its column, instead of pushing all others away.
    private static let widest = 60

    init(_ console: Console) {
        self.console = console
    }

    func take(_ step: QueryStep) throws {
        switch step {
        case .columns(let names):
            try finish()
            if resultCount > 0 { console.print() }
            resultCount += 1
            columns = names.map { Text.line($0) }
        case .row(let values):
            if let layout { return try print(values, layout) }
            waiting.append(values)
            if waiting.count == QueryTable.measured { try begin() }
        }
    }

    /// Prints what waits. Nothing more comes of this result.
    func finish() throws {
        if layout == nil, !columns.isEmpty { try begin() }
        layout = nil
        columns = []
    }

    private func begin() throws {
        let numbers = columns.indices.filter { column in
            let values = waiting.map { $0[column] }
            return values.contains(where: \.isNumber) && values.allSatisfy { $0.isNumber || $0 == .null }
        }
        let texts = waiting.map { $0.map(\.words) }
        let widths = columns.indices.map { column in
            max(columns[column].cells, min(QueryTable.widest, texts.map { $0[column].cells }.max() ?? 0))
        }
        let layout = TextTable.Layout(widths: widths, numbers: Set(numbers))
        console.print(layout.line(columns.map { .init($0, .dim) }))
        for values in waiting { try print(values, layout) }
        waiting = []
        self.layout = layout
    }

    private func print(_ values: [QueryValue], _ layout: TextTable.Layout) throws {
        console.print(layout.line(values.map { .init($0.words) }))
        try console.flushIfLong()
    }
}

extension QueryValue {
    fileprivate var isNumber: Bool {
        switch self {
        case .integer, .real: true
        default: false
        }
    }

    /// On one line, cleaned before it is measured.
    fileprivate var words: String {
        switch self {
        case .null: ""
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): Text.line(text)
        case .blob(let bytes): "x'" + bytes.hexadecimal + "'"
        }
    }
}
