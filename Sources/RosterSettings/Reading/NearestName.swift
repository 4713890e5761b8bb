import RosterModel

/// The name that was probably meant: the one that the fewest changes of a letter lead to, without case; the first of
/// equal ones. Nil where there are none to choose from.
public func nearestName(to name: String, among names: some Sequence<String>) -> String? {
    EditDistance.nearest(to: name, among: names)
}

/// Names are short; what isn't is no misspelling of one.
func distance(_ first: String, _ second: String) -> Int {
    EditDistance.between(first.lowercased().prefix(64).description, second.lowercased().prefix(64).description)
}
