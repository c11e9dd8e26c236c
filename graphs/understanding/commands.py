"""What the clinician's decisions, commands, adjudications and records amount to."""

from dataclasses import replace
from hashlib import sha256
from typing import Final

from graphs.inputs import Adjudicated, Approved, Commanded, Discarded, Edited, Steered
from graphs.outcomes import Json, Outcome, Refused
from graphs.plan import CONTROL, Plan
from graphs.protocols.model import Mover
from graphs.reading import Value
from graphs.state import OpenAlert, State
from graphs.understanding.fields import complete
from graphs.understanding.keeping import authored, passing_over
from graphs.understanding.types import Speech, Understood
from safety.crisis import NoCrisisEntry, directory, entry
from safety.findings import Level
from safety.readiness import Facts, Light, Ready, assess
from safety.situation import Kind, Move, Place

STALE: Final = Refused("stale_draft", "The session has moved on. Look at the draft that is pending now.")
_NO_STEP: Final = Refused("unknown_step", "This protocol has no such step. Choose one of the stage map.")
_NO_ALERT: Final = Refused("invalid", "There is no open alert with this id.")
_NO_REASON: Final = Refused("invalid", "Say in a few words why.")
_NO_NUMBERS: Final = Refused(
    "invalid", "The crisis directory has no entry for that country, so imagery cannot go on there."
)
_ENDINGS: Final = frozenset(
    {"crisis", "client_choice", "dissociation", "duty_flag", "unsafe_place", "clinician_ended", "disconnected"}
)

_SIMPLE: Final = {
    "hold": Kind.HELD,
    "release": Kind.RELEASED,
    "ground": Kind.GROUNDED,
}


def decided(state: State, given: Approved | Edited | Steered | Discarded) -> Understood:
    """A decision on the one pending draft; anything else about drafts is stale."""
    draft = state.draft
    if draft is None or given.draft != draft.id:
        return Understood(state, refused=STALE)
    if isinstance(given, Approved | Edited) and given.epoch != state.epoch:
        return Understood(state, refused=STALE)
    match given:
        case Approved():
            if given.sha256 != draft.sha256 or sha256(draft.text.encode()).hexdigest() != given.sha256:
                return Understood(state, refused=STALE)
            return Understood(state, (Move(Kind.APPROVED),))
        case Edited():
            return Understood(state, (Move(Kind.EDITED),), speech=Speech(text=given.text))
        case Steered():
            return Understood(state, (Move(Kind.STEERED),), speech=Speech(again=True))
        case Discarded():
            return Understood(state, (Move(Kind.DISCARDED),))


def commanded(plan: Plan, state: State, given: Commanded) -> Understood:
    """An order of the clinician; the reason given with it is on record."""
    understood, reason = _ordered(plan, state, given), (given.reason or "").strip()
    if not reason:
        return understood
    return understood._replace(told=(*understood.told, Outcome("recorded", _record("reason", reason))))


def _ordered(plan: Plan, state: State, given: Commanded) -> Understood:
    if given.step is not None and not plan.has(given.step):
        return Understood(state, refused=_NO_STEP)
    if given.command == "confirm_attention":
        return Understood(replace(state, attention_at=state.now), (Move(Kind.ATTENDED),))
    if given.command == "end":
        return _end(state, given.reason)
    if given.command == "take_over":
        return _take_over(state)
    simple = _SIMPLE.get(given.command)
    if simple is not None:
        return Understood(state, (Move(simple, passing_over(plan, state)),))
    return _to_a_step(plan, state, given)


def _take_over(state: State) -> Understood:
    """The clinician writes from now on; how long the oldest open alert has waited for it is on record."""
    since = min((alert.at for alert in state.open_alerts), default=state.now)
    latency = max(0, state.now - since) // 1_000
    kept = replace(state, recorded={**state.recorded, "takeover_latency_s": latency})
    return Understood(kept, (Move(Kind.TOOK_OVER),), (Outcome("recorded", _record("takeover_latency_s", latency)),))


def _to_a_step(plan: Plan, state: State, given: Commanded) -> Understood:
    reasoned = bool(given.reason and given.reason.strip())
    target = plan.place(given.step) if given.step else None
    if target is None and given.command == "hand_back":
        target = _resume_place(plan, state)
    barred = _barred(state)
    if barred is not None and (given.command == "open_imagery" or (target is not None and target.activates)):
        return Understood(state, refused=barred)
    match given.command:
        case "hand_back":
            return Understood(state, (_handing_back(state, target, reasoned=reasoned),))
        case "open_imagery":
            return Understood(state, (Move(Kind.OPENED),))
        case _:
            if target is None:
                return Understood(state, refused=_NO_STEP)
            return Understood(state, (Move(Kind.LED, target, reasoned=reasoned),))


def _handing_back(state: State, target: Place | None, *, reasoned: bool) -> Move:
    """Back to the assistant; who was only called in, and has written nothing, leads on instead."""
    called_in = state.situation.step == CONTROL and not state.situation.driving
    if called_in and target is not None:
        return Move(Kind.LED, target, reasoned=True)
    return Move(Kind.HANDED_BACK, target, reasoned=reasoned)


def _barred(state: State) -> Refused | None:
    """Why nothing may lead into an image: a questionnaire waits for the clinician's decision, also after the gate."""
    ready = assess(Facts(measures=state.case.measures))
    if ready.light is not Light.RED:
        return None
    why = ", ".join(reason.replace("_", " ") for reason in ready.reasons)
    return Refused("not_permitted", f"A questionnaire bars imagery: {why}. Decide its alert first.")


def _resume_place(plan: Plan, state: State) -> Place | None:
    return plan.place(state.resume_at) if state.resume_at and plan.has(state.resume_at) else None


def _end(state: State, reason: str | None) -> Understood:
    given = (reason or "").strip()
    if not given:
        return Understood(state, (Move(Kind.ENDED),))
    code = given if given in _ENDINGS else "clinician_ended"
    ended = replace(state, reason=state.first_interruption or code)
    return Understood(ended, (Move(Kind.OVERRODE, reasoned=True),))


def adjudicated(plan: Plan, state: State, given: Adjudicated) -> Understood:
    """The clinician decided an alert; the level falls to what the alerts that are still open hold it at."""
    if not given.reason.strip():
        return Understood(state, refused=_NO_REASON)
    if given.alert not in {alert.id for alert in state.open_alerts}:
        return Understood(state, refused=_NO_ALERT)
    left = tuple(alert for alert in state.open_alerts if alert.id != given.alert)
    told = (
        Outcome("recorded", _record("adjudication", given.decision)),
        Outcome("recorded", _record("reason", given.reason)),
    )
    marked = replace(state, recorded={**state.recorded, "adjudication": given.decision})
    if given.decision == "upheld":
        return Understood(replace(marked, open_alerts=left), (Move(Kind.UPHELD),), told)
    same = tuple(alert for alert in left if not _falls_with(alert, state, given.alert))
    remaining = Level(max((alert.level for alert in same), default=0))
    move = Move(Kind.CLEARED, _resume_place(plan, state), level=remaining, reasoned=True)
    return Understood(replace(marked, open_alerts=same), (move,), told)


def _falls_with(alert: OpenAlert, state: State, decided_alert: str) -> bool:
    """Whether an alert asks the same question as the one decided: raised of the same kind, no graver."""
    decided_one = next(one for one in state.open_alerts if one.id == decided_alert)
    return alert.kind == decided_one.kind and alert.level <= decided_one.level


def recorded(plan: Plan, state: State, name: str, value: Value) -> Understood:
    """The clinician recorded a value; some of them are decisions that rules look at."""
    sources = authored(state, value if name == "intervention_source" else None)
    kept = replace(state, recorded={**state.recorded, name: value}, visit={**state.visit, name: value}, sources=sources)
    if name == "country":
        return _country(kept, value)
    if name == "readiness_decision":
        return _readiness(kept, value)
    if name == "memory_decision":
        return Understood(kept, (Move(Kind.DECIDED_MEMORY),))
    waits = plan.mover(state.situation.step) is Mover.CLINICIAN and not state.situation.answered
    known = waits and name in plan.step(state.situation.step).required and complete(plan, kept)
    return Understood(kept, (Move(Kind.ANSWERED if known else Kind.NOTED),))


def _country(state: State, value: Value) -> Understood:
    """The client is in this country now: from here on the crisis card shows its numbers, and the client's own lines."""
    try:
        now = entry(str(value))
    except NoCrisisEntry:
        return Understood(state, refused=_NO_NUMBERS)
    before = directory().get(state.case.country)
    theirs = set(before.lines_in_words if before else ())
    own = tuple(line for line in state.case.crisis_lines if line not in theirs)
    case = replace(
        state.case, country=now.country, crisis_emergency=now.emergency, crisis_lines=(*now.lines_in_words, *own)
    )
    return Understood(replace(state, case=case), (Move(Kind.NOTED),))


def _readiness(state: State, value: Value) -> Understood:
    if value not in {"go", "prepare", "stop"}:
        return Understood(state, refused=Refused("invalid", "Readiness is go, prepare or stop."))
    if value != "go":
        return Understood(state, (Move(Kind.HELD_BACK),))
    ready = readiness_of(state)
    why = ", ".join(reason.replace("_", " ") for reason in ready.reasons)
    if ready.light is Light.RED:
        return Understood(
            state, refused=Refused("not_permitted", f"Readiness is red: {why}. Prepare, or stop for today.")
        )
    if ready.light is Light.AMBER and not str(state.recorded.get("readiness_reason", "")).strip():
        return Understood(
            state, refused=Refused("invalid", f"Readiness is amber: {why}. Record readiness_reason first.")
        )
    return Understood(state, (Move(Kind.READIED),))


def readiness_of(state: State) -> Ready:
    """The readiness table's answer to what is on file, was said today, and stands on the clock."""
    now = state.situation
    return assess(
        Facts(
            level=now.level,
            flags=frozenset(state.flags),
            history=frozenset(state.case.history),
            complex_presentation=bool(state.case.complex_presentation),
            answers=state.recorded,
            minutes=now.minutes,
            clinician_present=now.present,
            measures=state.case.measures,
        )
    )


def _record(name: str, value: Value) -> dict[str, Json]:
    return {"field": name, "value": value, "by": "clinician"}
