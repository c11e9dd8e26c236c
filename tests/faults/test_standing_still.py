"""A process is stopped for longer than anybody may be missing, and goes on: what became stale is not taken."""

import asyncio
import json
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

import pytest

from service.clock import ManualClock
from service.sessions.attendance import LINK_GRACE_S
from service.store.migrations import migrate
from service.store.sealing import Keyring
from service.store.store import Store
from tests.faults.scene import PING_S, scene
from tests.live.brought import bring, coming_to
from tests.live.running import PATIENCE_S, Frame, Person, fields_of
from tests.live.standing import ROOT, Process, Services, enrol
from tests.live.zygote import MASTER_KEY

SEEN = "It is dark. I can hear steps on the stairs."


@dataclass
class Someone:
    """A person at a page, as a process that can be stopped."""

    process: "subprocess.Popen[str]"

    async def until(self, **wanted: object) -> Frame:
        """The next frame they get with these fields."""
        assert self.process.stdout is not None
        async with asyncio.timeout(PATIENCE_S):
            while True:
                frame: Frame = json.loads(await asyncio.to_thread(self.process.stdout.readline))
                if all(frame.get(name) == value for name, value in wanted.items()):
                    return frame

    def freeze(self) -> None:
        """Let them do nothing, with their line open."""
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let them go on."""
        self.process.send_signal(signal.SIGCONT)


@contextmanager
def someone(page: str, address: str, who: Person, session: str) -> Generator[Someone]:
    """Somebody at a page until the context is left."""
    arguments = [page, address.replace("http", "ws", 1), who.token, session]
    command = [sys.executable, "-m", "tests.faults.someone", *arguments]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
    try:
        yield Someone(process)
    finally:
        process.kill()
        process.communicate()


async def test_a_console_that_stood_still_has_lost_the_image_and_its_approval_counts_for_nothing(
    tmp_path: Path,
) -> None:
    with scene(tmp_path, coming_to("s1_child_view")) as here:
        session = here.client.session
        with someone("console", here.service.address, here.clinician, session) as console:
            await console.until(type="presence")
            async with (
                here.service.socket("client", here.client) as page,
                here.service.socket("console", here.clinician) as witness,
            ):
                await page.hello()
                await here.looked_at(witness)
                console.freeze()
                await page.ask("say", text=SEEN)
                draft = await witness.until(kind="draft_ready")
                await here.pass_seconds(30)
                await witness.event(kind="draft_withdrawn", draft=draft["draft"])
                await witness.event(kind="step_entered", step="g_grounding_interrupt")
                console.thaw()
                assert (await console.until(type="refused"))["code"] == "stale_draft"
                await page.ask("say", text="I am here.")
                assert {event["author"] for event in page.events(kind="delivered")} == {"script"}


async def test_a_client_who_stood_still_is_missed_and_finds_everything_again(tmp_path: Path) -> None:
    with scene(tmp_path, coming_to("s1_child_view")) as here:
        here.ping_newcomers(PING_S)
        with someone("client", here.service.address, here.client, here.client.session) as client:
            await client.until(type="welcome")
            here.ping_newcomers(None)
            async with here.service.socket("console", here.clinician) as console:
                await here.attended(console)
                client.freeze()
                await console.until(type="presence", who="client", here=False)
                await here.pass_seconds(LINK_GRACE_S)
                await console.event(kind="step_entered", step="g_disconnect")
                client.thaw()
                await client.until(type="closed")
                async with here.service.socket("client", here.client) as page:
                    await page.hello()
                    assert (await console.event(kind="link_changed", connected=True))["session"] == here.client.session
                    assert (await page.ask("say", text="I am back."))["type"] == "ack"


@pytest.mark.parametrize(("seconds", "taken"), [(5, True), (40, False)])
async def test_a_service_that_stood_still_looks_at_the_clock_before_it_takes_what_waited(
    zygote: Services, tmp_path: Path, seconds: int, *, taken: bool
) -> None:
    process, clinician, client = await _in_imagery(zygote, tmp_path)
    session = client.session
    try:
        async with (
            process.at.socket("client", client) as page,
            process.at.socket("console", clinician) as console,
        ):
            await page.hello()
            await console.hello()
            await console.watch(session)
            await console.ask("beat", id=str(uuid4()), rendered={session: 0})
            await page.ask("say", text=SEEN)
            draft = await console.until(kind="draft_ready")
            process.freeze()
            bound = {name: draft[name] for name in ("session", "draft", "epoch", "sha256")}
            approval = await console.send("approve", **bound)
            await console.send("beat", rendered={session: 0})
            process.pass_seconds(seconds)
            process.thaw()
            answer = await console.answer(approval)
            if taken:
                assert answer["type"] == "ack"
                assert (await page.event(kind="delivered"))["text"] == draft["text"]
            else:
                assert fields_of(answer, "type", "code") == ("refused", "stale_draft")
                await console.event(kind="step_entered", step="g_grounding_interrupt")
                await page.ask("say", text="I am here.")
                assert {event["author"] for event in page.events(kind="delivered")} == {"script"}
    finally:
        process.kill()


async def _in_imagery(zygote: Services, folder: Path) -> tuple[Process, Person, Person]:
    """A process of its own with a session in the middle of an image, its clinician and its client."""
    was, database = coming_to("s1_child_view"), f"sqlite:///{folder / 'imagery.db'}"
    migrate(database)
    clinician = await enrol(database)
    process = replace(zygote, database=database, redis="", began=was.now, processes=[]).begin(folder / "process")
    client = process.at.client(clinician)
    with Store.open(database, Keyring(MASTER_KEY), ManualClock(was.now)) as store:
        await bring(store, client.session, was)
    return process, clinician, client
