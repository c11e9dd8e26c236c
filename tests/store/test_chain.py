"""The record is tamper-evident: whatever is done to a journal, verifying names the first bad entry."""

import pytest

from service.errors import NotFound
from tests.store.kept import Kept, came, ordered, turn

SWAPPED = """
    UPDATE event SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE session = :s AND seq IN (2, 3);
    UPDATE event SET seq = -seq WHERE session = :s AND seq < 0
"""
INSERTED = """
    UPDATE event SET seq = -seq - 1 WHERE session = :s AND seq >= 3;
    UPDATE event SET seq = -seq WHERE session = :s AND seq < 0;
    INSERT INTO event SELECT session, 3, kind, actor, by, at, 'new', payload, hash FROM event
        WHERE session = :s AND seq = 2;
    UPDATE session SET last_seq = last_seq + 1 WHERE id = :s
"""
REMOVED = """
    DELETE FROM event WHERE session = :s AND seq = 3;
    UPDATE event SET seq = seq - 1 WHERE session = :s AND seq > 3;
    UPDATE session SET last_seq = last_seq - 1 WHERE id = :s
"""
CUT = "DELETE FROM event WHERE session = :s AND seq > 3; UPDATE session SET last_seq = 3 WHERE id = :s"


@pytest.mark.parametrize(
    ("tampering", "first_bad"),
    [
        ("UPDATE event SET payload = zeroblob(40) WHERE session = :s AND seq = 3", 3),
        ("UPDATE event SET kind = 'released' WHERE session = :s AND seq = 1", 1),
        ("UPDATE event SET actor = 'service' WHERE session = :s AND seq = 4", 4),
        ("UPDATE event SET by = 'somebody' WHERE session = :s AND seq = 4", 4),
        ("UPDATE event SET at = at + 1 WHERE session = :s AND seq = 2", 2),
        ("UPDATE event SET input_id = NULL WHERE session = :s AND seq = 1", 1),
        ("UPDATE event SET hash = zeroblob(32) WHERE session = :s AND seq = 5", 5),
        ("DELETE FROM event WHERE session = :s AND seq = 2", 2),
        ("DELETE FROM event WHERE session = :s AND seq = 5", 5),
        ("DELETE FROM event WHERE session = :s", 1),
        ("UPDATE session SET last_seq = 4 WHERE id = :s", 5),
        ("UPDATE session SET head = zeroblob(32) WHERE id = :s", 5),
        (SWAPPED, 2),
        (INSERTED, 3),
        (REMOVED, 3),
        (CUT, 3),
    ],
)
async def test_tampering_is_found_where_it_happened(kept: Kept, tampering: str, first_bad: int) -> None:
    name, untouched = await kept.session(), await kept.session()
    for session in (name, untouched):
        await kept.store.journal.commit_turn(turn(session, 0, ordered("a"), came(), came()))
        await kept.store.journal.commit_turn(turn(session, 1, ordered("b"), came()))
    for statement in tampering.split(";"):
        kept.rows(statement.replace(":s", f"'{name}'"))
    assert (await kept.store.journal.verify(name)).first_bad == first_bad
    assert (await kept.store.journal.verify(untouched)).whole


async def test_a_journal_that_nobody_touched_is_whole(kept: Kept) -> None:
    name = await kept.session()
    assert ((await kept.store.journal.verify(name)).whole, (await kept.store.journal.verify(name)).entries) == (True, 0)
    await kept.store.journal.commit_turn(turn(name, 0, ordered("a"), came()))
    found = await kept.store.journal.verify(name)
    assert (found.whole, found.entries) == (True, 2)
    assert list(await kept.store.journal.names()) == [name]


async def test_a_session_that_is_not_there_is_not_found(kept: Kept) -> None:
    with pytest.raises(NotFound):
        await kept.store.journal.verify("nobody")
