"""What the client was asked and reported: the safety screen, the days before, and what it means, in their words."""

from collections.abc import Iterator
from typing import Final

from graphs.note.quoting import label, said
from graphs.note.record import Record
from graphs.note.sentences import QUESTIONS, STATES, say
from graphs.outcomes import Json

_LEVELS: Final = ("none", "watch", "amber", "red")
_DIRECT: Final = ("ideation", "right_now", "past_attempt")
_OF_DAYS: Final = (
    ("report.intrusions", "intrusion_count_7d"),
    ("report.nights", "nightmare_awakenings_7d"),
    ("report.practice", "adherence"),
    ("report.reactions", "adverse_reactions"),
)


def screen(record: Record) -> Iterator[str]:
    """Suicide and harm to others, asked in this session, and asked again at its close."""
    answers = record.newest("screen_answers", step="risk_screen")
    if isinstance(answers, list | tuple) and answers:
        yield say("screen.answers", answers="; ".join(_answer(one) for one in answers))
        yield say("screen.result", said=said(record.newest("screen_result"), STATES))
    else:
        yield say("screen.none")
    direct = [(name, record.newest(name, step="g_risk_escalation")) for name in _DIRECT]
    given = [f"{QUESTIONS[name]}: {said(value, STATES)}" for name, value in direct if value is not None]
    if given:
        yield say("screen.direct", answers="; ".join(given))
    yield say("screen.recheck", said=said(record.newest("recheck_result"), STATES))
    reached = [str(one.data.get("level")) for one in record.of("risk_changed")]
    highest = max((_LEVELS.index(one) for one in reached if one in _LEVELS), default=0)
    yield say("screen.level", level=_LEVELS[highest])


def _answer(one: Json) -> str:
    """An answer as the session keeps it, "question: answer", in the words of this note."""
    asked, colon, answer = str(one).partition(": ")
    known = colon and asked in QUESTIONS
    return f"{QUESTIONS[asked]}: {said(answer, STATES)}" if known else said(one)


def presentation(record: Record) -> Iterator[str]:
    """How the client came, and what they said of the days before."""
    yield from _if_given(record, "report.agenda", "agenda")
    yield from _if_given(record, "report.goal", "goal")
    arrival = record.recorded("suds_baseline")[-1:]
    entered = say("numbers.entered") if arrival and arrival[0].actor == "clinician" else ""
    yield say("report.arrival", said=said(record.newest("suds_baseline")) + entered)
    yield say(
        "report.state",
        sleep=said(record.newest("sleep")),
        substance=said(record.newest("substance_today"), STATES),
        here=said(record.newest("dissociation_state")),
    )
    yield from _if_given(record, "report.stress", "stressors")
    for key, field in _OF_DAYS:
        yield from _if_given(record, key, field)


def meaning(record: Record) -> Iterator[str]:
    """What the picture meant and what it means now, in the client's words."""
    yield from _if_given(record, "report.belief", "belief_text")
    yield from _if_given(record, "report.view", "updated_view")
    now = record.newest("meaning")
    yield say("report.meaning_none") if now is None else say("report.meaning", said=said(now))
    yield from _if_given(record, "report.feedback", "alliance")


def target(record: Record) -> Iterator[str]:
    """The target by its label alone: what happened then does not belong into a progress note."""
    on_file = record.file.target
    named = record.newest("image_label")
    yield label(on_file or (named if isinstance(named, str) else None), "target")
    yield from _if_given(record, "target.agreed", "target_agreed")


def _if_given(record: Record, key: str, field: str) -> Iterator[str]:
    value = record.newest(field)
    if value is not None:
        yield say(key, said=said(value))
