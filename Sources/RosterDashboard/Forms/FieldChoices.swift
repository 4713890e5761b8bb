import RosterModel

/// What a field can be, narrowing as one types.
struct FieldChoices: Equatable, Sendable {
    let list: ChoiceIndex
    /// Several of them, with commas between: the last one is completed.
    var isMany = false
    /// What none of them is may stand there too.
    var allowsOthers = false
    /// They are shown before anything is typed.
    var showsAll = false
    /// Names of files that begin as what is typed: found elsewhere, so that nothing is left to narrow.
    private var isFound = false
    /// Places in the list, the likeliest first.
    private(set) var matching: [Int] = []
    /// The place in `matching` that Tab and Enter take; nil: none.
    private(set) var cursor: Int?
    /// Nothing more is to be chosen: the text is one of them.
    private(set) var isSettled = false

    init(_ list: ChoiceIndex, isMany: Bool = false, allowsOthers: Bool = false, showsAll: Bool = false) {
        self.list = list
        self.isMany = isMany
        self.allowsOthers = allowsOthers
        self.showsAll = showsAll
    }

    /// The few of which one is meant: `yes`, `no`.
    init(words: [String]) {
        self.init(ChoiceIndex(words.map { ($0, "") }), showsAll: true)
    }

    init(files names: [String]) {
        self.init(ChoiceIndex(names.map { ($0, "") }))
        isFound = true
    }

    /// Whether they are shown below the field while it has the keys.
    var isOpen: Bool { !isSettled && !matching.isEmpty }

    /// The title that is pointed at.
    var pointed: String? { cursor.map { list.titles[matching[$0]] } }

    mutating func narrow(to text: String) {
        let wanted = Text.spaced(lastPart(of: text))
        cursor = nil
        if isFound {
            matching = Array(list.titles.indices)
            isSettled = list.titles.contains(text)
            cursor = matching.isEmpty ? nil : 0
            return
        }
        if wanted.isEmpty {
            matching = showsAll ? Array(list.titles.indices) : []
            isSettled = false
            return
        }
        matching = list.matching(wanted)
        isSettled = list.place(of: wanted) != nil
        // What is new may be typed where an old one begins like it: then nothing is taken that was not pointed at.
        cursor = matching.isEmpty || (allowsOthers && matching.count > 1) ? nil : 0
    }

    /// Points further down; answers whether there was somewhere to go.
    mutating func move(_ count: Int) -> Bool {
        guard isOpen else { return false }
        let next = (cursor ?? -1) + count
        if next < 0 {
            let wasPointing = cursor != nil
            cursor = nil
            return wasPointing
        }
        cursor = min(matching.count - 1, next)
        return true
    }

    mutating func point(at title: String?) {
        guard let title, let place = matching.firstIndex(where: { list.titles[$0] == title }) else { return }
        cursor = place
    }

    mutating func point(at place: Int) {
        if matching.indices.contains(place) { cursor = place }
    }

    /// The text with the choice in it; nil where none is pointed at.
    func completed(_ text: String) -> String? {
        guard isOpen, let pointed else { return nil }
        guard isMany else { return pointed }
        let kept = text.dropLast(lastPart(of: text).count)
        let isBehindOne = kept.last == ","
        return kept + (isBehindOne ? " " : "") + pointed
    }

    private func lastPart(of text: String) -> Substring {
        guard isMany, let comma = text.lastIndex(of: ",") else { return text[...] }
        return text[text.index(after: comma)...]
    }
}
