"""The session graphs, compiled once: one short, pure run for each input."""

from graphs.build import build
from graphs.inputs import Input
from graphs.protocols import PROTOCOLS
from graphs.state import Result, State
from graphs.turn import begin, initial, result, walk
from safety.boundaries import check
from safety.signals import scan


def warm() -> None:
    """Read what drafts and a clinician's own words are checked against: about a second, once, before the first one."""
    check("Hello. What do you notice now?", "rapport_agenda", ())


class SessionGraph:
    """The compiled graphs of all protocols. Make one at start; runs share nothing."""

    def __init__(self) -> None:
        """Compile every protocol, without a checkpointer, and the lexicon, before anybody writes a first word."""
        scan("Hello.")
        self._compiled = {name: build(declared) for name, declared in PROTOCOLS.items()}

    async def run(self, state: State, given: Input, seq: int) -> Result:
        """One run for one input. `seq` is the input's number in the journal. Pure: the same again gives the same."""
        compiled = self._compiled[state.case.protocol]
        carried = await compiled.ainvoke({"turn": begin(state, given, seq)})
        return result(carried["turn"])


__all__ = ["SessionGraph", "initial", "walk", "warm"]
