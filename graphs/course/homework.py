"""Homework: what was agreed in a session's words as a plan to confirm, and how often it was really done."""

import re
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

from graphs.course.facts import SessionFacts

HomeworkKind = Literal[
    "intrusion_log", "nightmare_log", "journal", "own_rescript", "grounding_daily", "protective_image", "skills"
]
WEEK_MS: Final = 7 * 24 * 3_600_000
ENTRIES: Final[dict[HomeworkKind, str]] = {
    "intrusion_log": "intrusion",
    "nightmare_log": "nightmare",
    "journal": "journal",
    "own_rescript": "rescript_read",
    "grounding_daily": "exercise",
    "protective_image": "protective_image",
    "skills": "skill",
}
"""Which kind of entry shows that a kind of homework was done."""

_SIGNS: Final[tuple[tuple[HomeworkKind, re.Pattern[str]], ...]] = (
    ("intrusion_log", re.compile(r"\b(?:log|count|tally|keep track|note (?:it )?down when)", re.IGNORECASE)),
    ("grounding_daily", re.compile(r"\b(?:ground|breath|senses|orient)", re.IGNORECASE)),
    ("journal", re.compile(r"\b(?:journal|diary|write)", re.IGNORECASE)),
    ("own_rescript", re.compile(r"\b(?:read|listen|recording|new dream|rehears)", re.IGNORECASE)),
    ("protective_image", re.compile(r"\b(?:protective|safe|helper|hold)\b.*\b(?:image|picture|place)", re.IGNORECASE)),
    ("skills", re.compile(r"\b(?:skill|bedtime|walk|routine|plan|ring|call)", re.IGNORECASE)),
)
_DAILY: Final = re.compile(r"\b(?:daily|(?:each|every) (?:day|morning|afternoon|evening|night)|a day)\b", re.IGNORECASE)
_TIMES: Final = re.compile(r"\b(once|twice|three times|four times|five times|(\d) times)\b", re.IGNORECASE)
_WORDS: Final = {"once": 1, "twice": 2, "three times": 3, "four times": 4, "five times": 5}
_MOST: Final = 14
_EVERY_DAY: Final = 7
_SOMETIMES: Final = 3


class HomeworkDraft(NamedTuple):
    """A piece of homework as it is proposed to the clinician. `text` is in the client's words."""

    kind: HomeworkKind
    per_week: int
    text: str


def from_session(facts: SessionFacts) -> tuple[HomeworkDraft, ...]:
    """What was agreed in a session, as a plan to confirm: one for each kind its words name, or skills for none."""
    if facts.homework is None:
        return ()
    words = facts.homework
    kinds: list[HomeworkKind] = [_of_nights(kind, facts) for kind, sign in _SIGNS if sign.search(words)]
    found: list[HomeworkKind] = kinds or ["skills"]
    return tuple(HomeworkDraft(kind, _per_week(kind, words), words) for kind in dict.fromkeys(found))


def _of_nights(kind: HomeworkKind, facts: SessionFacts) -> HomeworkKind:
    return "nightmare_log" if kind == "intrusion_log" and facts.protocol == "nightmare" else kind


def _per_week(kind: HomeworkKind, words: str) -> int:
    said = _TIMES.search(words)
    if said is not None and _DAILY.search(words) is None:
        return _WORDS.get(said[1].lower()) or min(max(int(said[2] or 1), 1), _MOST)
    daily = kind in ("intrusion_log", "nightmare_log", "grounding_daily") or _DAILY.search(words) is not None
    return _EVERY_DAY if daily else _SOMETIMES


class Week(NamedTuple):
    """How often it was done in one week. `begins`: Unix milliseconds; `whole` is false for the week that still runs.

    `done` is None where nothing was entered at all: that is missing, and not nought.
    """

    begins: int
    done: int | None
    whole: bool


def adherence(begins: int, ends: int, done_at: Iterable[int]) -> tuple[Week, ...]:
    """The weeks from when it was agreed until `ends`, with how often it was done in each, oldest first."""
    times = sorted(at for at in done_at if begins <= at < ends)
    weeks: list[Week] = []
    for start in range(begins, max(ends, begins + 1), WEEK_MS):
        found = sum(start <= at < start + WEEK_MS for at in times)
        weeks.append(Week(start, found or None, start + WEEK_MS <= ends))
    return tuple(weeks)
