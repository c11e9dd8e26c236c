"""The compiled graph declares every way a session can go, and is drawn and opened as it is declared."""

import importlib
import json
import re
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path
from typing import Final

import pytest

from graphs.build import ways_on
from graphs.deciding import decide
from graphs.drawing import mermaid
from graphs.plan import Plan
from graphs.protocols import PROTOCOLS
from graphs.turn import STEP_KINDS
from safety.findings import Level
from safety.situation import (
    Closing,
    Consent,
    Drafting,
    Kind,
    Memory,
    Minutes,
    Move,
    Readiness,
    Screen,
    Situation,
)

ROOT: Final = Path(__file__).parents[2]
NODE: Final = re.compile(r'^\s+(\w+)\["\1', re.MULTILINE)
WAY: Final = re.compile(r"^\s+(\w+) --> (\w+)$", re.MULTILINE)
NOTHING: Final = Situation("", present=True)
EVERYTHING: Final = NOTHING._replace(
    screen=Screen.PASSED,
    consent=Consent.GIVEN,
    rehearsed=True,
    readiness=Readiness.GO,
    memory=Memory.CLEAR,
    baseline=True,
    target=True,
)
EVIDENCE: Final = (
    NOTHING,
    NOTHING._replace(screen=Screen.PASSED),
    EVERYTHING,
    EVERYTHING._replace(readiness=Readiness.STOPPED),
    EVERYTHING._replace(activated=True, interrupted=True, closing=Closing.GROUNDED),
    EVERYTHING._replace(activated=True, closing=Closing.RECHECKED),
)


def situations(plan: Plan, step: str) -> Iterator[Situation]:
    """The step in every situation that may make a difference to where it leads, and some that cannot arise."""
    place = plan.place(step)
    ways = product(EVIDENCE, Minutes, (True, False), (Level.NONE, Level.AMBER), (True, False), (True, False))
    for known, minutes, there, level, forward, gated in ways:
        yield known._replace(
            step=step,
            part=place.part,
            minutes=minutes,
            present=there,
            level=level,
            draft=Drafting.FORWARD if forward else Drafting.NONE,
            answered=forward,
            gated=gated,
        )


def moves(plan: Plan) -> tuple[Move, ...]:
    chosen = ("grounding_rehearsal", "safe_image", "grounding", "bs_grounding_menu")
    plain = tuple(Move(kind) for kind in STEP_KINDS - {Kind.CHOSE})
    return (*plain, *(Move(Kind.CHOSE, plan.place(step)) for step in chosen if plan.has(step)))


@pytest.mark.parametrize(("number", "auto"), [(1, False), (2, True)], ids=["first session", "later, less approved"])
@pytest.mark.parametrize("name", PROTOCOLS)
def test_what_a_step_takes_leads_only_along_declared_edges(name: str, number: int, auto: bool) -> None:
    plan = Plan(PROTOCOLS[name], number, auto=auto)
    undeclared: set[tuple[str, str, str]] = set()
    for step in plan.places:
        declared = {step, *ways_on(PROTOCOLS[name], step)}
        for now in situations(plan, step):
            for move in moves(plan):
                after = decide(plan, now, move).situation.step
                if after not in declared:
                    undeclared.add((step, move.kind.value, after))
    assert not undeclared


@pytest.mark.parametrize("name", PROTOCOLS)
def test_the_drawing_shows_each_step_once(name: str) -> None:
    declared = PROTOCOLS[name]
    drawn = NODE.findall(mermaid(declared))
    beside = {"stab_skills"} if "stab_skills" not in declared.order else set[str]()
    assert sorted(drawn) == sorted(set(declared.steps) - beside)


@pytest.mark.parametrize("name", PROTOCOLS)
def test_the_drawing_shows_the_moves_of_the_protocol(name: str) -> None:
    declared = PROTOCOLS[name]
    drawn = WAY.findall(mermaid(declared))
    for path in (declared.path(1), declared.path(2)):
        assert set(pairwise(path)) <= set(drawn)
    assert all(way in ways_on(declared, step) for step, way in drawn)


def test_what_the_graph_tools_open_is_there() -> None:
    named: dict[str, str] = json.loads((ROOT / "langgraph.json").read_text(encoding="utf-8"))["graphs"]
    assert set(named) == set(PROTOCOLS)
    for name, where in named.items():
        path, _, attribute = where.partition(":")
        module = importlib.import_module(path.removeprefix("./").removesuffix(".py").replace("/", "."))
        nodes = set(getattr(module, attribute).get_graph().nodes)
        assert set(PROTOCOLS[name].steps) <= nodes
