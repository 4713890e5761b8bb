extension SchemaNotes {
    static let intake = [
        SchemaNotes(
            "draft", "What was typed in the capture pane and is not yet saved as a note.",
            [
                "id": id, "key": "What the pane knows it by.",
                "client_id": "For whom it is: a client,", "cohort_id": "or a cohort, or nobody yet.",
                "text": "All of it.", "changed": "When it was last typed in: a moment.",
            ]),
        SchemaNotes(
            "inbox", "What came in and can't be placed without the coach.",
            [
                "id": id, "kind": "Why it waits: an unknown sender, a note or an event that nobody matches …",
                "key": "What it is known by, so that the same thing comes in once: a path, an event's UID.",
                "channel": "How it came in.", "sender": "From whom or where.", "received": "When: a moment.",
                "body": "What there was.",
                "settled": "When it was placed or dismissed: a moment. NULL: it waits.",
            ]),
    ]

    static let history = [
        SchemaNotes(
            "operation", "Every write, and what it did: the source of history, undo and redo.",
            [
                "id": id, "at": "When: a moment.", "by": "Who: coach, client, webhook, note or runner.",
                "via": "By which way: dashboard, cli, sms, email, page, webhook or note.",
                "kind": "What was done, as one word for programs.",
                "summary": "The same for people: 3 items captured for Ada Moreau.",
                "undoes": "The operation that this one took back,", "redoes": "or did again.",
                "undone": "1 while it is taken back.",
            ]),
        SchemaNotes(
            "change", "A row that an operation changed, in order.",
            [
                "id": id, "operation_id": "The operation.", "entity": "The table.", "row": "The row's id there.",
                "before": "The whole row as it was, as JSON; NULL for a new one.",
                "after": "The whole row as it became, as JSON; NULL for a deleted one.",
                "client_id": "The client it is about. No foreign key: what was deleted has a history too.",
                "cohort_id": "The cohort it is about.",
                "why": "For people, where the operation's summary does not say it: the session moved.",
            ]),
    ]

    static let views = [
        SchemaNotes("v_roster", "Every client who is coached now: where each stands. Times in UTC, as in all views."),
        SchemaNotes("v_items", "Action items with names, and moments as people read them."),
        SchemaNotes("v_overdue", "What is late, the latest first."),
        SchemaNotes(
            "v_completion",
            "The share of assigned items that clients finished, of those due or closed in the last eight weeks."),
    ]
}
