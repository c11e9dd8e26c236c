"""Entries, own rescripts and the page of a client alone, as bodies of answers."""

from collections.abc import Sequence
from typing import Final, cast

from prompts.loader import Wording, wording
from safety.findings import Level
from safety.grounding import EXERCISES, Exercise
from service.access.between_rules import Standing
from service.http.door import crisis_of
from service.store.agreed import Agreed
from service.store.entry_records import EntryRecord, Kept, RescriptRecord
from service.store.outside import level_word
from service.store.records import ClientDetails, ClientRecord
from service.wire.between import (
    BetweenWords,
    ClientEntryView,
    EntryKept,
    EntryKind,
    EntryView,
    ExerciseView,
    MyBetween,
    OpenHomework,
    OwnRescript,
    RescriptView,
)
from service.wire.http import BetweenView

_ASKED: Final = {"check": "bs_entry.ask.recheck_result", "check_distress": "bs_entry.ask.suds"}
"""What the page asks in the words in which a session alone asks it."""


def kept(given: Kept, person: ClientRecord, clinician: str) -> EntryKept:
    """The answer to an entry: the same each time it is sent, but for `repeated`."""
    one = given.entry
    told = one.alert is not None
    return EntryKept(
        id=one.id,
        kept_at=one.kept_at,
        repeated=given.repeated,
        clinician_told=told,
        closed=one.closed,
        locked=one.locked,
        crisis=crisis_of(person.country) if told or one.closed else None,
        says=_says(one, _words(person, clinician)),
    )


def entry(one: EntryRecord) -> EntryView:
    """An entry as its client sees it."""
    return EntryView(
        id=one.id,
        kind=cast("EntryKind", one.kind),
        at=one.at,
        kept_at=one.kept_at,
        text=one.text,
        values=dict(one.values),
        homework=one.homework,
    )


def client_entry(one: EntryRecord) -> ClientEntryView:
    """An entry as the clinician sees it."""
    return ClientEntryView(
        **dict(entry(one)), level=level_word(one.level), flags=one.flags, session=one.session, alert=one.alert
    )


def rescript(one: RescriptRecord) -> RescriptView:
    """An own rescript as the clinician decides about it."""
    return RescriptView(
        id=one.id,
        session=one.session,
        made_at=one.made_at,
        text=one.text,
        unlocked=one.unlocked,
        unlocked_at=one.unlocked_at,
        locked_at=one.locked_at,
        locked_for=one.locked_for,
        rises=one.rises,
    )


def page(
    person: ClientRecord, standing: Standing, view: BetweenView, homework: Sequence[Agreed], clinician: str
) -> MyBetween:
    """Everything the page needs. What is switched off or closed shows whom to call and the hours, and nothing to do."""
    usable = standing.allowed and standing.closed_at is None
    details = person.details
    open_ones = [one for one in homework if one.open_at(standing.now)]
    return MyBetween(
        client=person.id,
        allowed=view.allowed,
        closed=view.closed,
        hours=view.hours,
        on_duty_now=view.on_duty_now,
        crisis=crisis_of(person.country),
        exercises=_exercises(details, wording(person.language)) if usable else (),
        favourites=details.favourites,
        anchor_phrase=details.anchor_phrase,
        cue_word=details.cue_word,
        rescripts=tuple(_own(one) for one in standing.rescripts if one.unlocked) if usable else (),
        homework=tuple(_homework(one) for one in open_ones) if usable else (),
        entries_from=standing.since,
        words=_words(person, clinician),
    )


def offered(details: ClientDetails) -> tuple[Exercise, ...]:
    """The exercises for somebody alone: their favourites first, then in the library's order.

    Nothing that belongs to the end of a session; nothing they would rather not do, and nothing with breath where it
    harms; what needs an own word or sentence only where there is one.
    """
    prepared = {"safe_cue": details.cue_word, "anchor_phrase": details.anchor_phrase}
    order = dict.fromkeys((*(name for name in details.favourites if name in EXERCISES), *EXERCISES))
    return tuple(
        one
        for one in (EXERCISES[name] for name in order)
        if not (one.closing_only or one.id in details.avoided or (one.breath and details.avoid_breath))
        and (not one.needs_rehearsal or bool(prepared.get(one.id)))
    )


def _exercises(details: ClientDetails, said: Wording) -> tuple[ExerciseView, ...]:
    return tuple(
        ExerciseView(
            id=one.id,
            name=said.render(f"exercise.{one.id}.name").text,
            intro=said.render(f"exercise.{one.id}.intro").text,
            steps=said.render(f"exercise.{one.id}.steps").text,
            favourite=one.id in details.favourites,
        )
        for one in offered(details)
    )


def _words(person: ClientRecord, clinician: str) -> BetweenWords:
    said, slots = wording(person.language), {"clinician": clinician or "your clinician"}
    keys = {name: _ASKED.get(name, f"alone.{name}") for name in BetweenWords.model_fields}
    return BetweenWords(**{name: said.render(key, slots).text for name, key in keys.items()})


def _says(one: EntryRecord, words: BetweenWords) -> str:
    """What is said to an entry: the gravest first."""
    if one.level >= Level.AMBER:
        return words.check_told if one.kind == "check" else words.danger
    if one.closed:
        return words.closed
    if one.locked:
        return words.locked
    return words.high_distress if one.strong else ""


def _own(one: RescriptRecord) -> OwnRescript:
    return OwnRescript(id=one.id, made_at=one.made_at, unlocked_at=one.unlocked_at or 0, text=one.text)


def _homework(one: Agreed) -> OpenHomework:
    return OpenHomework(
        id=one.id, kind=one.kind, per_week=one.per_week, text=one.text, ends_at=one.ends_at, done=one.done
    )
