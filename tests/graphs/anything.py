"""Anything that may happen to a session, for tests that try it in every order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final, Protocol, TypeVar, get_args

from hypothesis import strategies as st

from graphs.inputs import (
    Acknowledged,
    Adjudicated,
    Approved,
    AskedRating,
    Button,
    ClinicianSaid,
    Commanded,
    CommandName,
    Discarded,
    DraftArrived,
    Edited,
    Input,
    LinkChanged,
    MeasuresChanged,
    Noted,
    Opened,
    PresenceChanged,
    Pressed,
    Rated,
    Recorded,
    Said,
    Steered,
    TimePassed,
    WroteAlone,
)
from graphs.protocols import PROTOCOLS
from graphs.state import Approval, State
from safety.readiness import Light, Standing
from tests.graphs.playing import CASE, Player, digest

RISK: Final = (
    "I want to kill myself tonight, I have the pills here.",
    "Everyone would be better off without me.",
    "It would be easier not to wake up.",
    "lantern",
    "I know where she lives and I'm going to hurt her tonight.",
    "I'm driving right now.",
    "My chest hurts and I can't breathe.",
)
BRANCHING: Final = (
    "Stop.",
    "I take back my consent.",
    "It's all far away, like behind glass.",
    "I'm stuck, I can't move.",
    "96, it's too much",
    "92",
    "I was standing in the hallway.",
    "I must be gone in twenty minutes, skip to the scene.",
    "Let's do the picture now, without her.",
    "Is this OCD?",
    "nothing comes, it's all black",
    "You decide.",
)
SAMPLES: Final = tuple(
    sorted({text for one in PROTOCOLS.values() for step in one.steps.values() for text in step.sample_replies.values()})
)
FIELDS: Final = ("readiness_decision", "memory_decision", "readiness_reason", "helper", "teach_back_ok", "note")
TEXTS: Final = st.one_of(st.sampled_from(SAMPLES), st.sampled_from(RISK + BRANCHING), st.text(max_size=40))
_SECONDS: Final = (0, 0, 0, 1, 5, 31, 61, 125, 900, -5)
_VALUES: Final = ("go", "prepare", "stop", "clinician", "Because.")
_REASONS: Final = (None, " ", "It is time.", "crisis")
T = TypeVar("T")


class Chance(Protocol):
    """Whatever decides what happens next."""

    def pick(self, choices: Sequence[T]) -> T:
        """One of these."""
        ...

    def number(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        ...

    def text(self) -> str:
        """Something a person wrote."""
        ...


@cache
def brought_to(name: str, approval: Approval) -> Mapping[str, State]:
    """For every step of a protocol's path the state in which a willing pair comes to it."""
    between = PROTOCOLS[name].between
    session = Player(replace(CASE, protocol=name, mode="between" if between else "supervised", approval=approval))
    states = {session.step: session.state}
    while not session.situation.ended:
        session.go_on()
        states.setdefault(session.step, session.state)
    return states


def _said(chance: Chance, at: int, _: State) -> Input:
    return Said(at=at, text=chance.text())


def _rated(chance: Chance, at: int, _: State) -> Input:
    scale = chance.pick(("suds", "image_distress", "belief_pct", "suds_after"))
    return Rated(at=at, scale=scale, value=chance.number(-5, 120))


def _pressed(chance: Chance, at: int, _: State) -> Input:
    return Pressed(at=at, button=chance.pick(get_args(Button)))


def _approved(_: Chance, at: int, state: State) -> Input:
    pending = state.draft
    if pending is None:
        return Approved(at=at, draft="s1-d1", epoch=state.epoch, sha256="")
    return Approved(at=at, draft=pending.id, epoch=state.epoch, sha256=pending.sha256)


def _about_a_draft(chance: Chance, at: int, state: State) -> Input:
    """A decision on the pending draft, or on one that is not, or not as it is."""
    pending = state.draft
    name = chance.pick((pending.id if pending else "s1-d1", "s1-d999"))
    epoch = chance.pick((state.epoch, max(0, state.epoch - 1)))
    match chance.pick(("approved", "edited", "steered", "discarded", "arrived")):
        case "approved":
            return Approved(at=at, draft=name, epoch=epoch, sha256=digest(chance.text()))
        case "edited":
            return Edited(at=at, draft=name, epoch=epoch, text=chance.text())
        case "steered":
            return Steered(at=at, draft=name, guidance="shorter")
        case "discarded":
            return Discarded(at=at, draft=name)
        case _:
            return DraftArrived(at=at, draft=name, epoch=epoch, text=chance.text(), provenance="a model")


def _commanded(chance: Chance, at: int, state: State) -> Input:
    steps = (None, "nowhere", *PROTOCOLS[state.case.protocol].steps)
    command = chance.pick(get_args(CommandName))
    return Commanded(at=at, command=command, step=chance.pick(steps), reason=chance.pick(_REASONS))


def _decided(chance: Chance, at: int, state: State) -> Input:
    alert = chance.pick((*(alert.id for alert in state.open_alerts), "s1-a999"))
    decision = chance.pick(get_args(Adjudicated.__annotations__["decision"]))
    return Adjudicated(at=at, alert=alert, decision=decision, reason=chance.pick(("", "We spoke.")))


def _written(chance: Chance, at: int, _: State) -> Input:
    return chance.pick(
        (
            ClinicianSaid(at=at, text="I'm with you."),
            Noted(at=at, text="Tired today."),
            AskedRating(at=at, scale="suds"),
            Acknowledged(at=at, alert="s1-a1"),
        )
    )


def _recorded(chance: Chance, at: int, _: State) -> Input:
    return Recorded(at=at, field=chance.pick(FIELDS), value=chance.pick(_VALUES))


def _by_service(chance: Chance, at: int, _: State) -> Input:
    there, connected = chance.pick((True, False)), chance.pick((True, False))
    absent = chance.pick((0, 16, 31, 130))
    come = PresenceChanged(at=at, present=there, absent_s=0 if there else absent)
    return chance.pick(
        (
            *(TimePassed(at=at), TimePassed(at=at), come, LinkChanged(at=at, connected=connected), Opened(at=at)),
            MeasuresChanged(at=at, measures=(Standing("phq9", (("phq9_item9_often", Light.RED),)),)),
            WroteAlone(at=at),
        )
    )


_MAKERS: Final[tuple[Callable[[Chance, int, State], Input], ...]] = (
    _said, _said, _said, _rated, _pressed, _approved, _approved, _approved, _about_a_draft, _commanded, _commanded,
    _decided, _written, _recorded, _by_service,
)  # fmt: skip


class _Drawn:
    """Chance as hypothesis has it, which looks for the smallest case that fails."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def pick(self, choices: Sequence[T]) -> T:
        return self._draw(st.sampled_from(choices))

    def number(self, least: int, most: int) -> int:
        return self._draw(st.integers(least, most))

    def text(self) -> str:
        return self._draw(TEXTS)


def anything(chance: Chance, state: State) -> Input:
    """Any input, at a time that is mostly soon, sometimes much later, sometimes of a clock set back."""
    at = state.now + 1_000 * chance.pick(_SECONDS)
    return chance.pick(_MAKERS)(chance, at, state)


@st.composite
def inputs(draw: st.DrawFn, state: State) -> Input:
    """Any input, as hypothesis chooses it."""
    return anything(_Drawn(draw), state)
