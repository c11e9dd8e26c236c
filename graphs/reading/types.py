"""What goes into reading a line, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Value = int | bool | str | tuple[str, ...] | tuple[int, ...]
"""What a record field may hold: a number, a truth, words, or a list of words or numbers."""

TimeChoice = Literal["preparation", "calm_image", "plans"]
"""What the client wants with too little time for imagery."""

MenuChoice = Literal["log", "journal", "own_rescript", "exercise", "leave"]
"""What the client chooses after an exercise between sessions."""

Answer = Literal["yes", "no", "unsure", "unclear"]
"""How a line answers a question that could be answered with yes or no."""


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What was going on when the line was said.

    `wanted` are the fields the step lists, those asked last first; `asked` is the field asked last;
    `scale_shown` the rating control beside the last message; `known` all that is recorded so far in this
    session; `clinician_offered` is true when the clinician spoke of a change just before.
    """

    step: str
    protocol: str
    wanted: tuple[str, ...]
    asked: str | None
    scale_shown: str | None
    known: Mapping[str, Value]
    in_imagery: bool
    mode: Literal["supervised", "between"] = "supervised"
    clinician_offered: bool = False

    def wants(self, field: str) -> bool:
        """Whether the step lists the field or the guide asked for it last."""
        return field in self.wanted or field == self.asked


@dataclass(frozen=True, slots=True)
class Reading:
    """What one line of the client says.

    `branches` are ids of the protocol's branches in the order in which they decide; `flags` the signs that
    go with them; `answer` how a yes-or-no question was answered; `question` whether the client asked
    something; `overwhelmed` whether the words say that it is too much; `enough` whether they say that
    nothing more is needed.
    """

    fields: Mapping[str, Value]
    branches: tuple[str, ...]
    flags: tuple[str, ...]
    answer: Answer
    question: bool
    overwhelmed: bool
    enough: bool
