"""What was acknowledged is there after `kill -9`, and what was not is there whole or not at all."""

import os
import signal
import subprocess
import sys

import pytest

from service.clock import ManualClock
from service.store.crash import DIED, VARIABLE
from tests.store.kept import Kept, opened

KILLS = min(500, int(os.environ.get("IMAGERY_TEST_KILLS", "2")))  # each starts a process, about a second


def _child(url: str, session: str, **environment: str) -> subprocess.Popen[str]:
    """A process that appends inputs as fast as it can and prints each one that was acknowledged."""
    command = [sys.executable, "-m", "tests.store.appending", url, session]
    return subprocess.Popen(  # noqa: S603 - our own module
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, **environment}
    )


@pytest.mark.parametrize("acknowledged", [1, 20])
async def test_what_was_acknowledged_survives_a_kill(kept: Kept, acknowledged: int) -> None:
    name = await kept.session()
    kept.store.close()
    told: list[int] = []
    for _ in range(KILLS):
        child = _child(kept.url, name)
        assert child.stdout is not None
        told += [int(child.stdout.readline()) for _ in range(acknowledged)]
        child.send_signal(signal.SIGKILL)
        told += [int(line) for line in child.stdout.read().split()]
        child.wait()
    with opened(kept.url, ManualClock()) as store:
        seqs = [event.seq for event in await store.journal.events(name, limit=1_000_000)]
        assert seqs == list(range(1, len(seqs) + 1))
        assert set(told) <= set(seqs)
        assert len(told) == len(set(told))
        assert (await store.journal.verify(name)).whole


@pytest.mark.parametrize(("place", "stored"), [("store.before_commit", 0), ("store.after_commit", 1)])
async def test_a_crash_beside_the_commit_stores_all_or_nothing(kept: Kept, place: str, stored: int) -> None:
    name = await kept.session()
    kept.store.close()
    child = _child(kept.url, name, **{VARIABLE: place})
    told, _ = child.communicate()
    assert (told, child.returncode) == ("", DIED)
    with opened(kept.url, ManualClock()) as store:
        assert len(await store.journal.events(name)) == stored
        assert len(await store.journal.unprocessed(name)) == stored
        assert (await store.journal.verify(name)).whole
