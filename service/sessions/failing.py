"""When a run raises: hold the session, tell the clinician, and keep the few orders that need no graph.

Until the clinician releases the session, stop, grounding and the end are answered here with reviewed scripts alone.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, Literal

from graphs.inputs import Commanded, Input, Pressed, Said
from graphs.outcomes import Json, Notify, Outcome
from graphs.state import OpenAlert, Result, State
from prompts.loader import wording
from safety.alerts import AlertKind
from safety.findings import Level
from safety.situation import Drafting

Order = Literal["stop", "ground", "end"]

_BUTTONS: Final[dict[str, Order]] = {
    "stop": "stop",
    "safe_word": "stop",
    "ground": "ground",
    "slower": "ground",
}
_COMMANDS: Final[dict[str, Order]] = {"ground": "ground", "end": "end"}
_SCRIPT_OF_ORDER: Final[dict[Order, str]] = {"stop": "script.stop", "ground": "script.ground", "end": "script.ended"}


def code_of(error: Exception) -> str:
    """What may be said of an error: its own code, or its class. Its text may hold a client's words."""
    code = getattr(error, "code", None)
    return code if isinstance(code, str) else type(error).__name__


def failed(state: State, given: Input, code: str) -> Result:
    """What comes of an input whose run raised: the session held, an alert, and the order obeyed if it was one."""
    alert = f"{state.case.session}-failed-{state.epoch + 1}"
    known = any(open_alert.kind == "turn_failed" for open_alert in state.open_alerts)
    held = _silenced(state, given, code)
    if not known:
        raised = OpenAlert(id=alert, kind="turn_failed", level=int(Level.AMBER), at=given.at)
        held = replace(held, open_alerts=(*state.open_alerts, raised))
    outcomes = (*_outcomes_of_failure(state, code, None if known else alert), *_level_raised(state, held))
    obeyed = obey(held, given)
    return Result(
        state=obeyed.state if obeyed else held,
        outcomes=outcomes + (obeyed.outcomes if obeyed else (_script("script.turn_failed", state),)),
        effects=() if known else (Notify(alert),),
    )


def obey(state: State, given: Input) -> Result | None:
    """Answer stop, grounding or the end with the reviewed script alone; None for every other input."""
    if isinstance(given, Pressed) and given.button == "help" and not state.situation.ended:
        return _help(state, given)
    order = _order(given)
    if order is None or state.situation.ended:
        return None
    outcomes = (_script(_SCRIPT_OF_ORDER[order], state),)
    if order != "end":
        return Result(state=replace(state, now=given.at), outcomes=outcomes)
    reason = given.reason if isinstance(given, Commanded) and given.reason else "clinician_ended"
    situation = state.situation._replace(ended=True, overridden=True, held=False, driving=False)
    ended = Outcome("ended", {"completed": False, "reason": reason})
    return Result(
        state=replace(state, situation=situation, failed=None, now=given.at, reason=reason), outcomes=(*outcomes, ended)
    )


def _order(given: Input) -> Order | None:
    if isinstance(given, Pressed):
        return _BUTTONS.get(given.button)
    if isinstance(given, Commanded):
        return _COMMANDS.get(given.command)
    return None


def _silenced(state: State, given: Input, code: str) -> State:
    situation = state.situation._replace(held=True, draft=Drafting.NONE)
    if isinstance(given, Said):
        # Nobody read these words for danger: until a clinician has, they count as a sign of it.
        situation = situation._replace(level=max(situation.level, Level.AMBER))
    return replace(state, situation=situation, epoch=state.epoch + 1, now=given.at, draft=None, failed=code)


def _level_raised(before: State, after: State) -> Iterator[Outcome]:
    was, now = before.situation.level, after.situation.level
    if now > was:
        yield Outcome("risk_changed", {"level": now.word, "was": was.word})


def _outcomes_of_failure(state: State, code: str, alert: str | None) -> Iterator[Outcome]:
    yield Outcome("turn_failed", {"code": code})
    yield Outcome("epoch_changed", {"epoch": state.epoch + 1})
    if state.draft is not None:
        yield Outcome("draft_withdrawn", {"draft": state.draft.id, "reason": "turn_failed"})
    if not state.situation.held:
        yield Outcome("held", {"reason": "turn_failed"})
    if alert is not None:
        yield _alert_raised(state, alert, "turn_failed", Level.AMBER)


def _alert_raised(state: State, alert: str, kind: AlertKind, level: Level) -> Outcome:
    named: dict[str, Json] = {"alert": alert, "alert_kind": kind, "level": level.word}
    return Outcome("alert_raised", {**named, "flags": [], "step": state.situation.step})


def _help(state: State, given: Pressed) -> Result:
    """A call for help needs no graph: the script, the card of the client's country, and a red alert."""
    case = state.case
    raised = OpenAlert(
        id=f"{case.session}-help-{len(state.open_alerts)}-{given.at}",
        kind="help_wanted",
        level=int(Level.RED),
        at=given.at,
    )
    card: dict[str, Json] = {
        "country": case.country,
        "emergency": case.crisis_emergency,
        "lines": case.crisis_lines,
    }
    outcomes = (
        _script("script.help", state),
        Outcome("crisis_card", card),
        _alert_raised(state, raised.id, "help_wanted", Level.RED),
    )
    return Result(state=replace(state, now=given.at, open_alerts=(*state.open_alerts, raised)), outcomes=outcomes)


def _script(key: str, state: State) -> Outcome:
    """The delivery of a reviewed script, word for word."""
    text = wording(state.case.language).render(key)
    return Outcome(
        "delivered",
        {
            "text": text.text,
            "sha256": text.sha256,
            "author": "script",
            "script": key,
            "draft": None,
            "edited": False,
            "ask": None,
        },
    )
