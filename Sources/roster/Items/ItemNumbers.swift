import ArgumentParser
import RosterModel

/// Items as they are written: `142` or `#142`.
enum ItemNumbers {
    static func read(_ text: String) -> ActionItem.ID? {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.utf8.first.map({ (48...57).contains($0) }) == true, let number = Int64(digits) else { return nil }
        return ActionItem.ID(number)
    }

    /// Throws a `ValidationError` that names the first word that is none.
    static func read(_ words: some Sequence<String>) throws -> [ActionItem.ID] {
        try words.map { word in
            guard let id = read(word) else { throw ValidationError("“\(word)” is no item's number, as 142 or #142.") }
            return id
        }
    }
}

/// What the commands that change items share.
struct ItemChange: ParsableArguments {
    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func perform(_ operation: Operation) throws {
        try common.writing { desk, store in
            let receipt = try store.perform(operation, by: Desk.origin, at: desk.now)
            try desk.report(receipt, json: json, itemsOf: store)
        }
    }
}
