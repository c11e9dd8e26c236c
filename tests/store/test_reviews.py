"""What clinicians make of a session, in the store: version after version, sealed, and never two with one number."""

import asyncio

import pytest

from service.errors import KeyRefused, NotFound
from service.store.port import VersionConflict
from tests.store.kept import Kept, enrol, opened

WORDS = "a canary in my own notes"


async def test_every_version_stays_with_who_wrote_it_and_when(kept: Kept) -> None:
    name = await kept.session()
    other = await enrol(kept.store, "eve@example.org", "supervisor")
    assert await kept.store.reviews.of_session(name) == []
    first = await kept.store.reviews.add(name, 0, kept.clinician.id, {"missed": WORDS})
    kept.clock.advance(60)
    second = await kept.store.reviews.add(name, 1, other.id, {"missed": "more"})
    assert await kept.store.reviews.of_session(name) == [first, second]
    assert (first.version, first.by, first.body) == (1, kept.clinician.id, {"missed": WORDS})
    assert (second.version, second.by, second.at) == (2, other.id, first.at + 60)


async def test_what_follows_a_version_that_is_no_longer_the_newest_is_refused(kept: Kept) -> None:
    name = await kept.session()
    await kept.store.reviews.add(name, 0, kept.clinician.id, {"missed": "one"})
    for after in (0, 2):
        with pytest.raises(VersionConflict):
            await kept.store.reviews.add(name, after, kept.clinician.id, {"missed": "two"})
    assert len(await kept.store.reviews.of_session(name)) == 1


async def test_the_same_again_is_kept_once(kept: Kept) -> None:
    name = await kept.session()
    first = await kept.store.reviews.add(name, 0, kept.clinician.id, {"missed": WORDS})
    kept.clock.advance(60)
    assert await kept.store.reviews.add(name, 0, kept.clinician.id, {"missed": WORDS}) == first


async def test_of_two_processes_one_is_first(kept: Kept) -> None:
    name = await kept.session()
    with opened(kept.url, kept.clock) as other:
        answers = await asyncio.gather(
            kept.store.reviews.add(name, 0, kept.clinician.id, {"missed": "one"}),
            other.reviews.add(name, 0, kept.clinician.id, {"missed": "two"}),
            return_exceptions=True,
        )
    assert sorted(type(answer).__name__ for answer in answers) == ["ReviewRecord", "VersionConflict"]
    assert len(await kept.store.reviews.of_session(name)) == 1


async def test_its_words_are_sealed_and_open_in_their_own_place_alone(kept: Kept) -> None:
    name = await kept.session()
    for after in range(2):
        await kept.store.reviews.add(name, after, kept.clinician.id, {"missed": f"{WORDS} {after}"})
    assert all(b"canary" not in bytes(body) for (body,) in kept.rows("SELECT body FROM review"))  # type: ignore[arg-type]
    kept.rows("UPDATE review SET body = (SELECT body FROM review WHERE version = 1) WHERE version = 2")
    with pytest.raises(KeyRefused):
        await kept.store.reviews.of_session(name)


async def test_it_goes_with_the_clients_key(kept: Kept) -> None:
    name = await kept.session()
    await kept.store.reviews.add(name, 0, kept.clinician.id, {"missed": WORDS})
    await kept.store.caseload.erase_client(kept.client.id)
    with pytest.raises(KeyRefused):
        await kept.store.reviews.of_session(name)
    with pytest.raises(KeyRefused):
        await kept.store.reviews.add(name, 1, kept.clinician.id, {"missed": "later"})


async def test_a_session_that_is_not_there_has_none(kept: Kept) -> None:
    with pytest.raises(NotFound):
        await kept.store.reviews.add("nobody", 0, kept.clinician.id, {})
