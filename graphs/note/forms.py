"""The three ways a progress note is arranged. In each, the assessment is an empty section for the clinician."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal, NamedTuple

from graphs.note import ahead, opening, reported, worked
from graphs.note.record import Record

Form = Literal["soap", "dap", "birp"]
SectionId = Literal[
    "session", "subjective", "objective", "data", "behavior", "intervention", "response", "assessment", "plan"
]
Part = Callable[[Record], Iterator[str]]


class Section(NamedTuple):
    """A section of a note: what it is called, and its text, one fact a line."""

    id: SectionId
    title: str
    text: str


TITLES: Final[Mapping[SectionId, str]] = {
    "session": "Session",
    "subjective": "Subjective",
    "objective": "Objective",
    "data": "Data",
    "behavior": "Behavior",
    "intervention": "Intervention",
    "response": "Response",
    "assessment": "Assessment and diagnosis",
    "plan": "Plan",
}
_SESSION: Final[tuple[Part, ...]] = (opening.meeting, opening.consent, opening.software)
_SUBJECTIVE: Final[tuple[Part, ...]] = (reported.presentation, reported.meaning)
_DONE: Final[tuple[Part, ...]] = (reported.target, worked.stages, worked.grounding)
_SEEN: Final[tuple[Part, ...]] = (worked.distress, worked.ratings, worked.goals)
_RISK: Final[tuple[Part, ...]] = (reported.screen, worked.signs, worked.stops, worked.alerts)
_PLAN: Final[tuple[Part, ...]] = (ahead.plan,)

FORMS: Final[Mapping[Form, Mapping[SectionId, tuple[Part, ...]]]] = {
    "soap": {
        "session": _SESSION,
        "subjective": _SUBJECTIVE,
        "objective": (*_RISK, *_DONE, *_SEEN),
        "assessment": (),
        "plan": _PLAN,
    },
    "dap": {
        "session": _SESSION,
        "data": (*_SUBJECTIVE, *_RISK, *_DONE, *_SEEN),
        "assessment": (),
        "plan": _PLAN,
    },
    "birp": {
        "session": _SESSION,
        "behavior": (reported.presentation, *_RISK),
        "intervention": _DONE,
        "response": (reported.meaning, *_SEEN),
        "assessment": (),
        "plan": _PLAN,
    },
}
"""The sections of each form in order, with the parts that fill them."""


def draft(record: Record, form: Form) -> tuple[Section, ...]:
    """The draft of a session's note in this form."""
    return tuple(
        Section(name, TITLES[name], "\n".join(line for part in parts for line in part(record)))
        for name, parts in FORMS[form].items()
    )
