"""Progress notes in the store: entry after entry, sealed, added to and never changed."""

import asyncio

import pytest

from service.errors import KeyRefused, NotFound
from service.store.notes import NewNoteEntry, NoteKind
from service.store.port import VersionConflict
from tests.store.kept import Kept, opened

WORDS = "a canary in my note"


def new(kept: Kept, words: str = WORDS, kind: NoteKind = "text") -> NewNoteEntry:
    """An entry by the clinician, now."""
    return NewNoteEntry(kind=kind, at=kept.clock.now(), by=kept.clinician.id, body={"sections": {"plan": words}})


async def test_every_entry_stays_with_who_wrote_it_and_when(kept: Kept) -> None:
    name = await kept.session()
    assert await kept.store.notes.of_session(name) == ()
    first = await kept.store.notes.add(name, 0, new(kept))
    kept.clock.advance(60)
    second = await kept.store.notes.add(name, 1, new(kept, kind="signature"))
    assert await kept.store.notes.of_session(name) == [first, second]
    assert (first.number, first.kind, first.by) == (1, "text", kept.clinician.id)
    assert (second.number, second.kind, second.at) == (2, "signature", first.at + 60)


async def test_what_does_not_follow_the_newest_entry_is_refused(kept: Kept) -> None:
    name = await kept.session()
    await kept.store.notes.add(name, 0, new(kept))
    for after in (0, 2):
        with pytest.raises(VersionConflict):
            await kept.store.notes.add(name, after, new(kept, "other words"))
    assert len(await kept.store.notes.of_session(name)) == 1


async def test_an_entry_whose_answer_was_lost_is_kept_once(kept: Kept) -> None:
    name = await kept.session()
    again = new(kept)
    assert await kept.store.notes.add(name, 0, again) == await kept.store.notes.add(name, 0, again)
    assert len(await kept.store.notes.of_session(name)) == 1


async def test_of_two_processes_one_is_first(kept: Kept) -> None:
    name = await kept.session()
    with opened(kept.url, kept.clock) as other:
        answers = await asyncio.gather(
            kept.store.notes.add(name, 0, new(kept, "one")),
            other.notes.add(name, 0, new(kept, "two")),
            return_exceptions=True,
        )
    assert sorted(type(answer).__name__ for answer in answers) == ["NoteEntry", "VersionConflict"]
    assert len(await kept.store.notes.of_session(name)) == 1


async def test_its_words_are_sealed_and_open_in_their_own_place_alone(kept: Kept) -> None:
    name = await kept.session()
    for after in range(2):
        await kept.store.notes.add(name, after, new(kept, f"{WORDS} {after}"))
    assert all(b"canary" not in bytes(body) for (body,) in kept.rows("SELECT body FROM progress_note"))  # type: ignore[arg-type]
    kept.rows("UPDATE progress_note SET body = (SELECT body FROM progress_note WHERE number = 1) WHERE number = 2")
    with pytest.raises(KeyRefused):
        await kept.store.notes.of_session(name)


async def test_it_goes_with_the_clients_key(kept: Kept) -> None:
    name = await kept.session()
    await kept.store.notes.add(name, 0, new(kept))
    await kept.store.caseload.erase_client(kept.client.id)
    with pytest.raises(KeyRefused):
        await kept.store.notes.of_session(name)


async def test_a_session_that_is_not_there_has_none(kept: Kept) -> None:
    with pytest.raises(NotFound):
        await kept.store.notes.add("nobody", 0, new(kept))
