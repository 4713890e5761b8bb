import RosterModel

/// A form being filled in: its fields, and which one has the keys.
struct Form: Equatable, Sendable {
    let purpose: FormPurpose
    /// Whom or what it is about, as it was called when it was opened.
    let name: String
    private(set) var fields: [FormField]
    private(set) var focus = 0
    /// The item that it edits; nil until it is read.
    private(set) var item: ItemLine?
    /// What was found under the name of a file.
    private(set) var file: FileFindings?
    /// What is said to the coach until the next key.
    var notice: Said?
    /// Keys that came before the record: they wait for what it has to be there.
    private var waiting: [Input]?
    /// On its way to the record.
    private(set) var saving: Saving?
    /// Saved or left: it can be taken off the screen.
    private(set) var end: End?

    enum Saving: Equatable, Sendable {
        case operation(Operation)
        case file(String)
    }

    private enum Input: Equatable, Sendable {
        case event(Event)
        case command(FormCommand)
    }

    enum End: Equatable, Sendable { case left, saved }

    init(_ purpose: FormPurpose, name: String, item: ItemLine? = nil, in surroundings: FormSurroundings) {
        self.purpose = purpose
        self.name = name
        self.item = item
        fields = []
        fields = purpose.fields(in: seen(surroundings))
        if !isKnown(surroundings) { waiting = [] }
    }

    /// Whether what it changes was read.
    private func isKnown(_ surroundings: FormSurroundings) -> Bool {
        switch purpose {
        case .editItem: item != nil
        case .editClient, .editCohort, .move: surroundings.book != nil
        case .addClient, .addCohort, .book, .bring: true
        }
    }

    var values: FormValues { FormValues(fields: fields) }
    var isSaving: Bool { saving != nil }
    var isTouched: Bool { fields.contains(where: \.isTouched) }

    /// What the form adds to what is around it.
    func seen(_ surroundings: FormSurroundings) -> FormSurroundings {
        var surroundings = surroundings
        surroundings.name = name
        surroundings.item = item
        surroundings.file = file
        return surroundings
    }

    func reading(of field: FormField, in surroundings: FormSurroundings) -> FieldReading {
        purpose.reading(of: field.key, in: values, surroundings)
    }

    // MARK: What was read

    /// The record says something else, or something at last: what was not typed over shows it.
    mutating func fill(in surroundings: FormSurroundings) -> [Effect] {
        for read in purpose.fields(in: seen(surroundings)) {
            guard let place = fields.firstIndex(where: { $0.key == read.key }) else { continue }
            fields[place].fill(from: read)
        }
        guard let inputs = waiting, isKnown(surroundings) else { return [] }
        waiting = nil
        return inputs.flatMap { input in
            switch input {
            case .event(let event): handle(event, in: surroundings)
            case .command(let command): perform(command, in: surroundings)
            }
        }
    }

    mutating func take(_ line: ItemLine, in surroundings: FormSurroundings) -> [Effect] {
        item = line
        return fill(in: surroundings)
    }

    /// Of a name that is no longer what was typed there is nothing to say.
    mutating func take(_ found: FileFindings, in surroundings: FormSurroundings) -> [Effect] {
        guard found.path == values[.file] else { return [] }
        file = found
        return fill(in: surroundings)
    }

    /// It is opened again, with what was typed into it before.
    mutating func reopen(in surroundings: FormSurroundings) {
        (end, notice, saving) = (nil, nil, nil)
        _ = fill(in: surroundings)
    }

    // MARK: Keys

    /// What is no command: text, a paste, the mouse.
    mutating func handle(_ event: Event, in surroundings: FormSurroundings) -> [Effect] {
        if case .resized = event { return [] }
        notice = nil
        if wait(for: .event(event)) { return [] }
        switch event {
        case .click(let position), .doubleClick(let position): return click(position, in: surroundings)
        case .scroll(_, let lines): return step(lines > 0 ? 1 : -1)
        case .key, .paste: return type(event)
        case .resized: return []
        }
    }

    mutating func perform(_ command: FormCommand, in surroundings: FormSurroundings) -> [Effect] {
        if command != .leave, wait(for: .command(command)) { return [] }
        switch command {
        case .next: return goOn(1)
        case .previous: return goOn(-1)
        case .down: return step(1)
        case .up: return step(-1)
        case .accept: return accept(in: surroundings)
        case .save: return save(in: surroundings)
        // A selection goes first.
        case .leave: if !fields[focus].entry.letsGo() { end = .left }
        case .startOver: self = Form(purpose, name: name, item: item, in: surroundings)
        }
        return []
    }

    private mutating func wait(for input: Input) -> Bool {
        guard waiting != nil else { return false }
        // The record answers in no time; who holds a key down while it does not means no more than this.
        if (waiting?.count ?? 0) < 1000 { waiting?.append(input) }
        return true
    }

    /// A comma takes the choice before it.
    private mutating func type(_ event: Event) -> [Effect] {
        if event == .key(.character(",")), fields[focus].choices?.isMany == true { fields[focus].takeChoice() }
        guard let report = fields[focus].handle(event) else { return [] }
        notice = report.sentence.map { .obstacle($0) }
        return lookAtFile()
    }

    /// Through the choices where they are open, else to the next field.
    private mutating func step(_ count: Int) -> [Effect] {
        if fields[focus].choices?.move(count) == true { return [] }
        return goOn(count)
    }

    /// Takes the choice that is pointed at, and goes to the next field, around at the ends.
    private mutating func goOn(_ count: Int) -> [Effect] {
        let effects = takeChoice()
        // In a folder the name goes on.
        if fields[focus].key == .file, !effects.isEmpty, fields[focus].text.hasSuffix("/") { return effects }
        go(to: (focus + count + fields.count) % fields.count)
        return effects
    }

    private mutating func accept(in surroundings: FormSurroundings) -> [Effect] {
        if focus < fields.count - 1 { return goOn(1) }
        let effects = takeChoice()
        return effects.isEmpty ? save(in: surroundings) : effects
    }

    private mutating func takeChoice() -> [Effect] {
        let before = fields[focus].text
        fields[focus].takeChoice()
        return fields[focus].text == before ? [] : lookAtFile()
    }

    private mutating func go(to place: Int) {
        fields[focus].wasLeft = true
        focus = place
    }

    private func lookAtFile() -> [Effect] {
        fields[focus].key == .file ? [.findFile(fields[focus].value)] : []
    }

    private mutating func click(_ position: Position, in surroundings: FormSurroundings) -> [Effect] {
        switch FormLines(self, seen(surroundings)).target(at: position) {
        case .field(let place)?: go(to: place)
        case .choice(let place)?:
            fields[focus].choices?.point(at: place)
            return takeChoice()
        case nil: break
        }
        return []
    }

    // MARK: Saving

    /// Saves it, or goes to the first field in which something is wrong.
    private mutating func save(in surroundings: FormSurroundings) -> [Effect] {
        let effects = takeChoice()
        for place in fields.indices { fields[place].wasLeft = true }
        let surroundings = seen(surroundings)
        for (place, field) in fields.enumerated() {
            guard case .problem(let sentence) = reading(of: field, in: surroundings) else { continue }
            focus = place
            notice = .error("\(field.label): \(sentence).")
            return effects
        }
        return effects + decide(purpose.decision(values, surroundings))
    }

    private mutating func decide(_ decision: FormDecision) -> [Effect] {
        switch decision {
        case .perform(let operation):
            saving = .operation(operation)
            return [.perform(operation)]
        case .bring(let path):
            saving = .file(path)
            return [.bringFile(path)]
        case .unchanged:
            end = .saved
        case .refused(let sentence):
            notice = .error("\(sentence.sentence).")
        }
        return []
    }

    /// The record has answered.
    mutating func saved() {
        saving = nil
        end = .saved
    }

    /// It stays open, with the sentence.
    mutating func failed(_ sentence: String) {
        saving = nil
        notice = .error(sentence)
    }
}

extension String {
    /// With a capital at its start.
    fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
