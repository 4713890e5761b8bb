/// Where a key is pressed. The same key may do different things in different places.
public enum Context: String, CaseIterable, Sendable {
    case roster, client, items, triage, capture, form, start
}
