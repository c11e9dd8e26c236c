"""The contract of `service.store.port.Journal`. Every implementation runs it: see `tests/store/test_journal.py`."""

import asyncio
from abc import ABC, abstractmethod
from dataclasses import dataclass, replace

import pytest

from service.errors import NotFound
from service.store.port import Appended, Journal, NewEvent, Repeated, SessionRecord, TurnCommit, VersionConflict


def said(input_id: str, text: str = "hello", at: int = 1_000) -> NewEvent:
    """A client's words."""
    return NewEvent(kind="client_said", actor="client", at=at, data={"text": text}, input_id=input_id)


def held(input_id: str, at: int = 2_000) -> NewEvent:
    """A clinician's command."""
    return NewEvent(kind="commanded", actor="clinician", at=at, data={"command": "hold"}, by="ada", input_id=input_id)


def came(kind: str = "step_entered", at: int = 3_000) -> NewEvent:
    """Something that came of an input."""
    return NewEvent(kind=kind, actor="service", at=at, data={"step": "arrival", "list": [1, None, {"a": "b"}]})


@dataclass(frozen=True, slots=True)
class Journalled:
    """A journal and two sessions planned in it."""

    journal: Journal
    session: str
    other: str

    async def loaded(self) -> SessionRecord:
        """The row of the session."""
        record = await self.journal.load(self.session)
        assert record is not None
        return record

    def turn(self, version: int, *events: NewEvent, through: int | None = None) -> TurnCommit:
        """A turn of the session."""
        return TurnCommit(
            session=self.session,
            expected_version=version,
            state=f"state {version + 1}".encode(),
            events=events,
            processed_through=through,
        )

    async def kinds(self) -> list[tuple[int, str]]:
        """The session's journal as numbers and kinds."""
        return [(event.seq, event.kind) for event in await self.journal.events(self.session)]


class JournalContract(ABC):
    """What a session's engine relies on."""

    @pytest.fixture
    @abstractmethod
    def journalled(self) -> Journalled:
        """A journal with two planned sessions."""

    async def test_a_planned_session_has_no_state(self, journalled: Journalled) -> None:
        record = await journalled.loaded()
        assert (record.status, record.version, record.last_seq, record.state) == ("planned", 0, 0, None)
        assert (record.processed_through, record.opened_at, record.ended_at) == (0, None, None)

    async def test_a_session_nobody_planned_is_none(self, journalled: Journalled) -> None:
        assert await journalled.journal.load("nobody") is None
        assert list(await journalled.journal.events("nobody")) == []
        with pytest.raises(NotFound):
            await journalled.journal.append_input("nobody", said("i"))
        with pytest.raises(NotFound):
            await journalled.journal.commit_turn(replace(journalled.turn(0, came()), session="nobody"))

    async def test_inputs_are_numbered_from_one(self, journalled: Journalled) -> None:
        journal = journalled.journal
        answers = [await journal.append_input(journalled.session, said(f"i{number}")) for number in range(3)]
        assert answers == [Appended(seq, repeated=False) for seq in (1, 2, 3)]
        assert await journal.append_input(journalled.other, said("i0")) == Appended(1, repeated=False)

    async def test_the_same_input_again_gets_the_first_answer(self, journalled: Journalled) -> None:
        journal = journalled.journal
        await journal.append_input(journalled.session, said("same"))
        await journal.append_input(journalled.session, said("another"))
        assert await journal.append_input(journalled.session, said("same", "changed")) == Appended(1, repeated=True)
        assert [event.data["text"] for event in await journal.events(journalled.session)] == ["hello", "hello"]

    async def test_an_input_needs_an_id(self, journalled: Journalled) -> None:
        with pytest.raises(ValueError, match="id"):
            await journalled.journal.append_input(journalled.session, came())

    async def test_what_was_appended_is_read_as_it_was(self, journalled: Journalled) -> None:
        await journalled.journal.append_input(journalled.session, said("i", "hello", at=77))
        (event,) = await journalled.journal.events(journalled.session)
        assert (event.session, event.seq, event.kind, event.actor) == (journalled.session, 1, "client_said", "client")
        assert (event.at, event.by, event.input_id, event.data) == (77, None, "i", {"text": "hello"})

    @pytest.mark.parametrize("text", ["", "\x00", "\ud800", "naïve – “quoted”", "🙂\u202e", "'; DROP TABLE event; --"])
    async def test_any_text_comes_back(self, journalled: Journalled, text: str) -> None:
        await journalled.journal.append_input(journalled.session, said("i", text))
        (event,) = await journalled.journal.events(journalled.session)
        assert event.data["text"] == text

    async def test_a_turn_is_stored_whole(self, journalled: Journalled) -> None:
        given = journalled.turn(0, held("i"), came("held"), came("epoch_changed"))
        seqs = await journalled.journal.commit_turn(replace(given, step="arrival", level=2, next_due=9_000))
        assert seqs == (1, 2, 3)
        assert await journalled.kinds() == [(1, "commanded"), (2, "held"), (3, "epoch_changed")]
        record = await journalled.loaded()
        assert (record.state, record.version, record.last_seq, record.processed_through) == (b"state 1", 1, 3, 1)
        assert (record.status, record.step, record.level, record.next_due) == ("open", "arrival", 2, 9_000)

    async def test_a_session_remembers_when_it_opened_and_ended(self, journalled: Journalled) -> None:
        await journalled.journal.commit_turn(journalled.turn(0, held("a", at=10)))
        await journalled.journal.commit_turn(journalled.turn(1, held("b", at=20)))
        assert ((await journalled.loaded()).opened_at, (await journalled.loaded()).ended_at) == (10, None)
        await journalled.journal.commit_turn(replace(journalled.turn(2, held("c", at=30)), status="ended"))
        record = await journalled.loaded()
        assert (record.opened_at, record.ended_at, record.status) == (10, 30, "ended")

    async def test_whoever_comes_second_changes_nothing(self, journalled: Journalled) -> None:
        await journalled.journal.commit_turn(journalled.turn(0, held("a")))
        with pytest.raises(VersionConflict):
            await journalled.journal.commit_turn(journalled.turn(0, held("b"), came()))
        record = await journalled.loaded()
        assert (record.version, record.last_seq, record.state) == (1, 1, b"state 1")

    async def test_a_command_given_twice_gets_the_first_answer(self, journalled: Journalled) -> None:
        await journalled.journal.commit_turn(journalled.turn(0, held("same"), came()))
        with pytest.raises(Repeated) as known:
            await journalled.journal.commit_turn(journalled.turn(1, held("same", at=9_999), came()))
        assert (known.value.event.seq, known.value.event.at) == (1, 2_000)
        assert known.value.event.data == {"command": "hold"}
        assert (await journalled.loaded()).version == 1

    async def test_a_repeated_command_is_known_even_when_the_version_is_old(self, journalled: Journalled) -> None:
        await journalled.journal.commit_turn(journalled.turn(0, held("same")))
        with pytest.raises(Repeated):
            await journalled.journal.commit_turn(journalled.turn(0, held("same")))

    async def test_words_wait_until_a_turn_takes_them(self, journalled: Journalled) -> None:
        journal = journalled.journal
        await journal.append_input(journalled.session, said("a"))
        await journal.append_input(journalled.session, said("b"))
        assert [event.input_id for event in await journal.unprocessed(journalled.session)] == ["a", "b"]
        assert (await journalled.loaded()).next_input == 1
        assert await journal.commit_turn(journalled.turn(0, came(), through=1)) == (3,)
        assert [event.input_id for event in await journal.unprocessed(journalled.session)] == ["b"]
        assert (await journalled.loaded()).next_input == 2
        assert await journal.commit_turn(journalled.turn(1, came(), came(), through=2)) == (4, 5)
        assert list(await journal.unprocessed(journalled.session)) == []
        record = await journalled.loaded()
        assert (record.processed_through, record.next_input) == (2, None)

    async def test_appending_does_not_move_the_version(self, journalled: Journalled) -> None:
        """The client goes on writing while a turn runs; that is no reason to run it again."""
        journal = journalled.journal
        await journal.append_input(journalled.session, said("a"))
        await journal.append_input(journalled.session, said("b"))
        assert (await journalled.loaded()).version == 0
        await journal.commit_turn(journalled.turn(0, came(), through=1))

    async def test_nothing_overtakes_an_input_that_has_its_number(self, journalled: Journalled) -> None:
        journal = journalled.journal
        await journal.append_input(journalled.session, said("a"))
        await journal.append_input(journalled.session, said("b"))
        with pytest.raises(VersionConflict):
            await journal.commit_turn(journalled.turn(0, held("command")))
        with pytest.raises(VersionConflict):
            await journal.commit_turn(journalled.turn(0, came(), through=2))
        assert await journalled.kinds() == [(1, "client_said"), (2, "client_said")]

    async def test_an_input_is_taken_once(self, journalled: Journalled) -> None:
        await journalled.journal.append_input(journalled.session, said("a"))
        await journalled.journal.commit_turn(journalled.turn(0, came(), through=1))
        with pytest.raises(VersionConflict):
            await journalled.journal.commit_turn(journalled.turn(1, came(), through=1))

    async def test_behind_names_sessions_with_waiting_inputs_and_due_timers(self, journalled: Journalled) -> None:
        journal = journalled.journal
        assert list(await journal.behind(10_000)) == []
        await journal.append_input(journalled.session, said("a"))
        assert list(await journal.behind(0)) == [journalled.session]
        await journal.commit_turn(replace(journalled.turn(0, came(), through=1), next_due=5_000))
        assert list(await journal.behind(4_999)) == []
        assert list(await journal.behind(5_000)) == [journalled.session]

    async def test_events_are_read_from_a_cursor(self, journalled: Journalled) -> None:
        for number in range(5):
            await journalled.journal.append_input(journalled.session, said(f"i{number}"))
        read = await journalled.journal.events(journalled.session, after=1, limit=3)
        assert [event.seq for event in read] == [2, 3, 4]

    async def test_many_at_once_are_numbered_without_gaps(self, journalled: Journalled) -> None:
        journal, sessions = journalled.journal, (journalled.session, journalled.other)
        inputs = [(session, said(f"i{number}")) for number in range(40) for session in sessions]
        answers = await asyncio.gather(*(journal.append_input(*given) for given in inputs))
        for session in sessions:
            seqs = [answer.seq for (whose, _), answer in zip(inputs, answers, strict=True) if whose == session]
            assert sorted(seqs) == list(range(1, 41))
            assert [event.seq for event in await journal.events(session)] == list(range(1, 41))

    async def test_of_many_turns_at_once_one_is_first(self, journalled: Journalled) -> None:
        turns = [journalled.turn(0, held(f"i{number}"), came()) for number in range(10)]
        answers = await asyncio.gather(*map(journalled.journal.commit_turn, turns), return_exceptions=True)
        assert [answer for answer in answers if isinstance(answer, tuple)] == [(1, 2)]
        assert sum(isinstance(answer, VersionConflict) for answer in answers) == 9
        assert (await journalled.loaded()).last_seq == 2
