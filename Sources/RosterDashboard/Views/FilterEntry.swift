import RosterModel

/// The filter of a list, which narrows it as one types.
struct FilterEntry: Equatable, Sendable {
    private(set) var field = LineField(characters: Self.characters)
    /// It is being typed.
    private(set) var isOpen = false
    /// What is asked for; nil asks for nothing.
    private(set) var filter: Filter?
    /// Why what was typed is not understood.
    private(set) var problem: FilterError?
    /// Enter was pressed though.
    private(set) var isRefused = false
    private(set) var completion: WordCompletion?
    /// The tags are looked for, and have not been asked for since it was opened.
    private(set) var wantsTags = false
    private var hasAskedForTags = false
    /// How many filters back Up has gone, and what was typed before.
    private var back = 0
    private var typed = ""

    private static let characters = 200

    var text: String { Text.spaced(field.text) }

    /// What is in force and no longer typed.
    var kept: String? { isOpen || filter == nil ? nil : text }

    /// With what was kept, to go on with it.
    mutating func open(_ help: FilterHelp) {
        field = LineField(field.text, characters: Self.characters)
        isOpen = true
        (back, typed) = (0, "")
        hasAskedForTags = false
        complete(from: help)
    }

    /// Takes a whole text at once.
    mutating func take(_ text: String, dateOrder: DateOrder) {
        self = FilterEntry()
        field = LineField(text, characters: 200)
        read(dateOrder)
    }

    mutating func clear() {
        self = FilterEntry()
    }

    // MARK: Keys

    /// An event while it is open. Enter keeps the filter, Esc clears it; Tab completes, Up brings earlier ones.
    /// - Returns: whether something else is asked for.
    mutating func handle(_ event: Event, dateOrder: DateOrder, help: FilterHelp) -> Bool {
        let before = filter
        switch event {
        case .key(.escape): if !field.letsGo() { clear() }
        case .key(.enter): keep()
        case .key(.tab): complete(1, dateOrder, help)
        case .key(.backTab): complete(-1, dateOrder, help)
        case .key(.up): recall(1, dateOrder, help)
        case .key(.down): recall(-1, dateOrder, help)
        default: edit(event, dateOrder, help)
        }
        return filter != before
    }

    private mutating func keep() {
        isRefused = problem != nil
        isOpen = isRefused
        if !isOpen { completion = nil }
    }

    private mutating func edit(_ event: Event, _ dateOrder: DateOrder, _ help: FilterHelp) {
        switch field.handle(event) {
        case .changed: read(dateOrder)
        case .moved: break
        case .ignored: return
        }
        complete(from: help)
    }

    /// A last word that is not understood is still being typed, and narrows nothing yet.
    private mutating func read(_ dateOrder: DateOrder) {
        isRefused = false
        do throws(FilterError) {
            filter = try Filter(field.text, dateOrder: dateOrder)
            problem = nil
        } catch {
            problem = error
            let words = field.text.split(separator: " ").dropLast().joined(separator: " ")
            filter = try? Filter(words, dateOrder: dateOrder)
        }
        if filter?.isEmpty == true { filter = nil }
    }

    private mutating func recall(_ step: Int, _ dateOrder: DateOrder, _ help: FilterHelp) {
        let place = back + step
        guard (0...help.history.count).contains(place) else { return }
        if back == 0 { typed = field.text }
        back = place
        let text = place == 0 ? typed : help.history[help.history.count - place]
        field = LineField(text, characters: Self.characters)
        read(dateOrder)
        complete(from: help)
    }

    // MARK: Completing

    private mutating func complete(_ step: Int, _ dateOrder: DateOrder, _ help: FilterHelp) {
        guard completion?.choose(step, in: &field) == true else { return read(dateOrder) }
        read(dateOrder)
        complete(from: help)
    }

    private mutating func complete(from help: FilterHelp) {
        let offer = FilterCompletion(of: field.textBeforeCaret, from: help.vocabulary)
        wantsTags = offer?.asksForTags == true && !hasAskedForTags
        let words = offer?.words.map { WordCompletion.Word(title: $0.title, text: $0.text, goesOn: $0.goesOn) } ?? []
        completion = words.isEmpty ? nil : WordCompletion(words: words, taken: offer?.typed ?? 0)
    }

    /// The tags that there are, once somebody looks for them.
    mutating func askForTags() -> [Effect] {
        guard wantsTags else { return [] }
        wantsTags = false
        hasAskedForTags = true
        return [.loadTags]
    }

    /// What there is was read anew. A word that was chosen stays.
    mutating func learn(_ help: FilterHelp) {
        if isOpen, completion?.isChosen != true { complete(from: help) }
    }
}
