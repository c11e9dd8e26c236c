"""When what a client did alone is taken: every edge of its time, and what is refused once things are closed or over."""

from dataclasses import replace

import pytest

from safety.findings import Level
from service.access.between_rules import LEEWAY_MS, OLDEST_MS, Standing, refused
from service.store.entry_records import CourseSpan, NewEntry, RescriptRecord

DAY = 86_400_000
NOW = 1_000 * DAY
FIRST = CourseSpan("c1", NOW - 90 * DAY, NOW - 30 * DAY)
SECOND = CourseSpan("c2", NOW - 20 * DAY, None)
MINE = RescriptRecord(
    id="r1",
    client="p1",
    session="s1",
    made_at=NOW - 10 * DAY,
    text="In the new picture I stay.",
    unlocked_at=NOW - 5 * DAY,
    unlocked_by="k1",
    locked_at=None,
    locked_for=None,
    rises=0,
)
OPEN = Standing(
    now=NOW, allowed=True, closed_at=None, known_since=NOW - 95 * DAY, courses=(FIRST, SECOND), rescripts=()
)


def entry(kind: str = "intrusion", at: int = NOW, text: str | None = None, rescript: str = "r1") -> NewEntry:
    """Something done alone."""
    values = {"rescript": rescript, "before": 10, "after": 10} if kind == "rescript_read" else {}
    return NewEntry(
        client="p1",
        id="e1",
        kind=kind,
        at=at,
        values=values,
        text=text,
        homework=None,
        level=Level.NONE,
        flags=(),
        session="",
    )


@pytest.mark.parametrize(
    ("at", "taken"),
    [
        (NOW + LEEWAY_MS, True),
        (NOW + LEEWAY_MS + 1, False),
        (NOW - OLDEST_MS, True),
        (NOW - OLDEST_MS - 1, False),
    ],
)
def test_it_may_have_happened_in_the_last_sixty_days_by_a_clock_that_is_five_minutes_off(at: int, taken: bool) -> None:
    assert OPEN.in_time(at) is taken


def test_nothing_is_older_than_the_first_course_or_the_clients_record() -> None:
    young = replace(OPEN, courses=(SECOND,))
    assert young.in_time(SECOND.created_at - LEEWAY_MS)
    assert not young.in_time(SECOND.created_at - LEEWAY_MS - 1)
    assert replace(OPEN, courses=(), known_since=NOW - DAY).since == NOW - DAY - LEEWAY_MS


def test_a_client_without_a_course_and_one_with_an_open_course_are_taken_from() -> None:
    assert refused(entry(), OPEN) is None
    assert refused(entry(), replace(OPEN, courses=())) is None


@pytest.mark.parametrize(
    ("standing", "code"),
    [
        (replace(OPEN, allowed=False), "site_policy"),
        (replace(OPEN, closed_at=NOW), "between_closed"),
        (replace(OPEN, courses=(FIRST, replace(SECOND, closed_at=NOW))), "course_ended"),
    ],
)
def test_numbers_are_refused_when_it_is_off_closed_or_over_and_words_never(standing: Standing, code: str) -> None:
    refusal = refused(entry(), standing)
    assert refusal is not None
    assert refusal.code == code
    assert refused(entry("journal", text="A quiet day."), standing) is None
    assert refused(entry("skill"), standing) is None


def test_what_was_done_before_the_closing_or_the_end_is_taken() -> None:
    assert refused(entry(at=NOW - 1), replace(OPEN, closed_at=NOW)) is None
    over = replace(OPEN, courses=(FIRST, replace(SECOND, closed_at=NOW)))
    assert refused(entry(at=NOW - 1), over) is None


@pytest.mark.parametrize(
    ("known", "at", "code"),
    [
        (MINE, NOW, None),
        (replace(MINE, locked_at=NOW), NOW - 1, None),
        (replace(MINE, locked_at=NOW), NOW, "rescript_locked"),
        (replace(MINE, unlocked_at=None), NOW, "rescript_locked"),
        (replace(MINE, id="r2"), NOW, "not_found"),
    ],
)
def test_only_an_own_rescript_that_was_unlocked_then_may_have_been_read(
    known: RescriptRecord, at: int, code: str | None
) -> None:
    refusal = refused(entry("rescript_read", at=at), replace(OPEN, rescripts=(known,)))
    assert (None if refusal is None else refusal.code) == code
