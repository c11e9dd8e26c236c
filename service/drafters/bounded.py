"""Asking a drafter with a limit on everything: its time, its length, and what it may do by failing.

Whatever goes wrong, the answer is no words at all, and the reviewed wording stays where it is.
"""

import asyncio
from typing import Final

import structlog

from service.clock import Clock
from service.drafters.port import Drafter, Request, Written

LIMIT_MS: Final = 20_000
"""How long a drafter has, in milliseconds; less than the time for which its request is claimed in the outbox."""
MOST_CHARACTERS: Final = 4_000
"""No more of an answer is kept. What is too long for a client is held by the check that follows."""
MOST_OF_A_NAME: Final = 100
_log = structlog.get_logger(__name__)


async def written(drafter: Drafter, request: Request, clock: Clock) -> Written:
    """The drafter's words as plain text of bounded length, or none. Raises nothing that the drafter raises."""
    writing = asyncio.ensure_future(_ask(drafter, request))
    waiting = asyncio.ensure_future(clock.sleep(LIMIT_MS))
    try:
        await asyncio.wait({writing, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if writing.done():
            return writing.result()
        return _none(request, "late")
    finally:
        writing.cancel()  # one that does not listen goes on alone; nobody waits for it
        waiting.cancel()


async def _ask(drafter: Drafter, request: Request) -> Written:
    try:
        answer: object = await drafter.write(request)
    except Exception as error:  # noqa: BLE001 - a drafter is hostile input, and so is how it fails
        return _none(request, type(error).__name__)
    text, provenance = getattr(answer, "text", None), getattr(answer, "provenance", None)
    if type(text) is not str or type(provenance) is not str:
        return _none(request, "no_text")
    return Written(text=_plain(text[:MOST_CHARACTERS]), provenance=_plain(provenance[:MOST_OF_A_NAME]))


def _none(request: Request, code: str) -> Written:
    _log.warning("draft_failed", session=request.session, code=code)
    return Written(text="", provenance=f"no answer ({code})")


def _plain(text: str) -> str:
    """The text without halves of characters, which no store keeps."""
    return text.encode("utf-8", "replace").decode()
