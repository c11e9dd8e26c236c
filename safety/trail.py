"""The conversation: what a line means beside the lines before it, the numbers given and the time it took.

`weigh` is pure and only ever adds findings or raises them. What it looks back on is a short trail of facts about the
client's last lines, never their words.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from safety.findings import Assessment, Finding, Level
from safety.lexicon import load, strings
from safety.screening import SCREEN_QUESTIONS
from safety.text import read_plain
from safety.thresholds import (
    DISTRESS_APART,
    DISTRESS_RISE,
    FLAT_WORDS,
    HESITATION_S,
    PERSISTENT_LINES,
    SUDS_OVERWHELM,
    TRAIL_LINES,
)

WORDS_AND_NUMBER_APART: Final = "words_and_number_apart"
DISTRESS_RISING: Final = "distress_rising"
SLOW_FLAT_ANSWER: Final = "slow_flat_answer"
PERSISTENT: Final = "persistent_signs"
CALM_AFTER_DANGER: Final = "calm_after_danger"

_OWN: Final = frozenset(
    {
        "wish_dead", "suicidal_thoughts", "passive_ideation_oblique", "hopeless", "burden", "self_harm", "finality",
        "sudden_calm", "goodbye", "putting_affairs_in_order", "rushed_screen", "alcohol_now", "substance_increase",
    }
)  # fmt: skip
"""Flags that speak of the client's own life; a mention of somebody else's, or of what is past, is none of them."""
_RULES: Final = {
    PERSISTENT: "S-021",
    WORDS_AND_NUMBER_APART: "S-022",
    DISTRESS_RISING: "S-023",
    SLOW_FLAT_ANSWER: "S-024",
    CALM_AFTER_DANGER: "S-025",
}
_WEAK: Final = frozenset({WORDS_AND_NUMBER_APART, DISTRESS_RISING, SLOW_FLAT_ANSWER})
_RISK_QUESTIONS: Final = frozenset(question.id for question in SCREEN_QUESTIONS) | {"ideation", "recheck_result"}


class Trace(NamedTuple):
    """What is remembered of one line: how grave it was, whether it spoke of the client's own life, its weak signs."""

    level: int
    own: bool
    weak: tuple[str, ...] = ()


Trail = tuple[Trace, ...]


class Moment(NamedTuple):
    """What is known when a line is read.

    `asked` the field asked last; `in_imagery` inside an image; `distress` the numbers given so far, oldest first,
    0 to 100; `distress_now` the number given with this line or just before it; `waited_s` seconds between the
    question and the line; `reminded` whether the client had to be asked again whether they are there.
    """

    asked: str | None = None
    in_imagery: bool = False
    distress: tuple[int, ...] = ()
    distress_now: int | None = None
    waited_s: int = 0
    reminded: bool = False


def weigh(text: str, assessment: Assessment, trail: Trail, moment: Moment) -> Assessment:
    """Return the assessment of a line with what the conversation adds to it. No finding is lost or lowered."""
    if not text:
        return assessment
    found = _raised_by(text, assessment, trail, moment)
    return Assessment((*assessment.findings, *found)) if found else assessment


def remember(trail: Trail, assessment: Assessment) -> Trail:
    """The trail with one more line, never longer than `TRAIL_LINES`."""
    weak = tuple(flag for flag in assessment.flags if flag in _WEAK)
    return (*trail, Trace(int(assessment.level), _speaks_of_own_life(assessment), weak))[-TRAIL_LINES.value :]


def _raised_by(text: str, assessment: Assessment, trail: Trail, moment: Moment) -> tuple[Finding, ...]:
    raised = {flag: level for flag, level in _weak_signs(text, moment).items() if level}
    own = _speaks_of_own_life(assessment)
    others = {flag for trace in trail for flag in trace.weak} - raised.keys()
    if raised and (own or others or len(raised) > 1 or any(trace.own for trace in trail)):
        # One weak sign is watched; beside another, or beside words about the client's own life, it is amber.
        raised = dict.fromkeys(raised, Level.AMBER)
    if own and _persistent(trail):
        raised[PERSISTENT] = Level.AMBER
    if "sudden_calm" in assessment.flags and any(trace.level >= Level.AMBER for trace in trail):
        raised[CALM_AFTER_DANGER] = Level.AMBER
    return tuple(Finding(_RULES[flag], level, 0, len(text), flag) for flag, level in raised.items())


def _speaks_of_own_life(assessment: Assessment) -> bool:
    return any(finding.level >= Level.WATCH and finding.flag in _OWN for finding in assessment.findings)


def _weak_signs(text: str, moment: Moment) -> dict[str, Level]:
    """Signs that mean little alone. In an image they are left to the branches that watch over it."""
    if moment.in_imagery:
        return {}
    flat = _flat(text)
    apart = flat and (moment.distress_now or 0) >= DISTRESS_APART.value
    return {
        WORDS_AND_NUMBER_APART: Level.WATCH if apart else Level.NONE,
        DISTRESS_RISING: Level.WATCH if _rising(moment) else Level.NONE,
        SLOW_FLAT_ANSWER: _slow(text, moment),
    }


def _slow(text: str, moment: Moment) -> Level:
    """A short answer to a risk question that took long; graver when it took a reminder."""
    if moment.asked not in _RISK_QUESTIONS or len(read_plain(text).words) > FLAT_WORDS.value:
        return Level.NONE
    if moment.reminded:
        return Level.AMBER
    return Level.WATCH if moment.waited_s >= HESITATION_S.value else Level.NONE


def _rising(moment: Moment) -> bool:
    """Whether the last three numbers rise, by enough together and to where it is too much."""
    last = moment.distress[-3:]
    if moment.distress_now is None or len(last) < 3 or last[-1] < SUDS_OVERWHELM.value:
        return False
    return all(before < after for before, after in pairwise(last)) and last[-1] - last[0] >= DISTRESS_RISE.value


def _persistent(trail: Sequence[Trace]) -> bool:
    """Whether signs about the client's own life came back often enough since they were last raised to amber."""
    since: list[Trace] = []
    for trace in reversed(trail):
        if trace.level >= Level.AMBER:
            break
        since.append(trace)
    return 1 + sum(trace.own for trace in since) >= PERSISTENT_LINES.value


def _flat(text: str) -> bool:
    """Whether a line is a few words that say all is well, numbers left out."""
    words = [word for word in read_plain(text).words if not word.isdigit()]
    return (
        0 < len(words) <= FLAT_WORDS.value
        and any(word in _well() for word in words)
        and not (_unwell().intersection(words))
    )


@lru_cache(maxsize=1)
def _well() -> frozenset[str]:
    return frozenset(strings(load("everyday")["well"]))


@lru_cache(maxsize=1)
def _unwell() -> frozenset[str]:
    return frozenset(strings(load("everyday")["unwell"]))
