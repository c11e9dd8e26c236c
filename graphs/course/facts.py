"""What a course takes from a session that ended, read from its final state."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from graphs.course.situation import Looked, PathChosen, SessionKind
from graphs.reading import Value
from graphs.state import State
from safety.findings import Level
from safety.readiness import Light
from safety.situation import Consent, Readiness

_SERIES: Final = (
    *("image_distress", "image_vividness", "belief_pct", "shame", "rescript_believability", "mastery"),
    *("intrusion_count_7d", "nightmare_awakenings_7d", "nightmare_morning_distress", "suds_after"),
    *("memory_distress", "memory_vividness", "predicted_likelihood"),
)
_UNSTABLE: Final = frozenset({"unstable_circumstances", "possible_current_coercion", "unsafe_person"})
_RISK_TASKS: Final = frozenset({"follow_up_24h", "duty_decision"})
_KINDS: Final = {"stabilisation_only": SessionKind.STABILISATION, "followup": SessionKind.FOLLOW_UP}


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """One session, as far as its course asks. Words are the client's own."""

    session: str
    protocol: str
    number: int
    ended_at: int  # Unix milliseconds
    worked: bool = False  # an image was open
    reason: str | None = None  # why it ended before its time
    outcome: str | None = None
    risk: bool = False
    unready: bool = False
    unstable: bool = False
    stopped: bool = False
    flags: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    ratings: Mapping[str, int] = field(default_factory=dict[str, int])
    history: bool = False
    goal: str | None = None
    target: str | None = None
    meaning: str | None = None  # the rescript in the client's words
    protective: bool = False  # the client made the image's helper, and held it
    looked: Looked = Looked.NOT_YET
    path: PathChosen = PathChosen.NONE
    wishes_end: bool = False
    homework: str | None = None
    rehearsal_minutes: int | None = None
    dreams_per_week: int | None = None

    @property
    def kind(self) -> SessionKind:
        """Which kind of session it was."""
        return _KINDS.get(self.protocol, SessionKind.IMAGERY)


def facts_of(state: State, ended_at: int) -> SessionFacts:
    """The facts of a session's final state. Pure and total: what was not recorded is not known."""
    known, now = state.recorded, state.situation
    return SessionFacts(
        session=state.case.session,
        protocol=state.case.protocol,
        number=state.case.number,
        ended_at=ended_at,
        worked=now.activated,
        reason=state.reason,
        outcome=_words(known, "outcome"),
        risk=now.level >= Level.AMBER or bool(state.open_alerts) or not _RISK_TASKS.isdisjoint(state.tasks),
        unready=_unready(state),
        unstable=not _UNSTABLE.isdisjoint(state.flags),
        stopped=state.reason == "client_choice" or now.consent is Consent.WITHDRAWN,
        flags=state.flags,
        tasks=state.tasks,
        ratings={name: value for name in _SERIES if (value := _number(known, name)) is not None},
        history="history" in known,
        goal=_words(known, "goal"),
        target=_words(known, "image_label"),
        meaning=_words(known, "rescript_summary"),
        protective=known.get("self_guided") is True,
        looked=_looked(known) if state.case.protocol == "followup" else Looked.NOT_YET,
        path=_path(known),
        wishes_end=known.get("ending_planned") is True,
        homework=_words(known, "homework"),
        rehearsal_minutes=_number(known, "rehearsal_minutes"),
        dreams_per_week=_number(known, "dreams_per_week"),
    )


def _unready(state: State) -> bool:
    red = any(light is Light.RED for one in state.case.measures if not one.decided for _, light in one.flags)
    return red or state.situation.readiness is Readiness.STOPPED


def _looked(known: Mapping[str, Value]) -> Looked:
    """Looking back goes in order: a plan without a reassessment does not count."""
    steps = ("circumstances", "relapse_plan", "ending_summary")
    reached = 0
    for field_name in steps:
        if field_name not in known:
            break
        reached += 1
    return Looked(reached)


def _path(known: Mapping[str, Value]) -> PathChosen:
    chosen = known.get("path_chosen")
    return PathChosen(chosen) if isinstance(chosen, str) and chosen in set(PathChosen) else PathChosen.NONE


def _words(known: Mapping[str, Value], name: str) -> str | None:
    value = known.get(name)
    return value if isinstance(value, str) and value.strip() else None


def _number(known: Mapping[str, Value], name: str) -> int | None:
    value = known.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
