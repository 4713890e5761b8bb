import RosterModel

/// An item, edited whole: its text first, for that is what is changed most.
enum ItemForm {
    static func fields(_ surroundings: FormSurroundings) -> [FormField] {
        let item = surroundings.item?.item
        return [
            FormField(.text, "Text", item?.text ?? "", hint: "what is to be done", characters: Text.Field.item.limit),
            FormField(
                .owner, "Whose", item.map(owner) ?? "", hint: "client or me",
                choices: FieldChoices(words: [owner(of: .client), owner(of: .coach)]), characters: 20),
            FormField(
                .due, "Due",
                item.map { SpokenTime(now: surroundings.now, zone: zone(surroundings)).full($0.deadline.at) } ?? "",
                hint: "fri, 3d, 4 Dec 15:00", characters: 80),
            FormField(.count, "Times", item.map { String($0.target) } ?? "", characters: 10),
            FormField(
                .tags, "Tags", item.map { $0.tags.map { "#\($0)" }.joined(separator: " ") } ?? "",
                hint: "#hiring #team"),
            FormField(
                .detail, "Detail", item.map { lines($0.detail) } ?? "", hint: "more of it; a / begins a new line",
                characters: 4000),
        ]
    }

    static func reading(
        of key: FieldKey, in values: FormValues, _ surroundings: FormSurroundings
    ) -> FieldReading {
        if surroundings.item == nil { return .plain }
        let text = values[key]
        switch key {
        case .text: return text.isEmpty ? .problem("an item needs a text") : .plain
        case .owner: return owner(named: text) == nil ? .problem("it is client or me") : .plain
        case .due: return values.isChanged(.due) ? due(text, surroundings) : .plain
        case .count:
            guard let count = count(text) else {
                let bounds = ActionItem.targets
                return .problem("a count is \(bounds.lowerBound) to \(bounds.upperBound)")
            }
            return progress(of: count, surroundings)
        default: return .plain
        }
    }

    private static func due(_ text: String, _ surroundings: FormSurroundings) -> FieldReading {
        guard let moment = moment(text, surroundings) else {
            return .problem("write it as fri, 3d or 4 Dec 15:00; r moves it to the next session")
        }
        let words = SpokenTime(now: surroundings.now, zone: zone(surroundings)).full(moment)
        return moment <= surroundings.now ? .warning("\(words): that has passed") : .meaning(words)
    }

    private static func progress(of count: Int, _ surroundings: FormSurroundings) -> FieldReading {
        let done = surroundings.item?.item.progress ?? 0
        return count > 1 && done > 0 ? .meaning("\(min(done, count))/\(count) done") : .plain
    }

    // MARK: Saving

    static func decision(
        _ values: FormValues, of id: ActionItem.ID, _ surroundings: FormSurroundings
    ) -> FormDecision {
        if surroundings.item == nil { return .refused("the item is still being read") }
        var edit = ItemEdit()
        if values.isChanged(.text) { edit.text = values[.text] }
        if values.isChanged(.owner) { edit.owner = owner(named: values[.owner]) }
        if values.isChanged(.due) { edit.due = moment(values[.due], surroundings) }
        if values.isChanged(.count) { edit.target = count(values[.count]) }
        if values.isChanged(.tags) { edit.tags = tags(values[.tags]) }
        if values.isChanged(.detail) { edit.detail = block(values[.detail]) }
        return edit == ItemEdit() ? .unchanged : .perform(.editItem([id], edit))
    }

    // MARK: Words

    /// The client's: what days and times of a deadline mean.
    private static func zone(_ surroundings: FormSurroundings) -> Zone {
        surroundings.item?.timeZone.flatMap { Zone($0) } ?? surroundings.zone
    }

    private static func moment(_ text: String, _ surroundings: FormSurroundings) -> Instant? {
        let context = CaptureContext(
            now: surroundings.now, zone: zone(surroundings), policy: surroundings.policy)
        guard case .moment(let moment)? = parseWhen(text, context) else { return nil }
        return moment
    }

    private static func owner(of item: ActionItem) -> String { owner(of: item.owner) }

    private static func owner(of owner: ActionItem.Owner) -> String { owner == .coach ? "me" : "client" }

    private static func owner(named text: String) -> ActionItem.Owner? {
        switch text.lowercased() {
        case "me", "coach": .coach
        case "client": .client
        default: nil
        }
    }

    private static func count(_ text: String) -> Int? {
        Int(text).flatMap { ActionItem.targets.contains($0) ? $0 : nil }
    }

    private static func tags(_ text: String) -> [String] {
        text.split { $0 == "," || $0.isWhitespace }.map { String($0.drop { $0 == "#" }) }.filter { !$0.isEmpty }
    }

    /// A field has one line: a stroke stands for the end of one.
    private static func lines(_ detail: String) -> String {
        detail.split(separator: "\n").map { Text.spaced($0) }.joined(separator: " / ")
    }

    private static func block(_ text: String) -> String {
        text.replacing(" / ", with: "\n")
    }
}
