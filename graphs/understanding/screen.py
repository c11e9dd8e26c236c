"""The risk questions: the screen, the direct question, the re-check, and the short question between sessions."""

from dataclasses import replace
from typing import Final, Literal, NamedTuple

from graphs.outcomes import Outcome
from graphs.plan import Plan
from graphs.reading import Reading
from graphs.state import State
from graphs.understanding.branching import branching
from graphs.understanding.fields import complete
from graphs.understanding.keeping import keep
from graphs.understanding.risk import flag, risk_moves
from graphs.understanding.types import Speech, Understood
from safety.findings import Assessment, Level
from safety.screening import ACUITY, read_denial, read_screen, wants_acuity
from safety.situation import Kind, Move

STEPS: Final = frozenset({"risk_screen", "g_risk_escalation", "risk_recheck", "bs_entry"})
_HEEDED: Final = frozenset({"B06", "B16", "B17", "B18"})
"""Branches that a line among the risk questions can take; everything else there is an answer."""

Denial = Literal["denied", "yes", "unclear"]


class Line(NamedTuple):
    """A client's line with both of its readings."""

    text: str
    assessment: Assessment
    reading: Reading


def answered(plan: Plan, state: State, line: Line) -> Understood:
    """What a line among the risk questions amounts to. In doubt it counts as a sign of risk."""
    heeded = replace(
        line.reading,
        branches=tuple(branch for branch in line.reading.branches if branch in _HEEDED),
        flags=tuple(name for name in line.reading.flags if name.endswith("_question")),
    )
    branched = branching(plan, state, heeded, line.assessment)
    risks = risk_moves(state, _apart_from_the_answer(line.assessment))
    grave = any(move.kind is not Kind.RISK for move in risks)
    if branched.move is not None and not grave:
        return Understood(branched.state, (*risks, branched.move), branched.told, branched.speech)
    read = _QUESTIONS[state.situation.step](plan, branched.state, line)
    told = (*branched.told, *read.told)
    if grave and state.situation.step != "g_risk_escalation":
        return read._replace(moves=risks, told=told, speech=Speech())
    return read._replace(moves=_joined(risks, read.moves), told=told)


def _apart_from_the_answer(assessment: Assessment) -> Assessment:
    """Whether the answer itself is clear is decided here, by the question that was asked."""
    return Assessment(tuple(finding for finding in assessment.findings if finding.flag != "screen_unclear"))


def _joined(risks: tuple[Move, ...], moves: tuple[Move, ...]) -> tuple[Move, ...]:
    """At the direct question amber is already raised: only a red finding leads elsewhere."""
    red = tuple(move for move in risks if move.kind not in {Kind.RISK, Kind.ESCALATED})
    return red or (*(move for move in risks if move.kind is Kind.RISK), *moves)


def _screen(plan: Plan, state: State, line: Line) -> Understood:
    asked = state.asked if state.asked in _items(plan) else _next_item(plan, state)
    read = read_screen(line.text, asked, blanket_before=state.blankets > 0)
    if read.blanket and state.blankets == 0:
        state, told = flag(replace(state, blankets=1), *_unless_raised(line, "rushed_screen"))
        speech = Speech(lead="risk_screen.rushed")
        return Understood(state, (Move(Kind.RISK, level=Level.WATCH), Move(Kind.SPOKE)), told, speech)
    state, told = _on_record(replace(state, screen={**state.screen, **dict(read.answers)}))
    after = _after_items(plan, state, line, dict(read.answers))
    return after._replace(told=(*told, *after.told))


def _on_record(state: State) -> tuple[State, tuple[Outcome, ...]]:
    """The answers so far, beside those of last time, for the clinician to compare."""
    beside = {"screen_answers": state.screen, "screen_last": state.case.last_screen}
    said = {
        name: tuple(f"{item}: {answer}" for item, answer in answers.items())
        for name, answers in beside.items()
        if answers
    }
    fresh = {name: value for name, value in said.items() if state.recorded.get(name) != value}
    told = tuple(
        Outcome("recorded", {"field": name, "value": value, "step": "risk_screen", "by": "service"})
        for name, value in fresh.items()
    )
    return replace(state, recorded={**state.recorded, **fresh}), told


def _after_items(plan: Plan, state: State, line: Line, answers: dict[str, str]) -> Understood:
    positive = tuple(item for item, answer in answers.items() if answer == "yes")
    unclear = not positive and "unclear" in answers.values()
    told: tuple[Outcome, ...] = ()
    if "past_attempt" in answers:
        past: Denial = {"yes": "yes", "no": "denied"}.get(answers["past_attempt"], "unclear")  # type: ignore[assignment]
        state, told = keep(plan, state, {"past_attempt": past})
    if positive or unclear:
        state, flagged = flag(state, *_unless_raised(line, *positive))
        state, kept = keep(plan, state, {"screen_result": "positive" if positive else "unclear"})
        return Understood(state, (Move(Kind.ESCALATED, level=Level.AMBER),), (*told, *flagged, *kept))
    if not complete(plan, state):
        gave = next(iter(answers), None)
        return Understood(state, (Move(Kind.SPOKE),), told, Speech(gave=gave, unanswered=not answers))
    if "screen_result" not in state.recorded:
        state, kept = keep(plan, state, {"screen_result": "negative"})
        told = (*told, *kept)
    return Understood(state, (Move(Kind.ANSWERED),), told)


def _unless_raised(line: Line, *flags: str) -> tuple[str, ...]:
    return tuple(name for name in flags if name not in line.assessment.flags)


def _items(plan: Plan) -> tuple[str, ...]:
    return plan.step("risk_screen").required


def _next_item(plan: Plan, state: State) -> str:
    items = _items(plan)
    return next((item for item in items if item not in state.screen), items[-1])


def _direct(plan: Plan, state: State, line: Line) -> Understood:
    """The direct question: denied stays until the clinician decides, anything else than a denial is graver."""
    fields: dict[str, str] = {}
    said_of = read_screen(line.text, "suicidal_thoughts", blanket_before=False).answers
    asked = state.asked if state.asked in {"ideation", "right_now", "past_attempt"} else "ideation"
    denial = read_denial(line.text)
    if denial != "unclear" or asked not in state.visit:
        fields[asked] = denial
    if asked == "ideation" and denial != "unclear" and wants_acuity(state.screen):
        # Asked in the words of the screen's own question about this moment: it is answered with it.
        fields[ACUITY] = denial
        state = replace(state, screen={**state.screen, ACUITY: "yes" if denial == "yes" else "no"})
    if asked != "past_attempt" and said_of.get("past_attempt") in {"yes", "no"}:
        fields["past_attempt"] = "yes" if said_of["past_attempt"] == "yes" else "denied"
    state, told = keep(plan, state, {name: value for name, value in fields.items() if value != "unclear"})
    current = fields.get("ideation") == "yes" or fields.get("right_now") == "yes"
    if current:
        state, flagged = flag(state, *_unless_raised(line, "ideation_current"))
        return Understood(state, (Move(Kind.CRISIS, level=Level.RED),), (*told, *flagged))
    move = Move(Kind.ANSWERED if complete(plan, state) else Kind.SPOKE)
    return Understood(state, (move,), told, Speech(gave=asked if asked in state.visit else None))


def _recheck(plan: Plan, state: State, line: Line) -> Understood:
    """The short question: no is no, everything else is asked directly."""
    denial = read_denial(line.text)
    result = {"denied": "negative", "yes": "positive"}.get(denial, "unclear")
    if denial == "unclear" and line.reading.answer == "no":
        result = "negative"
    state, told = keep(plan, state, {"recheck_result": result, **_distress(line)})
    if result != "negative":
        return Understood(state, (Move(Kind.ESCALATED, level=Level.AMBER),), told)
    return Understood(state, (Move(Kind.ANSWERED),), told, Speech(gave="recheck_result"))


def _distress(line: Line) -> dict[str, int]:
    suds = line.reading.fields.get("suds")
    return {"suds": suds} if isinstance(suds, int) else {}


_QUESTIONS: Final = {
    "risk_screen": _screen,
    "g_risk_escalation": _direct,
    "risk_recheck": _recheck,
    "bs_entry": _recheck,
}
