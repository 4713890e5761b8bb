"""Nothing ran for a while, or the clock went astray, or two run at once: nothing stale, nothing double, nothing lost."""
import collections
import signal
import subprocess
import time

from . import people, servers
from .scenes import CANARIES, DAY, HOUR, MINUTE, NOW, expect, mailed, main, play, texted

DUE = NOW + 3 * MINUTE


def practice(world, count=6):
    """Clients with both channels, and items whose nudges lie before, in and after the outages."""
    for number in range(count):
        world.add_client(
            people.name(number), NOW, people.email(number), people.phone(number), people.zone(number))
        for days in (3, 5, 9, 20, 40):
            due = (NOW + days * DAY).strftime("%-d %b")
            world.capture(number + 1, NOW, f"{people.VERBS[days % 10]} {people.THINGS[days % 11]} by {due}")


def outages(scenes):
    for length in (HOUR, DAY, 3 * DAY, 30 * DAY):
        with scenes.scene(f"an outage of {length}") as world:
            practice(world)
            world.once(DUE)
            mails, texts = len(world.mail.journal()), len(world.sms.journal())
            # In the middle of the day in most zones: whoever sleeps gets theirs in the morning.
            now = NOW + length + 5 * HOUR
            world.once(now)
            sent = collections.Counter(
                (row["client_id"], row["channel"]) for row in world.nudges(f"sent_at = {int(now.timestamp())}"))
            expect([key for key, count in sent.items() if key[0] and count > 1], [], "more than one in the first pass")
            stale = world.nudges("state = 'sent' AND sent_at > useful_until")
            expect(len(stale), 0, "stale messages")
            flagged = world.rows(
                "SELECT count(*) AS n FROM item WHERE due <= ? AND NOT EXISTS (SELECT 1 FROM escalation"
                " WHERE item_id = item.id AND kind = 'overdue')", int(now.timestamp()))[0]["n"]
            expect(flagged, 0, "overdue items without a flag after the first pass")
            coach = [mail for mail in world.mail.journal() if mail["to"] == ["kim@example.com"]]
            expect(len(coach), 1 if length > 2 * DAY else 0, "mails to the coach")
            # Nothing is left that should have gone, and each thing ended has its reason.
            late = world.nudges(f"state IN ('planned', 'retry') AND useful_until <= {int(now.timestamp())}")
            expect(len(late), 0, "what is stale and still planned")
            expect(len(world.nudges("state = 'expired' AND reason = ''")), 0, "expired without a reason")
            expect(len(world.mail.journal()) + len(world.sms.journal()) >= mails + texts, True, "journals grew")
            play(world, now + MINUTE, now + DAY)
            doubled(world)


def doubled(world):
    texts = collections.Counter((text["to"], text["body"]) for text in world.sms.journal())
    mails = collections.Counter(servers.header(mail, "Message-ID") for mail in world.mail.journal())
    expect([key for key, count in [*texts.items(), *mails.items()] if count > 1], [], "sent twice")


def clock_back(scenes):
    """An hour back: nothing is sent until it is right, and it is said."""
    with scenes.scene("the clock set back an hour") as world:
        mailed(world)
        mailed(world, 1, now=NOW + 2 * MINUTE)
        expect(world.once(DUE)["sent"], 1, "sent before")
        done = world.try_once(DUE - HOUR)
        expect(done.returncode, 0, "exit code")
        expect("the clock went back" in done.stderr, True, "said in the log")
        expect(len(world.mail.journal()), 1, "mails while the clock is wrong")
        expect(bool(world.rows("SELECT standstill FROM runner")[0]["standstill"]), True, "known to the dashboard")
        play(world, DUE + 2 * MINUTE, DUE + HOUR)
        expect(len(world.mail.journal()), 2, "mails when it is right")
        expect(world.rows("SELECT standstill FROM runner")[0]["standstill"], None, "the standstill is over")


def two_at_once(scenes):
    """Two runners and a `once` on one file send what one would have sent."""
    with scenes.scene("two runners at once") as world:
        for number in range(12):
            (mailed if number % 2 else texted)(world, number)
        runners = [world.start("run", DUE) for _ in range(2)]
        others = [world.start("once", DUE, "--json") for _ in range(3)]
        for other in others:
            other.communicate(timeout=60)
            expect(other.returncode, 0, "exit code of once")
        wait_for(lambda: len(world.nudges("state = 'sent'")) == 12, "all are sent")
        runners[0].send_signal(signal.SIGTERM)
        runners[0].wait(timeout=10)
        runners[1].send_signal(signal.SIGTERM)
        for runner in runners:
            _, errors = runner.communicate(timeout=15)
            expect(runner.returncode, 0, f"exit code of run ({errors})")
        expect(len(world.mail.journal()) + len(world.sms.journal()), 12, "messages that the servers have")
        doubled(world)


def takes_over(scenes):
    """The one that stands by goes on where the other one was killed."""
    with scenes.scene("the second runner takes over") as world:
        mailed(world)
        first = world.start("run", NOW)
        wait_for(lambda: world.rows("SELECT beat FROM runner")[0]["beat"] is not None, "the first one works")
        second = world.start("run", DUE)
        line = second.stderr.readline()
        expect("standing by" in line, True, f"said by the second one ({line})")
        first.kill()
        wait_for(lambda: len(world.mail.journal()) == 1, "the second one has sent it")
        second.send_signal(signal.SIGTERM)
        second.communicate(timeout=15)
        expect(second.returncode, 0, "exit code")
        first.communicate()


def stopped(scenes):
    """SIGTERM while a server is silent: gone within ten seconds, and nothing left claimed."""
    for title, rule, wanted in [
        ("before the message", {"at": "mail", "do": "silence"}, {"planned", "retry"}),
        ("after the dot", {"at": "dot", "do": "silence"}, {"unknown"}),
    ]:
        for command in ("run", "once"):
            with scenes.scene(f"{command} stopped {title}", mail="badmail.py") as world:
                for number in range(5):
                    mailed(world, number)
                world.mail.program(rules=[rule])
                runner = world.start(command, DUE)
                under_way = "offered" if "dot" in title else "claimed"
                wait_for(lambda: world.nudges(f"state = '{under_way}'"), f"one is {under_way}")
                time.sleep(0.3)
                begin = time.monotonic()
                runner.send_signal(signal.SIGTERM)
                _, errors = runner.communicate(timeout=15)
                expect(time.monotonic() - begin < 10, True, "gone within ten seconds")
                expect(runner.returncode, 0, f"exit code ({errors})")
                expect(len(world.nudges("state IN ('claimed', 'offered')")), 0, "left under way")
                states = collections.Counter(row["state"] for row in world.nudges("kind = 'confirm'"))
                expect(sum(states[own] for own in wanted) >= 1, True, f"states {dict(states)}")
                world.mail.program(rules=[])
                play(world, DUE + 2 * MINUTE, DUE + HOUR)
                expect(len(world.nudges("state = 'sent'")), 5, "sent in the end")


def renewed(scenes):
    """SIGHUP, and a change of the file by itself: the configuration is read again."""
    more = '[nudges]\nhold = "1s"'
    for told in (True, False):
        with scenes.scene(f"the configuration changed, {'SIGHUP' if told else 'unsaid'}") as world:
            port = world.mail.port
            world.mail.port = 9
            world.configure(more)
            world.mail.port = port
            mailed(world, 0, item="Draft the scorecard", now=None)
            runner = world.start("run", None)
            wait_for(lambda: world.nudges("state = 'retry'"), "it could not go")
            world.configure(more)
            if told:
                runner.send_signal(signal.SIGHUP)
            mailed(world, 1, item="Call the landlord", now=None)
            wait_for(lambda: world.mail.journal(), "it goes to the server that is there now")
            runner.send_signal(signal.SIGTERM)
            runner.communicate(timeout=15)
            expect(runner.returncode, 0, "exit code")


def happy(scenes):
    """By mail, by SMS, and into the outbox folder."""
    with scenes.scene("mail and SMS") as world:
        mailed(world, 0)
        texted(world, 1)
        report = world.once(DUE)
        expect(report["sent"], 2, "sent")
        expect(list(report), ["answers", "imported", "sent", "failed", "retried", "expired", "unknown", "flagged",
                              "took_ms"], "fields of the report")
        expect(world.mail.journal()[0]["to"], [people.email(0)], "to whom the mail went")
        expect(world.sms.journal()[0]["to"], people.phone(1), "to whom the SMS went")
        expect(world.once(DUE + MINUTE)["sent"], 0, "sent again")
    with scenes.scene("into the folder", mail=None, sms=None) as world:
        mailed(world, 0)
        texted(world, 1)
        expect(world.once(DUE)["sent"], 2, "sent")
        files = sorted(path.suffix for path in world.outbox.iterdir())
        expect(files, [".eml", ".txt"], "files in the outbox")
        modes = {oct(path.stat().st_mode & 0o777) for path in world.outbox.iterdir()}
        expect(modes, {"0o600"}, "their modes")
    with scenes.scene("a dry run") as world:
        mailed(world, 0)
        before = world.database.read_bytes()
        done = world.try_once(DUE, "--dry-run")
        expect(done.returncode, 0, f"exit code ({done.stderr})")
        expect("Draft the scorecard" in done.stdout, True, "the text is shown")
        expect(world.mail.journal(), [], "mails")
        expect(world.database.read_bytes() == before, True, "the file is as it was")
    with scenes.scene("no record yet") as world:
        done = world.try_once(DUE)
        expect(done.returncode, 66, "exit code")
        expect(world.database.exists(), False, "a record was made")


def secrets_and_names(scenes):
    """Neither a secret nor a name, an address or a text in the log, the trace, or the process list."""
    with scenes.scene("canaries", mail="badmail.py") as world:
        world.mail.program(user="kim", password="password-canary")
        world.configure(email='user = "kim"\npassword = "password-canary"')
        world.add_client("Canary Moreau", NOW, "canary@example.com", "+12025550142", "America/New_York")
        world.capture("1", NOW, "item-canary by 4 Dec")
        world.mail.program(rules=[{"at": "rcpt", "say": "550 5.1.1 <canary@example.com> Canary Moreau", "times": 1}])
        runner = world.start("run", DUE, "--trace")
        argv = open(f"/proc/{runner.pid}/cmdline").read()
        wait_for(lambda: world.nudges("state = 'failed'"), "the mail is refused")
        wait_for(lambda: world.sms.journal(), "the SMS has gone instead")
        runner.send_signal(signal.SIGTERM)
        output, errors = runner.communicate(timeout=15)
        expect([word for word in CANARIES if word in output + errors + argv], [], "canaries seen")
        expect('"to": "sent"' in errors, True, "traced")
        # Nobody else may look into the process.
        done = world.try_once(DUE + 2 * HOUR, "--trace")
        expect([word for word in CANARIES if word in done.stdout + done.stderr], [], "canaries seen in once")


def tests(scenes):
    """`mail test` and `sms test`: one message to the coach, and plain words where it does not go."""
    def test(world, what):
        return subprocess.run(
            [world.runner_program, what, "test"], env=world.environment(NOW), stdin=subprocess.DEVNULL, text=True,
            capture_output=True, timeout=60)

    with scenes.scene("mail test and sms test", mail="badmail.py") as world:
        expect(test(world, "mail").returncode, 0, "exit code of mail test")
        expect(world.mail.journal()[0]["to"], ["kim@example.com"], "to whom")
        expect(test(world, "sms").returncode, 0, "exit code of sms test")
        expect(world.sms.journal()[0]["to"], "+12025550100", "to whom")
        world.sms.program(token="another")
        done = test(world, "sms")
        expect(done.returncode, 78, "exit code with a wrong token")
        expect("token-canary" in done.stderr, False, "the token in what is said")
        world.mail.program(rules=[{"at": "rcpt", "say": "550 5.1.1 No such user"}])
        expect(test(world, "mail").returncode, 69, "exit code of a refusal")
        expect(world.database.exists(), False, "a record was made")
    with scenes.scene("nothing set up to test", mail=None, sms=None) as world:
        for what in ("mail", "sms"):
            done = test(world, what)
            expect(done.returncode, 78, f"exit code of {what} test")
            expect("roster config edit" in done.stderr, True, "what to do next")


def wait_for(condition, about, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain until {about}")
        time.sleep(0.05)


if __name__ == "__main__":
    main("outages", [
        happy, outages, clock_back, two_at_once, takes_over, stopped, renewed, secrets_and_names, tests])
