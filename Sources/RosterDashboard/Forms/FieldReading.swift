import RosterModel

/// What a field says to the form, as it stands: the words are shown beside it.
enum FieldReading: Equatable, Sendable {
    /// Nothing to say.
    case plain
    /// What it means: "Tue 24 Nov 10:00".
    case meaning(String)
    /// It can be taken, and wants a second look.
    case warning(String)
    /// It can't be taken: the sentence that says why, said once the field was left.
    case problem(String)

    var isProblem: Bool {
        if case .problem = self { true } else { false }
    }
}

/// What is to be done with a form that was filled in.
enum FormDecision: Equatable, Sendable {
    case perform(Operation)
    case bring(file: String)
    /// The record says this already.
    case unchanged
    case refused(String)
}

/// The fields as they were typed, by their keys.
struct FormValues {
    let fields: [FormField]

    subscript(_ key: FieldKey) -> String { field(key)?.value ?? "" }

    func original(_ key: FieldKey) -> String { field(key)?.original ?? "" }

    /// Whether it says something else than the record.
    func isChanged(_ key: FieldKey) -> Bool {
        field(key).map { $0.value != Text.spaced($0.original) } ?? false
    }

    /// The parts between commas.
    func parts(_ key: FieldKey) -> [String] { self[key].parts }

    private func field(_ key: FieldKey) -> FormField? { fields.first { $0.key == key } }
}

extension String {
    /// What stands between commas.
    var parts: [String] { split(separator: ",").map { Text.spaced($0) }.filter { !$0.isEmpty } }
}
