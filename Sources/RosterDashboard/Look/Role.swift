/// What a piece of the screen is, which a theme gives its colours. The raw value is its name in a theme's file;
/// `item.overdue` falls back to `item`, then to `text`.
public enum Role: String, CaseIterable, Sendable {
    case text
    /// Said quietly: units, headings, hints.
    case dim
    /// Said firmly: names, titles.
    case strong
    case header
    case headerTitle = "header.title"
    case columnTitle = "column.title"
    case rule
    case selection
    case field
    case key
    case hint
    case match
    case message
    case messageError = "message.error"
    case session
    case sessionNow = "session.now"
    case quote
    case flag
    case chart
    case item
    case itemOpen = "item.open"
    case itemSoon = "item.soon"
    case itemOverdue = "item.overdue"
    case itemStuck = "item.stuck"
    case itemDone = "item.done"
    case itemSkipped = "item.skipped"
    case nudge
    case nudgePlanned = "nudge.planned"
    case nudgeUnderWay = "nudge.flying"
    case nudgeRetry = "nudge.retry"
    case nudgeSent = "nudge.sent"
    case nudgeFailed = "nudge.failed"
    case nudgeUnknown = "nudge.unknown"
    case nudgeEnded = "nudge.ended"
    case runner
    case runnerOn = "runner.on"
    case runnerOff = "runner.off"
    case runnerSilent = "runner.silent"
    case runnerDisabled = "runner.disabled"
    case tokenDeadline = "token.deadline"
    case tokenOwner = "token.owner"
    case tokenCount = "token.count"
    case tokenTag = "token.tag"
    case tokenMarker = "token.marker"
}
