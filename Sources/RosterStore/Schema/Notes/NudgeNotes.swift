extension SchemaNotes {
    static let nudges = [
        SchemaNotes(
            "consent", "Each time that SMS were allowed or forbidden: the proof.",
            [
                "id": id, "client_id": "The client.", "at": "When that was taken down: a moment.",
                "says": "none, consented or opted-out.", "proof": "In the words that were given: when and how.",
                "phone": "The number that it was about.", "by": "Who took it down: coach, client or runner,",
                "via": "and by which way: dashboard, cli, sms, email, page, webhook or note.",
            ]),
        SchemaNotes(
            "nudge", "A message, planned, under way or ended, and what became of it. None is ever deleted.",
            [
                "id": id, "uid": "The name for other programs, and the stable part of a mail's Message-ID.",
                "client_id": "To whom; overdue: about whom. NULL: the coach's mail about all of those.",
                "kind": "confirm, midpoint, final, overdue, digest, reminder (asked for) or message (own words).",
                "channel": "sms or email.",
                "origin": "plan: by the cadence; coach: by hand; fallback: what another channel refused.",
                "template": "The coach's own text, by its name.", "words": "The coach's own words, of a message.",
                "subject": "The mail's subject, as soon as it was written.",
                "planned_for": "When it is to go: a moment.",
                "useful_until": "After this it makes no sense any more. NULL: it never goes stale.",
                "due": "When it is looked at next: planned_for, or another attempt. NULL: it has ended.",
                "state": "planned, claimed, offered, retry, sent, failed, unknown, cancelled, expired or merged.",
                "reason": "The rule that put it there or, where it has ended, why it ended so.",
                "changed": "When it came to its state: a moment.", "attempts": "How many times it was tried.",
                "claimed_by": "The process that is sending it,",
                "claimed_at": "since when (offered and unknown: when it was offered),",
                "lease_boot": "and since which start of the machine;",
                "lease_until": "a claim ends then, in seconds since that start.",
                "asked": "unknown: how many times the service was asked, or a mail was sent again.",
                "recipient": "The address or number, as soon as it was written.", "body": "The text, likewise.",
                "segments": "Parts of an SMS.", "server_id": "What the service calls it.",
                "sent_at": "When the server said that it has it: a moment.",
            ]),
        SchemaNotes(
            "nudge_bytes", "The very bytes of a message under way: sent again, they are the same. Gone after its end.",
            ["nudge_id": "The message.", "bytes": "What goes to the server."]),
        SchemaNotes(
            "nudge_item", "What a message is about.",
            [
                "id": id, "nudge_id": "The message.",
                "item_id": "The item. No foreign key: one that was dropped has been written about all the same.",
                "number": "Its number in the message, from 1.", "item_due": "Its deadline at that time: a moment.",
                "useful_until": "After this the message makes no sense for it.",
            ]),
        SchemaNotes(
            "escalation", "What the coach was told of by itself, and why.",
            [
                "id": id, "kind": "overdue, quiet or no-next-session.", "client_id": "The client it is about.",
                "item_id": "The item that is overdue.", "at": "When it was flagged: a moment.",
                "since": "The deadline that had passed; of a client, the same as at.", "reason": "Why, in words.",
                "nudge_id": "The mail that told the coach.", "ended": "When it was over: a moment. NULL: it stands.",
            ]),
        SchemaNotes(
            "runner", "How the runner is: one row.",
            [
                "id": "Always 1.", "cadence": "What the plan was made by; another configuration plans anew.",
                "mode": "run: it goes on by itself; once: something else starts each pass.",
                "started": "Since when it runs: a moment.", "beat": "Its last sign of life: a moment.",
                "stopped": "When it was stopped on purpose.", "boot": "The start of the machine that it knows,",
                "uptime": "and how long ago that was at the last sign of life; seconds.",
                "standstill": "Why nothing is sent at all: the clock went back.",
                "pass": "When the last pass began: a moment.", "looked": "When quiet clients were last looked for.",
                "coach_mail": "When the last mail about what is overdue was to go.",
            ]),
        SchemaNotes(
            "channel", "How a channel is: it pauses after failures, and is then tried with one message at a time.",
            [
                "id": "sms or email.", "failures": "Failures in a row.", "paused": "1 while it pauses.",
                "since": "Since when it fails: a moment.", "next": "When it is tried again: a moment.",
                "why": "What the last failure said, without addresses.",
            ]),
    ]
}
