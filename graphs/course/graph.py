"""The course as a compiled graph: one node for each stage, one short run for each input, and its drawing."""

from collections.abc import Awaitable, Callable
from typing import Any, Final, NamedTuple, TypedDict, cast

from langgraph.graph import END, START, StateGraph  # pyright: ignore[reportMissingTypeStubs]

from graphs.build import Carried, Runner
from graphs.course.course import Course, CourseInput, CourseResult, turn
from graphs.course.rules import WAYS
from graphs.course.situation import CourseStage


class CourseTurn(NamedTuple):
    """What the graph carries: the course, the input, and the result once the stage it stood in has taken it."""

    course: Course
    given: CourseInput
    result: CourseResult | None = None

    @property
    def stage(self) -> CourseStage:
        """The stage the course stands in now."""
        return (self.course if self.result is None else self.result.course).situation.stage


class CarriedCourse(TypedDict):
    """The one channel of the graph."""

    turn: CourseTurn


async def _take(state: CarriedCourse) -> CarriedCourse:
    """The stage stood in takes the input; the stage entered has nothing left to take."""
    now = state["turn"]
    return state if now.result is not None else {"turn": now._replace(result=turn(now.course, now.given))}


async def _from_start(state: CarriedCourse) -> str:
    return state["turn"].stage.value


def _from(stage: CourseStage) -> Callable[[CarriedCourse], Awaitable[str]]:
    async def route(state: CarriedCourse) -> str:
        now = state["turn"].stage
        return END if now is stage else now.value

    return route


def build_course() -> Runner:
    """The compiled graph, without a checkpointer. Every way is declared: an undeclared one cannot be taken."""
    graph: Any = StateGraph(CarriedCourse)
    for stage in CourseStage:
        graph.add_node(stage.value, _take)
        ways = {way.value: way.value for way in WAYS[stage].values() if way is not stage}
        graph.add_conditional_edges(stage.value, _from(stage), {**ways, END: END})
    graph.add_conditional_edges(START, _from_start, {stage.value: stage.value for stage in CourseStage})
    return cast("Runner", graph.compile())


class CourseGraph:
    """The compiled graph of a course. Make one at start; runs share nothing."""

    def __init__(self) -> None:
        """Compile it."""
        self._compiled = build_course()

    async def run(self, course: Course, given: CourseInput) -> CourseResult:
        """One run for one input. Pure: the same again gives the same."""
        carried: CarriedCourse = {"turn": CourseTurn(course, given)}
        done = cast("CarriedCourse", await self._compiled.ainvoke(cast("Carried", carried)))
        result = done["turn"].result
        if result is None:
            raise RuntimeError("no stage took the input")
        return result


_CLOSED: Final = CourseStage.CLOSED


def mermaid_of_course() -> str:
    """The course drawn in Mermaid: its stages, and the clinician's decisions that lead from one to another."""
    lines = ["flowchart TD", *(f'  {stage.value}["{stage.value} (K)"]' for stage in CourseStage)]
    for stage, ways in WAYS.items():
        lines += [
            f"  {stage.value} -- {what.value} --> {way.value}"
            for what, way in ways.items()
            if way is not stage and way is not _CLOSED
        ]
        if _CLOSED in ways.values():
            lines.append(f"  {stage.value} -. close .-> {_CLOSED.value}")
    return "\n".join(lines)
