"""Each named moment of a message's way, by each channel, at which rosterd is killed, fails or is held up: what the file
and the server have in the end."""
import os
import signal
import time

from . import servers
from .scenes import DAY, HOUR, MINUTE, NOW, expect, mailed, main, play, state, texted

# Moment -> how many copies the server has after a kill, and whether the file was unsure meanwhile.
MAIL = {
    "claim.after_commit": (1, False),
    "smtp.connected": (1, False),
    "smtp.mid_data": (1, False),
    "smtp.before_offered": (1, False),
    "smtp.after_offered": (1, True),
    "smtp.after_reply": (2, True),
    "outcome.before_commit": (2, True),
}
SMS = {
    "claim.after_commit": (1, False),
    "sms.before_send": (1, False),
    "sms.after_send": (1, True),
    "outcome.before_commit": (1, True),
}


def killed(scenes):
    for channel, table in (("mail", MAIL), ("sms", SMS)):
        for point, (copies, unsure) in table.items():
            with scenes.scene(f"{channel}, {point}, kill") as world:
                (mailed if channel == "mail" else texted)(world)
                now = NOW + 3 * MINUTE
                done = world.try_once(now, ROSTER_FAIL=f"{point}:1:kill")
                expect(done.returncode, -signal.SIGKILL, "it died of")
                expect(len(world.nudges("state IN ('claimed', 'offered')")), 1, "messages left under way")
                report = world.once(now + MINUTE / 2)
                expect(report["unknown"], 1 if unsure else 0, "found uncertain")
                play(world, now + MINUTE, now + HOUR)
                check(world, channel, copies)


def failed(scenes):
    """The same where the moment throws instead: an error of the system, in the middle of it."""
    for channel, table in (("mail", MAIL), ("sms", SMS)):
        for point, (copies, _) in table.items():
            with scenes.scene(f"{channel}, {point}, throw") as world:
                (mailed if channel == "mail" else texted)(world)
                now = NOW + 3 * MINUTE
                world.try_once(now, ROSTER_FAIL=f"{point}:1:throw")
                expect(len(world.nudges("state IN ('claimed')")), 0, "messages left claimed")
                play(world, now + MINUTE, now + HOUR)
                # Whoever is alive writes the outcome down all the same.
                check(world, channel, 1 if point == "outcome.before_commit" else copies)


def held_up(scenes):
    """The same where the process stops for a while, and another one starts meanwhile."""
    for channel, table in (("mail", MAIL), ("sms", SMS)):
        for point in table:
            with scenes.scene(f"{channel}, {point}, pause") as world:
                (mailed if channel == "mail" else texted)(world)
                now = NOW + 3 * MINUTE
                runner = world.start("once", now, "--json", ROSTER_FAIL=f"{point}:1:pause")
                wait_until_stopped(runner.pid)
                other = world.once(now)
                expect(other["sent"] + other["unknown"], 0, "sent by the other one")
                os.kill(runner.pid, signal.SIGCONT)
                output, errors = runner.communicate(timeout=60)
                expect(runner.returncode, 0, f"ended ({errors})")
                check(world, channel, 1)


def wait_until_stopped(pid):
    for _ in range(2000):
        with open(f"/proc/{pid}/stat") as file:
            if file.read().rpartition(")")[2].split()[0] == "T":
                return
        time.sleep(0.01)
    raise AssertionError("it was not held up")


def check(world, channel, copies):
    expect(state(world), "sent", "state in the end")
    if channel == "mail":
        mails = world.mail.journal()
        expect(len(mails), copies, "copies that the server has")
        expect(len({servers.message_bytes(mail) for mail in mails}), 1, "different copies")
    else:
        expect(len(world.sms.journal()), copies, "SMS that the service has")
    sound, words = world.is_sound(NOW + DAY)
    expect(sound, True, f"the file holds ({words})")


if __name__ == "__main__":
    main("failpoints", [killed, failed, held_up])
