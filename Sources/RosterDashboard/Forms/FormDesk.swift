import RosterModel

/// The form that is open, and those that were left with something typed in them.
struct FormDesk: Equatable, Sendable {
    var open: Form?
    private var kept: [FormPurpose: Form] = [:]
    /// Nil until it is read. It goes with the form: of a large practice it is large.
    private(set) var book: PeopleBook?

    /// What was typed into the same form before comes back.
    mutating func open(_ purpose: FormPurpose, name: String, item: ItemLine?, in surroundings: FormSurroundings) {
        if var left = kept[purpose] {
            left.reopen(in: surroundings)
            open = left
        } else {
            open = Form(purpose, name: name, item: item, in: surroundings)
        }
    }

    mutating func take(_ read: PeopleBook) {
        if open != nil { book = read }
    }

    /// Takes a form off the screen that was left or saved.
    /// - Returns: whether one was.
    mutating func settle() -> Bool {
        guard let form = open, let end = form.end else { return false }
        kept[form.purpose] = end == .left && form.isTouched ? form : nil
        (open, book) = (nil, nil)
        return true
    }
}
