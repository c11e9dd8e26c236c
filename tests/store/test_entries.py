"""What a client does alone, on the disk: sealed, once, with its alert, after `kill -9` and between two processes."""

import asyncio
import signal
import subprocess
import sys
from dataclasses import replace

import pytest

from safety.findings import Level
from service.clock import ManualClock
from service.errors import Conflict, NotFound
from service.store.crash import DIED
from service.store.entry_records import NewEntry
from tests.store.kept import Kept, opened, take_in
from tests.store.writing_alone import TEXT


async def page(kept: Kept, name: str = "e1", **fields: object) -> NewEntry:
    """A page of the journal with words of danger in it."""
    session = await kept.store.entries.room(kept.client.id)
    new = NewEntry(
        client=kept.client.id,
        id=name,
        kind="journal",
        at=1_000,
        values={},
        text=TEXT,
        homework=None,
        level=Level.RED,
        flags=("plan",),
        session=session,
    )
    return replace(new, **fields)  # type: ignore[arg-type]


async def test_an_entry_its_alert_and_the_closing_are_one_transaction(kept: Kept) -> None:
    new = await page(kept)
    done = await kept.store.entries.keep(new)
    (alert,) = await kept.store.alerts.of_session(new.session)
    assert (alert.id, alert.kind, alert.level) == (done.entry.alert, "written_alone", 3)
    assert len(alert.id) <= 64
    (event,) = await kept.store.journal.events(new.session)
    assert (event.seq, event.kind, event.data["flags"]) == (done.seq, "alert_raised", ["plan"])
    known = await kept.store.caseload.client(kept.client.id)
    assert known is not None
    assert (known.closed_at, known.closed_in) == (kept.clock.now(), new.session)
    assert (await kept.store.journal.verify(new.session)).whole


async def test_the_same_again_is_the_first_answer_and_changes_nothing(kept: Kept) -> None:
    new = await page(kept)
    first, *others = await asyncio.gather(*(kept.store.entries.keep(new) for _ in range(8)))
    assert [one.repeated for one in (first, *others)] == [False, *[True] * 7]
    assert all(one.entry == first.entry for one in others)
    assert len(await kept.store.alerts.of_session(new.session)) == 1
    assert kept.rows("SELECT count(*) FROM entry") == [(1,)]


async def test_two_processes_that_are_sent_the_same_keep_it_once(kept: Kept) -> None:
    new = await page(kept)
    with opened(kept.url, kept.clock) as other:
        answers = await asyncio.gather(kept.store.entries.keep(new), other.entries.keep(new))
    assert sorted(one.repeated for one in answers) == [False, True]
    assert len(await kept.store.alerts.of_session(new.session)) == 1


async def test_words_and_numbers_are_not_readable_on_the_disk(kept: Kept) -> None:
    await kept.store.entries.keep(await page(kept))
    ((body,),) = kept.rows("SELECT body FROM entry")
    assert isinstance(body, bytes)
    assert b"pills" not in body
    assert all(b"pills" not in str(row).encode() for row in kept.rows("SELECT * FROM alert"))


async def test_an_id_of_somebody_elses_entry_is_refused(kept: Kept) -> None:
    await kept.store.entries.keep(await page(kept))
    other = await take_in(kept.store, kept.clinician, "Cy")
    with pytest.raises(Conflict):
        await kept.store.entries.keep(replace(await page(kept), client=other.id))
    with pytest.raises(NotFound):
        await kept.store.entries.keep(replace(await page(kept), client="nobody", id="e2"))


async def test_there_is_one_session_in_which_alerts_of_somebody_alone_are_told(kept: Kept) -> None:
    first, second = await asyncio.gather(*(kept.store.entries.room(kept.client.id) for _ in range(2)))
    assert first == second
    record = await kept.store.caseload.session(first)
    assert record is not None
    assert (record.mode, record.protocol) == ("between", "between_session")


async def test_an_acknowledged_page_with_words_of_danger_is_there_with_its_alert_after_a_kill(kept: Kept) -> None:
    kept.store.close()
    child = _writing(kept, "nowhere")
    assert child.stdout is not None
    told = [int(child.stdout.readline()) for _ in range(3)]
    child.send_signal(signal.SIGKILL)
    told += [int(line) for line in child.stdout.read().split()]
    child.wait()
    await _assert_whole(kept, at_least=len(told))


@pytest.mark.parametrize(("place", "stored"), [("store.before_commit", 0), ("store.after_commit", 1)])
async def test_a_crash_beside_the_commit_keeps_the_page_with_its_alert_or_neither(
    kept: Kept, place: str, stored: int
) -> None:
    kept.store.close()
    child = _writing(kept, place)
    told, _ = child.communicate()
    assert (told, child.returncode) == ("", DIED)
    await _assert_whole(kept, at_least=stored)


def _writing(kept: Kept, dies_at: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.writing_alone", kept.url, kept.client.id, dies_at]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own module


async def _assert_whole(kept: Kept, *, at_least: int) -> None:
    """Every page has its alert, every alert its page, and the journal of the session is whole."""
    with opened(kept.url, ManualClock()) as store:
        entries = await store.entries.of_client(kept.client.id, before=None, limit=10_000)
        session = await store.entries.room(kept.client.id)
        alerts = await store.alerts.of_session(session)
        assert len(entries) >= at_least
        assert all(entry.text == TEXT and entry.level is Level.RED for entry in entries)
        assert {entry.alert for entry in entries} == {alert.id for alert in alerts}
        assert (await store.journal.verify(session)).whole
