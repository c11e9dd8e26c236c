"""Building a protocol's graph, and refusing a protocol that could not be safe.

START → screen → judge → the step stood in (it takes the input) → the step entered (it speaks) → END. Every way is a
conditional edge with a declared map, so that a move that the protocol does not declare cannot be made. No
checkpointer, no interrupt: the journal is the record, and a run is pure.
"""

from collections.abc import Awaitable, Callable
from typing import Any, Final, Protocol, TypedDict, cast

from langgraph.graph import END, START, StateGraph  # pyright: ignore[reportMissingTypeStubs]

from graphs.plan import GROUNDING, INTERRUPTIONS
from graphs.protocols.model import ClinicalProtocol, Mover
from graphs.turn import Turn, judge, say, screen, take
from safety.situation import Evidence

_ALWAYS = ("risk_screen", "grounding", "orientation_check", "risk_recheck", "close")
_BEFORE_IMAGERY = ("consent_memory_integrity", "grounding_rehearsal", "readiness_gate")
_HOLDS = (*INTERRUPTIONS, "g_stop", "g_risk_escalation", "g_clinician_control")


class UnsafeProtocol(ValueError):
    """The declaration lacks something without which no session may run; the message says what."""


def check(declared: ClinicalProtocol) -> None:
    """Raise `UnsafeProtocol` unless the declaration has all that its steps require."""
    faults = tuple(_faults(declared))
    if faults:
        raise UnsafeProtocol(f"{declared.id}: {'; '.join(faults)}")


def _faults(declared: ClinicalProtocol) -> list[str]:
    images = [step for step in declared.order if declared.place(step).activates]
    if declared.between:
        wanted = ("bs_entry", "g_crisis_hold", "g_risk_escalation")
        return [*_missing(declared, wanted), *(f"an image without a clinician: {step}" for step in images)]
    faults = _missing(declared, (*_ALWAYS, *_HOLDS))
    if not images:
        return faults
    faults += _missing(declared, _BEFORE_IMAGERY)
    faults += [f"imagery does not ask for {evidence}" for evidence in sorted(_REQUIRED - declared.needs)]
    before = declared.order[declared.order.index(images[0]) - 1]
    if declared.steps[before].mover is Mover.CLIENT:
        faults.append(f"{before} would open an image on the client's answer alone")
    if declared.floor.floor <= 0:
        faults.append("imagery has no time floor")
    return faults


_REQUIRED = frozenset(
    {Evidence.SCREEN, Evidence.CONSENT, Evidence.REHEARSED, Evidence.READINESS, Evidence.BASELINE, Evidence.TARGET}
)


def _missing(declared: ClinicalProtocol, wanted: tuple[str, ...]) -> list[str]:
    return [f"no {step}" for step in wanted if step not in declared.steps]


class Carried(TypedDict):
    """The one channel of the graph."""

    turn: Turn


_WAYS_OUT: Final = (
    GROUNDING,
    "g_time_guard",
    "g_grounding_interrupt",
    "return_to_room",
    "aftercare_image",
    "s2_adult_view",
    "grounding_rehearsal",
    "risk_screen",
)
"""Steps that rules may lead to instead of the next one."""


def ways_on(plan_protocol: ClinicalProtocol, step: str) -> tuple[str, ...]:
    """The steps that taking an input in `step` may lead to, itself left out."""
    order = plan_protocol.order
    following: set[str] = set(plan_protocol.steps[step].exits) | set(_WAYS_OUT)
    if step in order:
        later = order[order.index(step) + 1 :]
        skippable = plan_protocol.optional | plan_protocol.first_only | plan_protocol.later_only
        for candidate in later:
            following.add(candidate)
            if candidate not in skippable:
                break
    return tuple(sorted(way for way in following if way in plan_protocol.steps and way != step))


async def _screen(state: Carried) -> Carried:
    return {"turn": screen(state["turn"])}


async def _judge(state: Carried) -> Carried:
    return {"turn": judge(state["turn"])}


def _node(step: str) -> Callable[[Carried], Awaitable[Carried]]:
    """The node of a step: it takes what is for it, and speaks if the session then stands in it."""

    async def node(state: Carried) -> Carried:
        turn = take(state["turn"])
        return {"turn": say(turn) if turn.now.step == step else turn}

    return node


async def _from_judge(state: Carried) -> str:
    turn = state["turn"]
    return END if turn.refused is not None else turn.now.step


def _from(step: str) -> Callable[[Carried], Awaitable[str]]:
    async def route(state: Carried) -> str:
        turn = state["turn"]
        done = turn.refused is not None or turn.now.step == step
        return END if done else turn.now.step

    return route


class Runner(Protocol):
    """A compiled graph, as far as this project uses it."""

    async def ainvoke(self, input: Carried) -> Carried:
        """Run the graph once on one input."""
        ...


def build(declared: ClinicalProtocol) -> Runner:
    """The compiled graph of a protocol: one node for each of its steps under the same name, no checkpointer.

    Raises `UnsafeProtocol`.
    """
    check(declared)
    graph: Any = StateGraph(Carried)
    graph.add_node("screen", _screen)
    graph.add_node("judge", _judge)
    graph.add_edge(START, "screen")
    graph.add_edge("screen", "judge")
    graph.add_conditional_edges("judge", _from_judge, {**{step: step for step in declared.steps}, END: END})
    for step in declared.steps:
        graph.add_node(step, _node(step))
        ways = ways_on(declared, step)
        graph.add_conditional_edges(step, _from(step), {**{way: way for way in ways}, END: END})
    return cast("Runner", graph.compile())
