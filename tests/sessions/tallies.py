"""The smallest graph that is one: it counts what the client says, drafts an answer, and can be made to raise."""

import asyncio
from dataclasses import replace
from hashlib import sha256

from graphs.inputs import Approved, Commanded, Input, Rated, Said, TimePassed
from graphs.outcomes import Outcome, Refused
from graphs.state import Draft, Result, State

RAISES = "raise now"
TIMER_MS = 60_000


class TallyGraph:
    """Runs like the session graph, with next to no protocol."""

    def __init__(self) -> None:
        self.taken: list[str] = []  # what was run, in order
        self.gate = asyncio.Event()  # every run waits for it
        self.gate.set()
        self._began = asyncio.Event()

    async def begun(self, runs: int) -> None:
        """Wait until so many runs have begun."""
        while len(self.taken) < runs:
            self._began.clear()
            await self._began.wait()

    async def run(self, state: State, given: Input, seq: int) -> Result:
        self.taken.append(given.type)
        self._began.set()
        await self.gate.wait()
        match given:
            case Said(text=text) if text == RAISES:
                raise RuntimeError(text)
            case Said() | Rated():
                return _drafted(state, given.at, seq)
            case Approved() if state.draft is None or given.epoch != state.epoch:
                return Result(state, refused=Refused("stale_draft", "Things have moved on."))
            case Approved():
                words = "" if state.draft is None else state.draft.text
                sent = Outcome("delivered", {"text": words, "author": "assistant", "draft": given.draft})
                return Result(replace(state, draft=None, now=given.at), (sent,))
            case Commanded(command="release"):
                return Result(replace(state, situation=state.situation._replace(held=False)), (Outcome("released"),))
            case Commanded(command="end"):
                ended = replace(state, situation=state.situation._replace(ended=True))
                return Result(ended, (Outcome("ended", {"completed": True, "reason": None}),))
            case TimePassed():
                return Result(replace(state, now=given.at), (Outcome("flag_raised", {"flag": "silence_check"}),))
            case _:
                return Result(replace(state, now=given.at))


def _drafted(state: State, at: int, seq: int) -> Result:
    epoch = state.epoch + 1
    text = f"I heard {state.lines + 1}."
    digest = sha256(text.encode()).hexdigest()
    draft = Draft(
        id=f"d{epoch}",
        epoch=epoch,
        text=text,
        sha256=digest,
        step=state.situation.step,
        proposes=None,
        provenance="",
        asks=None,
        control=None,
    )
    told = (
        Outcome("epoch_changed", {"epoch": epoch}),
        Outcome("draft_ready", {"draft": draft.id, "epoch": epoch, "text": text, "sha256": digest, "of": seq}),
    )
    return Result(replace(state, lines=state.lines + 1, epoch=epoch, draft=draft, now=at), told, next_due=at + TIMER_MS)
