import RosterModel

/// `s` decides at once and asks nothing, as every mark. Where the cursor stays on the item, what is said of it offers to
/// add why: the reason is a note like any other, and is shown as the item's own words.
extension State {
    /// "a adds the reason"; empty where the key would be about another item, as in triage, where the cursor has gone on.
    func offer(after operation: Operation) -> String {
        switch operation {
        case .cancelNudges, .sendNow, .remind, .message: return "\(keyName(.view(.undo))) takes it back"
        default: break
        }
        guard case .mark(let items, let mark) = operation, mark.status == .stuck, mark.comment == nil,
            items.count == 1, items.first == itemAtHand, let key = keymap.keys(of: .item(.comment)).first
        else { return "" }
        return "\(key.name) adds the reason"
    }

    /// The item that the mark keys act on, whatever is read of the record next.
    private var itemAtHand: ActionItem.ID? {
        if let pane { return pane.agendaHasKeys ? pane.agenda.current?.id : nil }
        switch view {
        case .roster: return roster.focus == .card ? roster.cardItem(at: now)?.id : nil
        case .client(let open): return open.current?.id
        case .items(let open): return open.current?.id
        case .triage, .nudges, .inbox: return nil
        }
    }
}
