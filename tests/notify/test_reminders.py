"""Reminders of homework over a real mail server: by day, once a day, without content, and never lost or doubled."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace

import pytest

from service.access.reminding import next_reminder
from service.clock import ManualClock
from service.notify.mail import MailNotifier
from service.notify.mail import mail_server as server_at
from service.sessions.reminding import HOLD_MS, Reminding
from service.store.course_records import HomeworkRecord
from service.store.records import ClientReminders
from tests.notify.servers import Served, mail_server
from tests.store.conftest import on_sqlite, template
from tests.store.kept import Kept, enrol, opened, take_in

__all__ = ["on_sqlite", "template"]
HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
WANTED = ClientReminders(address="bo@example.org", time_zone="America/New_York", hour=18)
ADDRESS = "https://imagery.example"


@pytest.fixture
def post() -> Iterator[Served]:
    """A mail server of this machine."""
    with mail_server() as served:
        yield served


@pytest.fixture
async def kept(on_sqlite: str) -> AsyncIterator[Kept]:
    """A client who asked to be reminded at six in the evening in New York."""
    clock = ManualClock()
    with opened(on_sqlite, clock) as store:
        clinician = await enrol(store)
        client = await take_in(store, clinician)
        await store.caseload.change_details(client.id, lambda details: replace(details, reminders=WANTED))
        yield Kept(url=on_sqlite, clock=clock, store=store, clinician=clinician, client=client)


def reminding(kept: Kept, post: Served) -> Reminding:
    """What sends reminders in a process."""
    mailer = MailNotifier(server_at(post.url), "Practice <care@example.org>", kept.clock)
    return Reminding(kept.store, [mailer], kept.clock, ADDRESS)


async def agree(kept: Kept, name: str = "piece", per_week: int = 7, ends_at: int | None = None) -> int:
    """Homework with a reminder; when it is due."""
    due = next_reminder(WANTED, kept.clock.now(), per_week)
    new = HomeworkRecord(
        id=name,
        client=kept.client.id,
        course=None,
        session=None,
        kind="journal",
        per_week=per_week,
        made_at=kept.clock.now(),
        by=kept.clinician.id,
        remind_at=due,
        text="Write about the stairs.",
        ends_at=ends_at,
    )
    await kept.store.agreements.add(new)
    return due


def set_to(kept: Kept, at: int) -> None:
    """Let the time be `at`."""
    kept.clock.advance(at - kept.clock.now())


async def test_a_reminder_says_that_something_waits_and_nothing_else(kept: Kept, post: Served) -> None:
    sender = reminding(kept, post)
    due = await agree(kept)
    await sender.carry_out()
    assert post.taken.messages == []
    set_to(kept, due)
    await sender.carry_out()
    (message,) = post.taken.messages
    text = message.get_payload()
    assert (message["To"], message["Subject"]) == ("bo@example.org", "Something is waiting for you")
    assert f"{ADDRESS}/" in str(text)
    for word in ("stairs", "journal", "homework", "therap", "Ada", "Bo", "session", "Imagery"):
        assert word not in str(text).replace(ADDRESS, "")


async def test_one_a_day_however_much_is_agreed(kept: Kept, post: Served) -> None:
    sender = reminding(kept, post)
    due = await agree(kept, "one")
    await agree(kept, "two")
    for hour in range(24):
        set_to(kept, due + hour * HOUR_MS)
        await sender.carry_out()
    assert len(post.taken.messages) == 1
    set_to(kept, due + DAY_MS)
    await sender.carry_out()
    first, second = post.taken.messages
    assert first["Message-ID"] != second["Message-ID"]


async def test_rare_homework_is_reminded_of_rarely(kept: Kept, post: Served) -> None:
    sender = reminding(kept, post)
    due = await agree(kept, per_week=2)
    for day in range(7):
        set_to(kept, due + day * DAY_MS)
        await sender.carry_out()
    assert len(post.taken.messages) == 3  # the first day, and then every third


async def test_what_falls_due_in_the_night_waits_for_the_day(kept: Kept, post: Served) -> None:
    due = await agree(kept)
    set_to(kept, due + 9 * HOUR_MS)  # three in the morning in New York: the service was down
    await reminding(kept, post).carry_out()
    assert post.taken.messages == []
    set_to(kept, due + DAY_MS)
    await reminding(kept, post).carry_out()
    assert len(post.taken.messages) == 1


async def test_a_restart_neither_loses_nor_doubles(kept: Kept, post: Served) -> None:
    due = await agree(kept)
    set_to(kept, due)
    claimed = await kept.store.agreements.claim_reminders(HOLD_MS)  # and then the process died
    assert len(claimed) == 1
    await reminding(kept, post).carry_out()
    assert post.taken.messages == []
    set_to(kept, due + HOLD_MS)
    await reminding(kept, post).carry_out()
    with opened(kept.url, kept.clock) as other:
        await reminding(replace(kept, store=other), post).carry_out()
    assert len(post.taken.messages) == 1


async def test_a_mail_server_that_refuses_is_asked_again(kept: Kept, post: Served) -> None:
    due = await agree(kept)
    set_to(kept, due)
    post.taken.mood = "refusing"
    await reminding(kept, post).carry_out()
    post.taken.mood = "well"
    set_to(kept, due + HOLD_MS)
    await reminding(kept, post).carry_out()
    assert len(post.taken.messages) == 1


async def test_nothing_goes_out_once_it_is_over_or_the_client_wants_none(kept: Kept, post: Served) -> None:
    due = await agree(kept, "over", ends_at=kept.clock.now() + 1)
    await agree(kept, "unwanted")
    await kept.store.caseload.change_details(kept.client.id, lambda details: replace(details, reminders=None))
    for day in range(3):
        set_to(kept, due + day * DAY_MS)
        await reminding(kept, post).carry_out()
    assert post.taken.messages == []
    for name in ("over", "unwanted"):
        known = await kept.store.agreements.one(HomeworkRecord, name)
        assert known is not None
        assert known.remind_at is None


async def test_an_erased_client_is_not_reminded(kept: Kept, post: Served) -> None:
    due = await agree(kept)
    await kept.store.caseload.erase_client(kept.client.id)
    set_to(kept, due)
    await reminding(kept, post).carry_out()
    assert post.taken.messages == []


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Asia/Tokyo", "nowhere"])
def test_the_next_reminder_is_at_the_hour_the_client_chose(zone: str) -> None:
    wanted = ClientReminders(address="x@example.org", time_zone=zone, hour=23)
    now = 1_700_000_000_000
    first = next_reminder(wanted, now)
    assert now < first <= now + DAY_MS
    assert first < next_reminder(wanted, first, again=True) <= first + DAY_MS + HOUR_MS
