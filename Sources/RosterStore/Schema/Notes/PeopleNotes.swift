extension SchemaNotes {
    static let people = [
        SchemaNotes(
            "client", "A person who is coached.",
            [
                "id": id, "uid": uid,
                "name": "As the coach writes it.",
                "email": "The address; no two clients share one.",
                "phone": "E.164, as +12025550101.",
                "time_zone": "IANA name, as Europe/Paris; NULL: the coach's zone.",
                "status": "active, paused (nothing is asked of them) or ended (the record stays).",
                "sms": "Whether SMS may be sent: none (never agreed), consented or opted-out.",
                "sms_proof": "When and how that was said, in the words that were given.",
                "since": "The day the coaching began.",
                "package": "What was agreed, in the coach's words.",
                "nudges": "How nudges are to come: all, email or sms (that way only), digest (one a week) or none.",
                "cadence": "A cadence of their own, as confirm set email,sms; final -24h sms. NULL: the usual one.",
                "quiet_after": "Messages without an answer until they count as quiet. NULL: as usual.",
                "no_session_after": "Days without a session booked until they count as quiet. NULL: as usual.",
                "email_fault": "Why nothing can be sent to the address any more; NULL: it is good.",
                "phone_fault": "The same of the number.",
            ]),
        SchemaNotes(
            "cohort", "Clients who meet as a group.",
            ["id": id, "uid": uid, "name": "As the coach writes it; no two are the same."]),
        SchemaNotes(
            "cohort_member", "That a client belongs to a cohort.",
            ["id": id, "cohort_id": "The cohort.", "client_id": "The client who belongs to it."]),
        SchemaNotes(
            "alias", "Another name by which calendars and notes call a client or cohort, as the coach said once.",
            [
                "id": id, "name": "The other name.",
                "client_id": "The client who is meant,",
                "cohort_id": "or the cohort: one of the two is NULL.",
            ]),
        SchemaNotes(
            "session",
            "A meeting with one client or one cohort. That one was held is not stored: it has ended and is not cancelled.",
            [
                "id": id, "uid": uid,
                "client_id": "The client it is with,",
                "cohort_id": "or the cohort: one of the two is NULL.",
                "starts": "Moment.", "ends": "Moment.",
                "status": "scheduled or cancelled.",
                "source": "manual (by hand) or calendar.",
                "feed": "Where it came from a calendar: the file or address of that.",
                "feed_uid": "The event's UID there.",
                "feed_original": "Where the event is one of a series: its original start (RECURRENCE-ID).",
                "feed_starts": "What the calendar last said. A change by hand stays until the calendar changes.",
                "feed_ends": "The same of its end.",
                "feed_cancelled": "1 where the calendar last said that it is cancelled.",
            ]),
        SchemaNotes(
            "note", "A session note as it was captured. Captured again from the same source, it is the same note.",
            [
                "id": id, "uid": uid,
                "client_id": "Whose note it is: a client's,",
                "cohort_id": "or a cohort's: one of the two is NULL.",
                "session_id": "The session it is of, where there is one.",
                "source_kind": "pane, cli, file or webhook: how it came in.",
                "source_key": "pane: the draft's id; cli: an id; file: the path; webhook: the other tool's id.",
                "taken": "When it was taken: a moment.",
                "text": "All of it.",
            ]),
    ]
}
