extension SchemaNotes {
    static let work = [
        SchemaNotes(
            "item", "An action item: a specific commitment before the next session.",
            [
                "id": id, "uid": uid,
                "client_id": "Whose it is; also of the coach's own, the client it is about.",
                "cohort_id": "The cohort in whose note it was captured.",
                "note_id": "The note it was captured in.",
                "session_id": "The session that the note is of.",
                "text": "What is to be done.",
                "detail": "The deeper lines below it in the note.",
                "owner": "Who does it: client or coach.",
                "status": "open, done, stuck or skipped. Whether it is overdue is a matter of due and now.",
                "target": "How many check-offs make it done,",
                "progress": "and how many were made.",
                "rating": "How well it went, 1 to 5, where that was said.",
                "tags": "Words with a space between them, without the #.",
                "due": "The deadline: a moment.",
                "due_rule": "What put the deadline there: session-2d (days before the next session), 7d or date.",
                "due_follows": "Where the deadline follows sessions: how many days before the next one it wants to be.",
                "due_since": "Sessions that start after this moment count as next ones.",
                "due_session_id": "The session that the deadline stands before.",
                "carried": "How many times it was moved to a later session.",
                "created": "When it was captured: a moment.",
                "closed": "When it was done or skipped: a moment. NULL: it is still to be done, or stuck.",
                "closed_by": "Who said so: coach, client, webhook, note or runner,",
                "closed_via": "and by which way: dashboard, cli, sms, email, page, webhook or note.",
                "awaits_review": "1 where it was captured by itself and the coach has not confirmed it yet.",
            ]),
        SchemaNotes(
            "comment", "What the client or the coach said about an item.",
            [
                "id": id, "item_id": "The item.", "client_id": "The client whose item it is.",
                "at": "When: a moment.", "by": "Who: coach, client, webhook, note or runner.",
                "via": "By which way: dashboard, cli, sms, email, page, webhook or note.", "text": "The words.",
            ]),
    ]
}
