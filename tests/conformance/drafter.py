"""What every drafter must do. A test module of an implementation inherits from `DrafterContract`."""

import asyncio

from service.drafters.port import Drafter, Request

PATIENCE_S = 60.0


class DrafterContract:
    """The contract, as tests."""

    def drafter(self) -> Drafter:
        """The drafter under test."""
        raise NotImplementedError

    async def test_it_answers_with_words_and_where_they_come_from(self) -> None:
        written = await asyncio.wait_for(self.drafter().write(_request("d1")), PATIENCE_S)
        assert written.text.strip()
        assert written.provenance

    async def test_two_requests_at_once_are_both_answered(self) -> None:
        drafter = self.drafter()
        both = asyncio.gather(drafter.write(_request("d1")), drafter.write(_request("d2")))
        assert all(written.text for written in await asyncio.wait_for(both, PATIENCE_S))


def _request(draft: str) -> Request:
    return Request(session="s1", draft=draft, epoch=3, step="connect_identity", intent="connect_identity.enter")
