"""What follows a session: homework, aftercare, the plan for risk, the next target and the next date."""

from collections.abc import Iterator

from graphs.note.quoting import label, quoted, said
from graphs.note.record import Record
from graphs.note.sentences import TASKS, plain, say


def plan(record: Record) -> Iterator[str]:
    """What was agreed for the time after, and what is still to do."""
    yield from _homework(record)
    yield say(
        "plan.aftercare",
        hours=said(record.newest("next_hours")),
        contact=said(record.newest("contact_after")),
        travel=said(record.newest("travel_safe")),
    )
    if any(record.of("crisis_card")):
        yield say("plan.card")
    tasks = dict.fromkeys(str(one.data.get("task")) for one in record.of("task_added"))
    if tasks:
        yield say("plan.tasks", tasks=", ".join(TASKS.get(one, plain(one)) for one in tasks))
    yield say("plan.risk_found" if any(record.of("alert_raised")) else "plan.risk")
    yield label(record.file.next_target, "next_target")
    at = record.file.next_at
    yield say("plan.no_next") if at is None else say("plan.next", day=record.day(at), at=record.clock(at))


def _homework(record: Record) -> Iterator[str]:
    agreed = record.newest("homework")
    yield say("plan.homework_none") if agreed is None else say("plan.homework", said=said(agreed))
    minutes, dreams = record.newest("rehearsal_minutes"), record.newest("dreams_per_week")
    if minutes is not None or dreams is not None:
        yield say("plan.rehearsal", minutes=said(minutes), dreams=said(dreams))
    for one in record.file.homework:
        yield say("plan.piece", kind=plain(one.kind), times=one.per_week, text=quoted(one.text))
