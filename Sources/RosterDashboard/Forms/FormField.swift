import RosterModel

/// Which field of a form it is. What it means is its form's affair.
enum FieldKey: String, Hashable, Sendable {
    case name, email, phone, timeZone, consent, since, package, cohorts, nudges, status
    case party, when, minutes, session, cancels
    case joins, leaves
    case text, owner, due, count, tags, detail
    case file
}

/// One line of a form that is filled in.
struct FormField: Equatable, Sendable {
    let key: FieldKey
    let label: String
    /// What belongs there, said while it is empty.
    var hint: String
    var entry: LineField
    /// What the record has. A field that still says it is left alone.
    var original: String
    /// What completes it; nil where anything can be typed.
    var choices: FieldChoices?
    /// The coach has typed in it, so that the record no longer fills it.
    var isTouched = false
    /// The coach has been there and gone on: from then on what is wrong is said.
    var wasLeft = false

    init(
        _ key: FieldKey, _ label: String, _ text: String = "", hint: String = "", choices: FieldChoices? = nil,
        characters: Int = 500
    ) {
        self.key = key
        self.label = label
        self.hint = hint
        original = text
        self.choices = choices
        entry = LineField(text, characters: characters)
        narrow()
    }

    var text: String { entry.text }

    /// What was typed, without white space around it.
    var value: String { Text.spaced(entry.text) }

    // MARK: Typing

    /// - Returns: what there is to say about it; nil where the event is none of a field's.
    mutating func handle(_ event: Event) -> InsertionReport? {
        switch entry.handle(event) {
        case .ignored: return nil
        case .moved: return InsertionReport()
        case .changed(let report):
            isTouched = true
            narrow()
            return report
        }
    }

    private mutating func narrow() {
        let text = entry.text
        choices?.narrow(to: text)
    }

    /// Takes the choice that is pointed at, where one is.
    mutating func takeChoice() {
        guard let text = choices?.completed(entry.text) else { return }
        isTouched = isTouched || text != entry.text
        set(text)
    }

    private mutating func set(_ text: String) {
        entry = LineField(text, characters: entry.buffer.limit.characters)
        narrow()
    }

    /// The record was read: what was not typed over is what it has.
    mutating func fill(from read: FormField) {
        hint = read.hint
        original = read.original
        let pointed = choices?.pointed
        choices = read.choices
        if isTouched {
            narrow()
        } else if read.entry.text != entry.text {
            set(read.entry.text)
        } else {
            narrow()
        }
        choices?.point(at: pointed)
    }
}
