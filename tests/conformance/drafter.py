"""What every drafter must do. A test module of an implementation inherits from `DrafterContract`."""

import asyncio

from service.drafters.bounded import LIMIT_MS, MOST_CHARACTERS
from service.drafters.port import Drafter, Request, Spoken

PATIENCE_S = LIMIT_MS / 1_000


class DrafterContract:
    """The contract, as tests. What a drafter does against it costs its own words and nothing else."""

    def drafter(self) -> Drafter:
        """The drafter under test."""
        raise NotImplementedError

    async def test_it_answers_in_time_with_words_and_where_they_come_from(self) -> None:
        written = await asyncio.wait_for(self.drafter().write(request("d1")), PATIENCE_S)
        assert written.text.strip()
        assert len(written.text) <= MOST_CHARACTERS
        assert written.provenance

    async def test_two_requests_at_once_are_both_answered(self) -> None:
        drafter = self.drafter()
        both = asyncio.gather(drafter.write(request("d1")), drafter.write(request("d2")))
        assert all(written.text for written in await asyncio.wait_for(both, PATIENCE_S))

    async def test_it_answers_also_when_nothing_was_said_yet(self) -> None:
        written = await asyncio.wait_for(self.drafter().write(request("d1", words=())), PATIENCE_S)
        assert written.text.strip()


def request(draft: str, words: tuple[Spoken, ...] = (Spoken("client", "I feel afraid."),)) -> Request:
    """A request as a session makes it."""
    return Request(
        session="s1",
        draft=draft,
        epoch=3,
        step="s1_child_view",
        intent="s1_child_view.ask.sensory",
        reviewed="What do you notice now?",
        words=words,
    )
