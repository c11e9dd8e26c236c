"""What reading an input gives."""

from dataclasses import dataclass
from typing import NamedTuple

from graphs.outcomes import Effect, Outcome, Refused
from graphs.state import State
from safety.situation import Move


@dataclass(frozen=True, slots=True)
class Speech:
    """How the next words take up what was just said.

    `lead` is a wording key said first; `lead_asks` when it ends in its own question; `gave` the field the client just
    gave; `unanswered` when the line answered nothing of what was asked; `text` the clinician's own words to deliver,
    or a model's words, which then have a `provenance`; `control` a rating control asked for by the clinician; `again`
    asks for another variant of the same words.
    """

    lead: str | None = None
    lead_asks: bool = False
    gave: str | None = None
    unanswered: bool = False
    text: str | None = None
    control: str | None = None
    again: bool = False
    provenance: str = ""


class Understood(NamedTuple):
    """The state with its content brought up to date, and what the input amounts to."""

    state: State
    moves: tuple[Move, ...] = ()
    told: tuple[Outcome, ...] = ()
    speech: Speech = Speech()
    refused: Refused | None = None
    effects: tuple[Effect, ...] = ()
    scripts: tuple[str, ...] = ()  # reviewed scripts to deliver at once
