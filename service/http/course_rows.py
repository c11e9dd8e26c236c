"""Courses as the calls show them."""

from collections.abc import Sequence
from typing import Any, cast

from graphs.course.course import Course, follow_ups_due
from graphs.course.homework import ENTRIES, HomeworkKind, adherence, from_session
from graphs.course.objectives import TEMPLATES
from graphs.course.proposing import Proposal
from graphs.course.rules import COURSE_POLICY, leads
from graphs.course.situation import CourseStage, Decided, Next
from service.access.courses import CourseFile, CourseWhole
from service.store.course_records import Change, CourseEntry, Done, HomeworkRecord, ObjectiveRecord
from service.wire.agreed import AgreedChange, HomeworkDraftView, HomeworkView, ObjectiveView, WeekView
from service.wire.course import (
    ChoiceOpen,
    CourseDeedView,
    CourseLine,
    CourseSessionView,
    CourseView,
    FollowUpView,
    ProposalView,
    TargetView,
)


def course_line(file: CourseFile) -> CourseLine:
    """A course in one line."""
    return CourseLine(**_line(file))


def course_view(whole: CourseWhole) -> CourseView:
    """A course with everything that belongs to it."""
    course = whole.course
    return CourseView(
        **_line(whole),
        client=whole.record.client,
        unstable=course.situation.unstable,
        circumstances=course.circumstances,
        choices=_choices(course),
        sessions=_sessions(whole),
        targets=tuple(TargetView(**one._asdict()) for one in course.targets),
        objectives=tuple(objective_view(one) for one in whole.objectives),
        homework=tuple(homework_view(one, whole.done, whole.now) for one in whole.homework),
        homework_drafts=_drafts(whole),
        follow_ups=_follow_ups(course),
        journal=tuple(_deed(one) for one in whole.journal),
    )


def objective_view(one: ObjectiveRecord) -> ObjectiveView:
    """An objective."""
    row: dict[str, Any] = {name: getattr(one, name) for name in _OBJECTIVE}
    return ObjectiveView(**row, title=TEMPLATES[one.template].title, changes=_changes(one.changes, one.text))


def homework_view(one: HomeworkRecord, done: Sequence[Done], now: int) -> HomeworkView:
    """A piece of homework with the weeks since it was agreed."""
    kind = ENTRIES[cast("HomeworkKind", one.kind)]
    mine = [entry.at for entry in done if entry.about == one.id or (entry.about is None and entry.kind == kind)]
    until = min(time for time in (now, one.ends_at, one.ended_at) if time is not None)
    weeks = tuple(WeekView(**week._asdict()) for week in adherence(one.made_at, until, mine))
    row: dict[str, Any] = {name: getattr(one, name) for name in _HOMEWORK}
    return HomeworkView(**row, weeks=weeks, changes=_changes(one.changes, one.text))


_OBJECTIVE = (
    *("id", "template", "text", "baseline", "target", "until"),
    *("made_at", "ratified_at", "ended_at"),
)
_HOMEWORK = ("id", "kind", "per_week", "text", "made_at", "ends_at", "ended_at", "remind_at")


def _line(file: CourseFile) -> dict[str, Any]:
    record, course = file.record, file.course
    return {
        "id": record.id,
        "protocol": record.protocol,
        "stage": course.situation.stage.value,
        "version": record.version,
        "created_at": record.created_at,
        "closed_at": record.closed_at,
        "agreed": course.agreed,
        "held": course.held,
        "proposal": _proposal(file.proposal),
    }


def _proposal(one: Proposal) -> ProposalView:
    values: dict[str, Any] = {**one._asdict(), "kind": one.kind.value}
    return ProposalView(**values)


def _choices(course: Course) -> tuple[ChoiceOpen, ...]:
    found: list[ChoiceOpen] = []
    for what in Next:
        stage = leads(course.situation, what)
        if stage is not None:
            refusal = COURSE_POLICY.permit(course.situation, Decided(what, reasoned=True))
            found.append(_choice(what, stage, None if refusal is None else refusal.sentence))
    return tuple(found)


def _choice(what: Next, stage: CourseStage, refused: str | None) -> ChoiceOpen:
    values: dict[str, Any] = {"decision": what.value, "stage": stage.value, "refused": refused}
    return ChoiceOpen(**values)


def _sessions(whole: CourseWhole) -> tuple[CourseSessionView, ...]:
    facts = {one.session: one for one in whole.course.sessions}
    found: list[CourseSessionView] = []
    for one in sorted(whole.sessions, key=lambda one: (one.number, one.starts_at)):
        known = facts.get(one.id)
        values: dict[str, Any] = {
            **{name: getattr(one, name) for name in ("id", "number", "protocol", "starts_at", "status")},
            "taken": known is not None,
            "outcome": known and known.outcome,
            "reason": known and known.reason,
            "target": known and known.target,
        }
        found.append(CourseSessionView(**values))
    return tuple(found)


def _drafts(whole: CourseWhole) -> tuple[HomeworkDraftView, ...]:
    """What the newest session agreed on, as long as no homework was agreed from it."""
    newest = whole.course.sessions[-1] if whole.course.sessions else None
    if newest is None or any(one.session == newest.session for one in whole.homework):
        return ()
    return tuple(HomeworkDraftView(**one._asdict(), session=newest.session) for one in from_session(newest))


def _follow_ups(course: Course) -> tuple[FollowUpView, ...]:
    due = follow_ups_due(course)
    held = len(due) - course.situation.left
    return tuple(FollowUpView(due_at=at, held=number < held) for number, at in enumerate(due))


def _changes(changes: Sequence[Change], text: str) -> tuple[AgreedChange, ...]:
    """Each change with how the words read before it."""
    shown: list[AgreedChange] = []
    for one in reversed(changes):
        was = one.was.get("text")
        text = was if isinstance(was, str) else text
        shown.append(AgreedChange(at=one.at, by=one.by, reason=one.reason, text=text))
    return tuple(reversed(shown))


def _deed(one: CourseEntry) -> CourseDeedView:
    said = [one.data.get(name) for name in ("decision", "stage", "template", "protocol", "note")]
    what = next((str(word) for word in said if word), "")
    reason = one.data.get("reason")
    return CourseDeedView(
        seq=one.seq, at=one.at, kind=one.kind, by=one.by, what=what, reason=reason if isinstance(reason, str) else ""
    )
