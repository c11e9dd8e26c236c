"""Whether a client is ready for imagery today: green, amber or red, and why.

Red bars imagery; at amber the clinician decides and says why; the decision itself is always the clinician's. The table
is that of the clinical protocol's readiness gate. It only sums up what was already asked and noted, and asks nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from safety.findings import Level
from safety.situation import Minutes, Number
from safety.thresholds import DISSOCIATION_AMBER, DISSOCIATION_RED


class Light(Number):
    """How ready a client is, in rising concern."""

    GREEN = 0
    AMBER = 1
    RED = 2

    @property
    def word(self) -> str:
        """The light as it is written in the record."""
        return self.name.lower()


class Standing(NamedTuple):
    """The newest answers to one questionnaire, as far as the gate asks: the flags they raised, and how old they are.

    `flags` are pairs of a code and a light. `sessions_since` counts sessions that ended after the answers were given;
    after `stale_after` of them the answers are stale. `decided`: a clinician has cleared the alert they raised.
    """

    instrument: str
    flags: tuple[tuple[str, Light], ...] = ()
    sessions_since: int = 0
    stale_after: int = 4
    decided: bool = False

    @property
    def stale(self) -> bool:
        """Whether these answers are too old to say how the client is."""
        return self.sessions_since > self.stale_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known at the gate: level and flags of today, what is on file, the answers, the clock, who is there."""

    level: Level = Level.NONE
    flags: frozenset[str] = frozenset()
    history: frozenset[str] = frozenset()
    complex_presentation: bool = False  # a clinician stated one on the client's file
    answers: Mapping[str, object] = field(default_factory=dict[str, object])
    minutes: Minutes = Minutes.AMPLE
    clinician_present: bool = True
    measures: tuple[Standing, ...] = ()


@dataclass(frozen=True, slots=True)
class Ready:
    """The light, and the codes of everything that made it so, the gravest first.

    `stale` names the questionnaires whose answers are old: they are shown, and change no light.
    """

    light: Light
    reasons: tuple[str, ...]
    stale: tuple[str, ...] = ()


Condition = Callable[[Facts], bool]


def _answered(name: str, *values: object) -> Condition:
    return lambda facts: facts.answers.get(name) in values


def _flagged(*flags: str) -> Condition:
    return lambda facts: bool(facts.flags.intersection(flags))


def _dissociating(below: int) -> Condition:
    def condition(facts: Facts) -> bool:
        state = facts.answers.get("dissociation_state")
        return isinstance(state, tuple) and any(isinstance(item, int) and item < below for item in state)  # pyright: ignore[reportUnknownVariableType]

    return condition


_TABLE: Final[tuple[tuple[str, Light, Condition], ...]] = (
    ("risk_open", Light.RED, lambda facts: facts.level >= Level.AMBER),
    ("ideation_current", Light.RED, _answered("ideation", "current", "yes")),
    ("impaired_now", Light.RED, _answered("substance_today", "impaired")),
    ("dissociation_high", Light.RED, _dissociating(DISSOCIATION_RED.value)),
    ("unsafe_place", Light.RED, _answered("privacy", "not_private")),
    ("driving", Light.RED, _answered("driving", True)),  # noqa: FBT003 - the answer itself
    ("no_phone", Light.RED, _answered("backup_phone", "missing")),
    ("clinician_absent", Light.RED, lambda facts: not facts.clinician_present),
    ("below_floor", Light.RED, lambda facts: facts.minutes <= Minutes.BELOW_FLOOR),
    ("past_attempt", Light.AMBER, _answered("past_attempt", "yes")),
    ("ideation_noted", Light.AMBER, _flagged("passive_ideation_oblique", "wish_dead", "burden", "hopeless")),
    ("dissociation", Light.AMBER, _dissociating(DISSOCIATION_AMBER.value)),
    ("substance_today", Light.AMBER, _answered("substance_today", "used")),
    ("substance_more", Light.AMBER, _flagged("substance_increase", "alcohol_now")),
    ("circumstances", Light.AMBER, _flagged("unstable_circumstances", "possible_current_coercion", "unsafe_person")),
    ("thin_walls", Light.AMBER, _answered("privacy", "thin")),
    ("legal_proceedings", Light.AMBER, _answered("legal_proceedings", True)),  # noqa: FBT003 - the answer itself
    ("short_time", Light.AMBER, lambda facts: facts.minutes is Minutes.SHORT),
    ("complex_presentation", Light.AMBER, lambda facts: facts.complex_presentation),
    ("history", Light.AMBER, lambda facts: bool(facts.history)),
)


def assess(facts: Facts) -> Ready:
    """The light and its reasons. Pure and total: what is not known makes nothing amber."""
    found = [(light, code) for code, light, applies in _TABLE if applies(facts)]
    found += [(_weight(light, one), code) for one in facts.measures for code, light in one.flags]
    reasons = sorted(found, key=lambda reason: -reason[0])
    light = max((light for light, _ in reasons), default=Light.GREEN)
    stale = tuple(one.instrument for one in facts.measures if one.stale)
    return Ready(light, tuple(dict.fromkeys(code for _, code in reasons)), stale)


def _weight(light: Light, standing: Standing) -> Light:
    """A red flag of a questionnaire bars imagery until a clinician has decided; from then on it is weighed."""
    return Light.AMBER if standing.decided else light
