"""A client in danger, and the service killed at that moment: people are told all the same, until somebody acts."""

import asyncio
import contextlib
import os
import subprocess
import sys
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, time_ns
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from service.clock import ManualClock
from service.store.crash import DIED
from tests.live.running import Person, Running, running
from tests.notify.servers import Served, mail_server, web_server

ROOT = Path(__file__).resolve().parents[2]
CANARY = "marzipan"
RED = f"I am going to kill myself tonight with the {CANARY} pills I have here."
SECRET = "a secret that is long enough"  # noqa: S105 - of a server that lives for one test
SECOND = 1_000
PLACES = (
    "engine.after_append",
    "engine.before_commit",
    "engine.after_commit",
    "calling.before_move",
    "calling.after_move",
    "posting.before_send",
    "posting.after_send",
)


@dataclass
class Practice:
    """A practice with a client in session, its mail and web server, and its data."""

    folder: Path
    mail: Served
    hook: Served
    clinician: Person
    client: Person

    @property
    def channels(self) -> dict[str, Any]:
        """The settings of both channels."""
        return {
            "smtp_url": self.mail.url,
            "mail_from": "alerts@example.org",
            "webhook_url": self.hook.url,
            "webhook_secret": SECRET,
        }

    @property
    def addressed(self) -> list[str]:
        """Whom mail went to so far, in order."""
        return [str(message["To"]) for message in self.mail.taken.messages]

    def told_of(self, alerts: list[str]) -> list[bytes]:
        """What the webhook took about these alerts."""
        return [body for body in self.hook.taken.bodies if any(one.encode() in body for one in alerts)]

    def assert_no_word_of_the_client(self, *more: str) -> None:
        """Neither their words nor their name stand in anything that was sent or logged."""
        sent = b"\n".join((*self.mail.taken.bodies, *self.hook.taken.bodies)).decode() + "\n".join(more)
        assert CANARY not in sent
        assert "Mira" not in sent
        assert "kill" not in sent


@pytest.fixture
def practice(tmp_path: Path) -> Generator[Practice]:
    with mail_server() as mail, web_server() as hook:
        with running(tmp_path) as service:
            clinician = service.clinician()
            adding = service.store.people.add_clinician(
                email="sue@example.org", name="Sue", role="supervisor", password="", practice_name="Practice"
            )
            service.now(adding)
            client = service.client(clinician)
        yield Practice(tmp_path, mail, hook, clinician, client)


@pytest.mark.parametrize("place", [*PLACES, "the acknowledgement"])
async def test_killed_at_any_moment_after_a_red_message_the_alert_is_told_and_told_again(
    place: str, practice: Practice
) -> None:
    said = await asyncio.to_thread(_killed, practice, place)
    restarted = monotonic()
    clock = ManualClock(time_ns() // 1_000_000)
    with running(practice.folder, clock=clock, **practice.channels) as service:
        await asyncio.to_thread(practice.hook.taken.wait, 1)
        await asyncio.to_thread(practice.mail.taken.wait, 1)
        assert monotonic() - restarted < 10
        assert practice.addressed[0].startswith("ada")
        await _pass(service, clock, 31)
        await asyncio.to_thread(practice.hook.taken.wait, 2)
        await _pass(service, clock, 31)
        await asyncio.to_thread(practice.hook.taken.wait, 3)
        assert "sue@example.org" in practice.addressed
        decided = await asyncio.to_thread(_decide, service, practice)
        before = practice.told_of(decided)
        await _pass(service, clock, 400)
        assert practice.told_of(decided) == before
    practice.assert_no_word_of_the_client(said)


@pytest.mark.parametrize("mood", ["refusing", "hanging"])
async def test_a_mail_server_that_does_not_work_delays_nothing_and_is_tried_again(
    mood: Any,  # noqa: ANN401 - one of the moods of a server
    practice: Practice,
) -> None:
    practice.mail.taken.mood = mood
    clock = ManualClock(time_ns() // 1_000_000)
    with running(practice.folder, clock=clock, **practice.channels) as service:
        began = monotonic()
        await _say_red(service, practice)
        await asyncio.to_thread(practice.hook.taken.wait, 1)
        assert monotonic() - began < 5
        await asyncio.to_thread(practice.mail.taken.wait_for_knocks, 1)
        await _seen_on_the_console(service, practice)
        practice.mail.taken.mood = "well"
        practice.mail.taken.freed.set()
        await _until_sent(service, clock, practice)
    practice.assert_no_word_of_the_client()


@pytest.mark.parametrize("mood", ["failing", "hanging", "redirecting"])
async def test_a_webhook_that_does_not_work_delays_nothing_and_is_tried_again(
    mood: Any,  # noqa: ANN401 - one of the moods of a server
    practice: Practice,
) -> None:
    practice.hook.taken.mood = mood
    clock = ManualClock(time_ns() // 1_000_000)
    with running(practice.folder, clock=clock, **practice.channels) as service:
        began = monotonic()
        await _say_red(service, practice)
        await asyncio.to_thread(practice.mail.taken.wait, 1)
        assert monotonic() - began < 5
        await asyncio.to_thread(practice.hook.taken.wait_for_knocks, 1)
        await _seen_on_the_console(service, practice)
        practice.hook.taken.mood = "well"
        practice.hook.taken.freed.set()
        await _until_taken(service, clock, practice)
    practice.assert_no_word_of_the_client()


async def test_a_channel_that_stays_dead_is_given_up_on_the_console_and_in_the_metrics(practice: Practice) -> None:
    practice.hook.taken.mood = "failing"
    clock = ManualClock(time_ns() // 1_000_000)
    with running(practice.folder, clock=clock, **practice.channels) as service:
        await _say_red(service, practice)
        await asyncio.to_thread(practice.hook.taken.wait_for_knocks, 1)
        for _ in range(12):
            await _pass(service, clock, 301)
        kinds = {alert["kind"] for alert in await asyncio.to_thread(_alerts, service, practice)}
        assert "notice_failed" in kinds
        with service.http() as http:
            metrics = http.get("/metrics").text
        assert 'imagery_notices_total{channel="webhook",outcome="given_up"}' in metrics
        assert 'imagery_notices_total{channel="mail",outcome="sent"}' in metrics


async def _say_red(service: Running, practice: Practice) -> None:
    async with service.socket("client", practice.client) as page:
        await page.hello()
        answer = await page.ask("say", text=RED)
        assert answer["type"] == "ack"
        await page.event(kind="crisis_card")


async def _seen_on_the_console(service: Running, practice: Practice) -> None:
    async with service.socket("console", practice.clinician) as console:
        await console.hello()
        told = await console.until(type="alert", level="red")
        assert told["session"] == practice.client.session


async def _pass(service: Running, clock: ManualClock, seconds: int) -> None:
    """Let time pass, and everything that falls due in it be begun and ended."""
    clock.advance(seconds * SECOND)
    sessions = service.app.state.relay.sessions
    await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(sessions.settled(), service.loop))
    await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(sessions.post.idle(), service.loop))


async def _until_sent(service: Running, clock: ManualClock, practice: Practice) -> None:
    while not practice.addressed:
        await _pass(service, clock, 5)


async def _until_taken(service: Running, clock: ManualClock, practice: Practice) -> None:
    while not practice.hook.taken.bodies:
        await _pass(service, clock, 5)


def _alerts(service: Running, practice: Practice) -> list[dict[str, Any]]:
    with service.http(practice.clinician) as http:
        found: list[dict[str, Any]] = http.get("/api/v1/alerts", params={"open": "true"}).json()
        return found


def _decide(service: Running, practice: Practice) -> list[str]:
    """Decide everything that is open; the ids of it."""
    found = [str(alert["alert"]) for alert in _alerts(service, practice)]
    with service.http(practice.clinician) as http:
        for alert in found:
            body = {"decision": "upheld", "reason": "Spoken with on the telephone."}
            http.post(f"/api/v1/alerts/{alert}/adjudicate", json=body).raise_for_status()
    return found


def _killed(practice: Practice, place: str) -> str:
    """Start the service, let the client say a red line, and have it die there; all it ever said in its log."""
    channels = {f"IMAGERY_{name.upper()}": value for name, value in practice.channels.items()}
    child = subprocess.Popen(  # noqa: S603 - our own process
        [sys.executable, "-m", "tests.live.mortal", str(practice.folder)],
        cwd=ROOT,
        env={**os.environ, **channels},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert child.stdin is not None
        assert child.stdout is not None
        address = child.stdout.readline().strip()
        with httpx.Client(timeout=60) as http:
            http.get(f"{address}/healthz").raise_for_status()
        asyncio.run(_say_and_kill(child, address, practice, place))
        said, _ = child.communicate()
    finally:
        child.kill()
    assert child.returncode in {DIED, -9}
    return said


async def _say_and_kill(child: "subprocess.Popen[str]", address: str, practice: Practice, place: str) -> None:
    service = Running(address, None, None, asyncio.get_running_loop(), None)  # type: ignore[arg-type]
    async with service.socket("client", practice.client) as page:
        await page.hello()
        if place in PLACES:
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write(f"die at {place}\n")
            child.stdin.flush()
            while "ready to die" not in (line := await asyncio.to_thread(child.stdout.readline)):
                assert line, "it died before anything was said"
        sent = await page.send("say", text=RED)
        with contextlib.suppress(ConnectionClosed):
            await page.answer(sent)
            if place not in PLACES:
                child.kill()
            await page.close_code()
