"""Whatever a drafter does, it answers with plain words of bounded length, or with none."""

import asyncio

import pytest
from structlog.testing import capture_logs

from service.clock import ManualClock
from service.drafters.bounded import LIMIT_MS, MOST_CHARACTERS, written
from service.drafters.port import Drafter, Written
from tests.conformance.drafter import DrafterContract, request
from tests.drafters.acting import Acting, Repeating, failing, giving, hanging, saying


class TestTheSmallestDrafter(DrafterContract):
    """The contract can be kept."""

    def drafter(self) -> Drafter:
        """The smallest one."""
        return Repeating()


async def test_words_come_back_as_they_were_written() -> None:
    assert await written(saying("What do you notice?"), request("d1"), ManualClock()) == Written(
        text="What do you notice?", provenance="acting:1"
    )


@pytest.mark.parametrize(
    "drafter",
    [
        failing(RuntimeError("the client said I feel afraid")),
        failing(TimeoutError()),
        giving(None),
        giving("just words"),
        giving({"text": "words", "provenance": "x"}),
        saying(None),
        saying(b"bytes"),
    ],
    ids=["raises", "times out", "nothing", "no answer", "another form", "no text", "bytes"],
)
async def test_a_drafter_that_fails_has_said_nothing_and_nobodys_words_are_logged(drafter: Acting) -> None:
    with capture_logs() as logged:
        answer = await written(drafter, request("d1"), ManualClock())
    assert answer.text == ""
    [line] = logged
    assert (line["event"], line["session"]) == ("draft_failed", "s1")
    assert "afraid" not in str(logged)


@pytest.mark.parametrize("deaf", [False, True])
async def test_a_drafter_that_hangs_is_given_up_when_its_time_is_over(deaf: bool) -> None:
    clock = ManualClock()
    drafter = hanging(deaf=deaf)
    waiting = asyncio.ensure_future(written(drafter, request("d1"), clock))
    await drafter.asked_times(1)
    clock.advance(LIMIT_MS - 1)
    await asyncio.sleep(0)
    assert not waiting.done()
    clock.advance(1)
    assert (await waiting).text == ""


async def test_a_megabyte_is_cut_short() -> None:
    answer = await written(saying("x" * 1_000_000), request("d1"), ManualClock())
    assert len(answer.text) == MOST_CHARACTERS


async def test_halves_of_characters_are_no_text() -> None:
    answer = await written(saying("half \ud800 here"), request("d1"), ManualClock())
    assert answer.text == "half ? here"


async def test_the_name_of_a_model_is_one_short_line() -> None:
    answer = await written(giving(Written(text="words", provenance="m" * 10_000)), request("d1"), ManualClock())
    assert len(answer.provenance) <= 100
