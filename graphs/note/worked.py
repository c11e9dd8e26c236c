"""What was done and what came of it: stages and numbers, signs and stops, grounding, alerts and their decisions."""

from collections.abc import Iterator
from typing import Final

from graphs.note.quoting import quoted, said
from graphs.note.record import Entry, Record
from graphs.note.sentences import ALERTS, BESIDE, NEW, PAIRS, REASONS, STATES, STOPS, plain, say
from graphs.outcomes import Json
from graphs.protocols import protocol
from prompts import wording
from safety.grounding import EXERCISES
from safety.situation import Part

_DISSOCIATION: Final = "dissociation_sign"
_DISTRESS: Final = ("suds", "suds_baseline", "suds_before", "suds_after")


def stages(record: Record) -> Iterator[str]:
    """How far the session went, whether an image was open, and who decided readiness."""
    entered = [*record.of("step_entered")]
    reached = dict.fromkeys(str(one.data.get("stage")) for one in entered if one.data.get("stage") != "G")
    yield say("work.stages", stages=", ".join(map(_named, reached))) if reached else say("work.no_stages")
    yield say("work.readiness", said=said(record.newest("readiness_decision"), STATES))
    inside = [one for one in entered if str(one.data.get("step")) in _with_image(record)]
    if not inside:
        yield say("work.no_image")
        return
    steps = dict.fromkeys(_named(one.data.get("step")) for one in inside)
    yield say("work.image", at=record.clock(inside[0].at), steps=", ".join(steps))
    if record.newest("rescript_summary") is not None:
        yield say("work.new_image")


def _with_image(record: Record) -> frozenset[str]:
    """The steps of this session's protocol in which an image is open."""
    steps = protocol(record.file.protocol).steps
    return frozenset(name for name, one in steps.items() if one.part is not Part.NONE)


def distress(record: Record) -> Iterator[str]:
    """The highest number of distress, the highest with the image open, and the one at the close."""
    given = record.numbers(*_DISTRESS)
    if not given:
        yield say("numbers.no_distress")
        return
    peak, when = max(given, key=lambda one: one[0])
    yield say("numbers.peak", peak=peak, entered=_by_hand(when), step=_named(record.step_of(when)))
    open_then = [value for value, one in given if record.step_of(one) in _with_image(record)]
    if open_then:
        yield say("numbers.peak_image", peak=max(open_then))
    yield say("numbers.close", said=said(record.newest("suds_close")))


def ratings(record: Record) -> Iterator[str]:
    """Each rating before and after, with who entered it by hand; what was rated once says so."""
    pairs = [_pair(record, name, record.numbers(field)) for field, name in PAIRS.items()]
    fresh = [_pair(record, name, record.numbers(field)[-1:], "numbers.new") for field, name in NEW.items()]
    found = [one for one in (*pairs, *fresh) if one]
    yield from found or [say("numbers.none")]


def _pair(record: Record, name: str, given: list[tuple[int, Entry]], once: str = "numbers.once") -> str:
    if not given:
        return ""
    first, last = (f"{value}{_by_hand(one)}" for value, one in (given[0], given[-1]))
    apart = record.step_of(given[0][1]) != record.step_of(given[-1][1])
    return say("numbers.pair", name=name, first=first, last=last) if apart else say(once, name=name, first=last)


def _by_hand(one: Entry) -> str:
    return say("numbers.entered") if one.actor == "clinician" else ""


def signs(record: Record) -> Iterator[str]:
    """What the service marked, said as such: a mark is not an observation."""
    raised = [*record.of("flag_raised")]
    seen = (one for one in raised if one.data.get("flag") == _DISSOCIATION)
    places = dict.fromkeys(f"{_named(one.data.get('step'))} ({record.clock(one.at)})" for one in seen)
    yield say("signs.dissociation", places=", ".join(places)) if places else say("signs.no_dissociation")
    others = dict.fromkeys(plain(str(one.data.get("flag"))) for one in raised if one.data.get("flag") != _DISSOCIATION)
    if others:
        yield say("signs.others", signs=", ".join(others))


def stops(record: Record) -> Iterator[str]:
    """Buttons, holds and ways off the path, each with its time."""
    found = [(one, _stop(one)) for one in record.of("pressed", "held", "step_entered")]
    told = [f"{words} ({record.clock(one.at)})" for one, words in found if words]
    yield say("stops.some", stops="; ".join(told)) if told else say("stops.none")


def _stop(one: Entry) -> str | None:
    if one.kind == "pressed":
        return STOPS.get(str(one.data.get("button")))
    if one.kind == "held":
        return REASONS.get(str(one.data.get("reason")))
    return BESIDE.get(str(one.data.get("step")))


def grounding(record: Record) -> Iterator[str]:
    """The exercises and their numbers, orientation at the close, and the memory asked about again."""
    before, after = (record.newest(name, step="grounding_rehearsal") for name in ("suds_before", "suds_after"))
    if after is not None:
        yield say("ground.practised", before=said(before), after=said(after))
    used = dict.fromkeys(_exercise(one.data.get("value")) for one in record.recorded("grounding_technique"))
    yield say("ground.used", names=", ".join(used)) if used else say("ground.none")
    before, after = (record.newest(name, step="grounding") for name in ("suds_before", "suds_after"))
    if after is not None:
        yield say("ground.numbers", before=said(before), after=said(after))
    parts = record.newest("orientation_parts", step="orientation_check")
    oriented = record.newest("orientation", step="orientation_check")
    if oriented is None:
        yield say("ground.not_oriented")
    else:
        yield say("ground.oriented", parts=said(parts, STATES), said=said(oriented, STATES))
    yield say("ground.apart", said=said(record.newest("memory_integrity_ok")))


def _exercise(value: Json) -> str:
    return said(value, {name: one.name for name, one in EXERCISES.items()})


def alerts(record: Record) -> Iterator[str]:
    """Each alert with what a clinician decided about it and why."""
    raised = [*record.of("alert_raised")]
    decided = {one.data.get("alert"): one for one in record.of("adjudicated")}
    for one in raised:
        yield say(
            "alerts.one",
            about=ALERTS.get(str(one.data.get("alert_kind")), plain(str(one.data.get("alert_kind")))),
            level=plain(str(one.data.get("level"))),
            step=_named(one.data.get("step")),
            at=record.clock(one.at),
            decision=_decision(record, decided.get(one.data.get("alert"))),
        )
    if not raised:
        yield say("alerts.none")


def _decision(record: Record, made: Entry | None) -> str:
    if made is None:
        return say("alerts.open")
    decision, reason = plain(str(made.data.get("decision"))), quoted(str(made.data.get("reason") or ""))
    return say("alerts.decided", decision=decision, name=record.name(made.by), reason=reason)


def goals(record: Record) -> Iterator[str]:
    """How far each objective is that can be told, computed from the numbers given."""
    known = [one for one in record.file.goals if one.standing != "cannot_tell"]
    for one in known:
        yield say("goals.one", title=one.title, standing=STATES[one.standing], says=one.says)
    if not known:
        yield say("goals.none")


def _named(name: Json) -> str:
    """A step or stage as the console calls it."""
    key = f"label.{name}"
    words = wording("en")
    return words.render(key).text if words.has(key) else BESIDE.get(str(name), plain(str(name or "")))
