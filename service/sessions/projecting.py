"""What a run said, turned into rows: journal entries, alerts, decisions, ratings, entries, and the outbox."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Final, Literal

from graphs.inputs import Acknowledged, Adjudicated, Input, Pressed
from graphs.outcomes import Effect, Json, Outcome, RequestDraft
from graphs.state import State
from safety.findings import Level
from service.store.port import AlertDecision, NewAlert, NewEffect, NewEvent, NewRating, NewWriting

RATED_FIELDS: Final = frozenset(
    {
        "suds", "suds_baseline", "suds_before", "suds_after", "suds_close", "image_distress", "image_vividness",
        "memory_distress", "memory_vividness", "belief_pct", "belief_pct_head", "belief_pct_gut",
        "rescript_believability", "vividness_new", "mastery", "shame", "predicted_likelihood", "intrusion_count_7d",
        "nightmare_awakenings_7d", "nightmare_morning_distress",
    }
)  # fmt: skip
"""The record fields that make the outcome series: ratings from 0 to 100, and counts."""
_WRITINGS: Final[Mapping[str, Literal["log", "journal"]]] = {"log_entry": "log", "journal_entry": "journal"}
"""The record fields that a client alone writes in whole words, and the kind of entry each is."""


def events(outcomes: Iterable[Outcome], at: int, by: str | None) -> Iterator[NewEvent]:
    """A journal entry for each outcome; `by` is the clinician whose act brought it about."""
    for outcome in outcomes:
        yield NewEvent(kind=outcome.kind, actor="service", at=at, data=outcome.data, by=by)


def alerts(outcomes: Iterable[Outcome], at: int) -> Iterator[NewAlert]:
    """A row for each alert raised; somebody is to be told of it at once."""
    for outcome in outcomes:
        if outcome.kind == "alert_raised":
            level = Level[_text(outcome.data.get("level")).upper()]
            yield NewAlert(
                id=_text(outcome.data.get("alert")),
                kind=_text(outcome.data.get("alert_kind")),
                level=int(level),
                step=_text(outcome.data.get("step")),
                raised_at=at,
                due_at=at,
            )


def closes_at(given: Input, outcomes: Iterable[Outcome]) -> int | None:
    """When a red finding closes the tool between sessions; None without one. Asking for help is no finding."""
    if isinstance(given, Pressed) and given.button == "help":
        return None
    red = any(one.kind == "alert_raised" and one.data.get("level") == Level.RED.word for one in outcomes)
    return given.at if red else None


def rescript(state: State) -> str | None:
    """What the client imagined instead, in their own words, once their session has ended."""
    told = state.recorded.get("rescript_summary") if state.situation.ended else None
    return told if isinstance(told, str) and told.strip() else None


def written(outcomes: Sequence[Outcome], said: str, at: int) -> Iterator[NewWriting]:
    """What the client wrote for the log or the journal, with what was raised over it. `said` names the input."""
    raised = next((one.data for one in outcomes if one.kind == "alert_raised"), None)
    flags = raised.get("flags") if raised else ()
    for outcome in outcomes:
        kind = _WRITINGS.get(_text(outcome.data.get("field"))) if outcome.kind == "recorded" else None
        text = _text(outcome.data.get("value"))
        if kind is not None and text.strip():
            yield NewWriting(
                id=sha256(f"{kind}:{said}".encode()).hexdigest()[:32],
                kind=kind,
                text=text,
                at=at,
                level=int(Level[_text(raised.get("level")).upper()]) if raised else 0,
                flags=tuple(map(str, flags)) if isinstance(flags, list | tuple) else (),
                alert=_text(raised.get("alert")) if raised else None,
            )


def decisions(given: Input, by: str | None) -> Iterator[AlertDecision]:
    """The clinician's act on an alert, if the input was one."""
    if isinstance(given, Adjudicated):
        yield AlertDecision(id=given.alert, at=given.at, by=by or "", decision=given.decision, reason=given.reason)
    elif isinstance(given, Acknowledged):
        yield AlertDecision(id=given.alert, at=given.at, by=by or "", decision="acknowledged")


def ratings(outcomes: Iterable[Outcome], at: int) -> Iterator[NewRating]:
    """A row for each number of the outcome series that was recorded."""
    for outcome in outcomes:
        field, value = outcome.data.get("field"), outcome.data.get("value")
        if outcome.kind != "recorded" or field not in RATED_FIELDS:
            continue
        if isinstance(value, int) and not isinstance(value, bool):
            yield NewRating(field=_text(field), value=value, step=_text(outcome.data.get("step")), at=at)


def outbox(effects: Iterable[Effect], at: int) -> Iterator[NewEffect]:
    """An entry of the outbox for each draft asked for, due at once. An alert's own row says when it is told."""
    for effect in effects:
        if isinstance(effect, RequestDraft):
            asked: dict[str, Json] = {
                "draft": effect.draft,
                "epoch": effect.epoch,
                "step": effect.step,
                "intent": effect.intent,
            }
            yield NewEffect(kind="request_draft", data=asked, due_at=at)


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
