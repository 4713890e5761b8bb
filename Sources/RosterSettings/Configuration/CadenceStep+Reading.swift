import RosterModel

/// One `[[nudges.cadence]]`.
extension CadenceStep {
    private enum Kind: String, CaseIterable, Sendable {
        case confirm, midpoint, final, overdue
    }

    /// Nil, with the reason noted, where something that it needs is missing.
    init?(_ reader: TableReader) {
        let kind: Kind? = reader.word("kind")
        let at = reader.text("at", "\"set\", a share as \"50%\", or a time from the deadline as \"-24h\"") {
            Moment(text: $0)
        }
        let channels: [Nudge.Channel]? = reader.words("channels")
        let template = reader.text("template")
        reader.finish()
        for key in ["kind", "at", "channels"] where !reader.has(key) {
            reader.note("a [[nudges.cadence]] needs \"\(key)\"")
        }
        guard let kind = kind.flatMap({ Nudge.Kind(rawValue: $0.rawValue) }), let at, let channels else { return nil }
        self.init(kind: kind, at: at, channels: channels, template: template)
    }
}
