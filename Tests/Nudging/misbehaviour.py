"""Servers that refuse, stall, garble or vanish: the state that the design says, and what the coach is told."""
from . import people, servers
from .scenes import DAY, HOUR, MINUTE, NOW, expect, mailed, main, play, state, texted

DUE = NOW + 3 * MINUTE

# What the server does -> the state after one pass, the state an hour later when it behaves again, copies that it has.
MAIL = [
    ("421 greeting", {"at": "connect", "say": "421 4.3.2 Not now", "do": "close"}, "retry", "sent", 1),
    ("450 to RCPT", {"at": "rcpt", "say": "450 4.2.1 Greylisted"}, "retry", "sent", 1),
    ("451 to DATA", {"at": "data", "say": "451 4.3.0 Not now"}, "retry", "sent", 1),
    ("451 after the dot", {"at": "dot", "say": "451 4.3.0 Not now"}, "retry", "sent", 1),
    ("550 to RCPT", {"at": "rcpt", "say": "550 5.1.1 No such user"}, "failed", "failed", 0),
    ("554 after the dot", {"at": "dot", "say": "554 5.7.1 Spam"}, "failed", "failed", 0),
    ("552 full mailbox", {"at": "rcpt", "say": "552 5.2.2 Mailbox full"}, "retry", "retry", 0),
    ("550 to MAIL", {"at": "mail", "say": "550 5.7.1 Not from you"}, "retry", "sent", 1),
    # All of a short message is on its way before the server cuts it.
    ("cut in the middle", {"at": "body", "after": 20, "do": "reset"}, "unknown or retry", "sent", 1),
    ("closed after the dot", {"at": "dot", "do": "close"}, "unknown", "sent", 1),
    ("taken, then closed", {"at": "dot", "accept": True, "do": "close"}, "unknown", "sent", 2),
    ("garbage", {"at": "connect", "say": "garbage \u00ff\u0001", "repeat": 5}, "retry", "sent", 1),
]

SMS = [
    ("21610", {"at": "send", "code": 21610}, "failed", "failed", 0),
    ("21211", {"at": "send", "code": 21211}, "failed", "failed", 0),
    ("20003", {"at": "send", "status": 401, "json": {"code": 20003, "message": "no", "status": 401}}, "retry", "sent", 1),
    ("429 with Retry-After", {"at": "send", "status": 429, "headers": {"Retry-After": "7"},
                              "json": {"code": 20429, "message": "slow", "status": 429}}, "retry", "sent", 1),
    ("500, not taken", {"at": "send", "status": 500, "text": "oops"}, "unknown", "sent", 1),
    ("500, taken", {"at": "send", "accept": True, "status": 500, "text": "oops"}, "unknown", "sent", 1),
    ("closed, taken", {"at": "send", "accept": True, "do": "close"}, "unknown", "sent", 1),
    ("half an answer, taken", {"at": "send", "accept": True, "half": True}, "unknown", "sent", 1),
    ("HTML", {"at": "send", "status": 200, "text": "<html>"}, "unknown", "sent", 1),
    ("10 MB", {"at": "send", "huge": 10_000_000, "accept": True}, "unknown", "sent", 1),
]


def mail(scenes):
    for title, rule, after, hour_later, copies in MAIL:
        with scenes.scene(f"mail: {title}", mail="badmail.py") as world:
            mailed(world)
            world.mail.program(rules=[rule])
            world.once(DUE)
            expect(state(world) in after.split(" or "), True, f"state after the pass is {after}")
            world.mail.program(rules=[])
            play(world, DUE + MINUTE, DUE + HOUR)
            expect(state(world), hour_later, "state an hour later")
            expect(len(world.mail.journal()), copies, "copies that the server has")


def sms(scenes):
    for title, rule, after, hour_later, copies in SMS:
        with scenes.scene(f"sms: {title}") as world:
            texted(world)
            world.sms.program(rules=[rule])
            world.once(DUE)
            expect(state(world), after, "state after the pass")
            world.sms.program(rules=[])
            play(world, DUE + MINUTE, DUE + HOUR)
            expect(state(world), hour_later, "state an hour later")
            expect(len(world.sms.journal()), copies, "SMS that the service has")


def unreachable(scenes):
    with scenes.scene("nobody listens") as world:
        mailed(world)
        world.mail.stop()
        try:
            expect(world.once(DUE)["retried"], 1, "to be tried again")
            expect(world.nudges()[0]["state"], "retry", "state")
        finally:
            world.mail = servers.mail_server(world.folder / "again")
            world.configure()
        play(world, DUE + MINUTE, DUE + HOUR)
        expect(state(world), "sent", "state when it is back")
        world.mail.stop()


def opted_out(scenes):
    """21610 records the opt-out; what is left goes by mail."""
    with scenes.scene("an opt-out that only the service knew") as world:
        world.add_client(people.name(0), NOW, people.email(0), people.phone(0), "America/New_York")
        world.capture(people.name(0), NOW, "Draft the scorecard by 4 Dec")
        world.sms.program(rules=[{"at": "send", "code": 21610}])
        play(world, DUE, NOW + 12 * DAY)
        expect(len(world.sms.journal()), 0, "SMS taken")
        expect([row["state"] for row in world.nudges("channel = 'sms'")].count("sent"), 0, "SMS sent")
        client = world.json("client", "list", now=NOW + DAY)[0]
        expect(client["sms"], "opted-out", "consent on the roster")
        kinds = {row["kind"] for row in world.nudges("channel = 'email' AND state = 'sent' AND client_id = 1")}
        expect(kinds, {"confirm", "midpoint", "final"}, "what went by mail")


def bad_number(scenes):
    """21211 marks the number; the message falls back to mail at once."""
    with scenes.scene("a number that takes no SMS") as world:
        world.add_client(people.name(0), NOW, people.email(0), people.phone(0), "America/New_York")
        world.capture(people.name(0), NOW, "Draft the scorecard by 4 Dec")
        world.sms.program(rules=[{"at": "send", "code": 21211}])
        play(world, DUE, NOW + 12 * DAY)
        expect(bool(world.rows("SELECT phone_fault FROM client")[0]["phone_fault"]), True, "the number is marked")
        kinds = {row["kind"] for row in world.nudges("channel = 'email' AND state = 'sent' AND client_id = 1")}
        expect(kinds, {"confirm", "midpoint", "final"}, "what went by mail")


def wrong_password(scenes):
    """The channel pauses, nothing is held against the client, and it goes on when the coach has mended it."""
    with scenes.scene("a wrong password") as world:
        mailed(world)
        world.mail.program(user="kim", password="right-canary")
        world.configure(email='user = "kim"\npassword = "password-canary"')
        done = world.try_once(DUE)
        expect(done.returncode, 0, "exit code")
        expect("password-canary" in done.stdout + done.stderr, False, "the password in what is printed")
        expect(state(world), "retry", "state")
        expect(world.rows("SELECT email_fault FROM client")[0]["email_fault"], None, "fault of the address")
        world.configure(email='user = "kim"\npassword = "right-canary"')
        play(world, DUE + MINUTE, DUE + HOUR)
        expect(state(world), "sent", "state when it is mended")


def incomplete(scenes):
    """Told, and no crash."""
    for title, email, sms in [
        ("no sender", 'smtp = "smtp://127.0.0.1:9"', ""),
        ("no password", 'from = "kim@example.com"\nsmtp = "smtp://127.0.0.1:9"\nuser = "kim"', ""),
        ("no token", "", 'account = "AC1"\nfrom = "+12025550199"'),
        ("no number", "", 'account = "AC1"\ntoken = "token-canary"'),
    ]:
        with scenes.scene(f"incomplete: {title}", mail=None, sms=None) as world:
            text = world.config.read_text()
            text += f"[email]\n{email}\n" if email else ""
            text += f"[sms]\n{sms}\n" if sms else ""
            world.config.write_text(text)
            (mailed if email else texted)(world)
            done = world.try_once(DUE)
            expect(done.returncode, 0, f"exit code ({done.stderr})")
            expect(state(world), "retry", "state")
            expect(len(world.rows("SELECT why FROM channel WHERE paused = 1")), 1, "channels that pause")


if __name__ == "__main__":
    main("misbehaviour", [mail, sms, unreachable, opted_out, bad_number, wrong_password, incomplete])
