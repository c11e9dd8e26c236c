"""A line of the client, read field by field: the table of readers and the one public function."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from graphs.reading import agreement, body_and_emotion, consent, counts, image, orientation, place, plans, rescript
from graphs.reading.branches import is_overwhelmed, read_branches, read_flags
from graphs.reading.line import Line
from graphs.reading.ratings import ratings_of_ten, read_ratings
from graphs.reading.scope import asks, only_asks
from graphs.reading.tense import is_third_person, read_present_tense
from graphs.reading.types import Reading, ReadingContext, Value
from graphs.reading.words import CHANGES, WORD_FIELDS, read_points, read_words
from graphs.reading.yes_no import read_yes_no

Reader = Callable[[Line, ReadingContext], Value | None]


def _cue_word(line: Line, context: ReadingContext) -> Value | None:
    told = _MY_WORD.search(line.low) if context.step == "fut_rehearse" else None
    if told is not None:
        return line.text[told.start("word") : told.end("word")]
    if context.asked != "cue_word" or read_yes_no(line) in {"no", "unsure"} or asks(line):
        return None
    quoted = consent.read_stop_word(line, context)
    return quoted or (line.text if line.words else None)


_MY_WORD = re.compile(
    r"\b(?:my|the|cue|small) (?:cue |small )?word (?:for it )?(?:is|will be|would be|:) ?"
    r"\"?(?P<word>[a-z][\w'-]{1,24})"
)
"""In the rehearsal of a coping image the word to bring it back may be told with the number."""


def _three(field: str, line: Line, context: ReadingContext) -> Value | None:
    return ratings_of_ten(line, 3) if context.asked == field else None


def _present_tense(line: Line, context: ReadingContext) -> Value | None:
    return read_present_tense(line)


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "preferred_name": agreement.read_name,
        "identity_confirmed": agreement.read_identity,
        "adult": agreement.read_adult,
        "location_confirmed": place.read_location,
        "privacy": place.read_privacy,
        "driving": place.read_driving,
        "backup_phone": place.read_phone,
        "device_power": place.read_power,
        "headphones": place.read_headphones,
        "emergency_contact_reachable": place.read_contact,
        "sleep": plans.read_sleep,
        "substance_today": plans.read_substance,
        "dissociation_state": partial(_three, "dissociation_state"),
        "alliance": partial(_three, "alliance"),
        "teach_back_ok": consent.read_teach_back,
        "legal_proceedings": consent.read_legal,
        "consent_imagery": consent.read_consent,
        "stop_word": consent.read_stop_word,
        "stop_tried": consent.read_stop_tried,
        "grounding_preferred": plans.read_preferred,
        "grounding_technique": plans.read_technique,
        "cue_word": _cue_word,
        "image_kind": image.read_image_kind,
        "image_perspective": image.read_image_perspective,
        "image_frequency": image.read_image_frequency,
        "salient_image": image.read_salient,
        "age_then": image.read_age,
        "memory_continuous": image.read_memory_continuous,
        "emotion": body_and_emotion.read_emotion,
        "body": body_and_emotion.read_body,
        "body_after": body_and_emotion.read_body_after,
        "helper": rescript.read_helper,
        "stance": rescript.read_stance,
        "perspective": rescript.read_perspective,
        "present_tense": _present_tense,
        "new_image": rescript.read_new_image,
        "uses_updated_view": rescript.uses_updated_view,
        "enough": rescript.read_enough,
        "need_met": rescript.read_need_met,
        "threat": rescript.read_threat,
        "contact_after": plans.read_contact_after,
        "travel_safe": plans.read_travel,
        "support_person": plans.read_support,
        "ending_planned": plans.read_ending,
        "memory_integrity_ok": plans.read_integrity,
        "presence_confirmed": orientation.read_presence,
        "rehearsal_minutes": counts.read_minutes,
        "dreams_per_week": counts.read_dreams,
        **{field: partial(agreement.read_true, field) for field in agreement.TRUE_FIELDS},
    }
)
"""Field → the reader that knows it; ratings, counts, points and words have rules of their own."""

_ANYWHERE = ("consent_imagery", "presence_confirmed")


def read_answer(text: str, context: ReadingContext) -> Reading:
    """Read one line of the client in its context.

    Pure and total: any text is read, none raises. Fields hold what the line gives and the step lists or asked
    for; what is unclear is left out, to be asked again.
    """
    line = Line.of(text)
    branches = read_branches(line, context)
    fields: dict[str, Value] = {**read_ratings(line, context), **orientation.read_orientation(line, context)}
    for field in _due(context):
        value = _read(field, line, context, branches)
        if value is not None:
            fields[field] = value
    _authored(fields, line, context)
    _no_image(fields, branches)
    for branch, field in _NOT_BESIDE.items():
        if branch in branches:
            fields.pop(field, None)
    _no_feeling(fields, line, branches)
    _changes(fields, context)
    return Reading(
        fields=MappingProxyType(fields),
        branches=branches,
        flags=read_flags(line, context, branches),
        answer=read_yes_no(line),
        question=asks(line),
        overwhelmed=is_overwhelmed(line),
        enough=_is_enough(line, context),
    )


def _due(context: ReadingContext) -> tuple[str, ...]:
    listed = (*context.wanted, *((context.asked,) if context.asked else ()), *_ANYWHERE)
    extra = ("hotspot",) if context.step == "s1_child_view" else ()
    return tuple(dict.fromkeys((*listed, *extra)))


def _read(field: str, line: Line, context: ReadingContext, branches: tuple[str, ...]) -> Value | None:
    if field in counts.COUNT_FIELDS:
        return counts.read_count(line, context, field)
    if field in {"evidence_for", "evidence_against"}:
        return read_points(field, line, context, branches)
    if field in WORD_FIELDS:
        return read_words(field, line, context, branches)
    if field in _NOT_BY_ASKING and only_asks(line):
        return None
    reader = READERS.get(field)
    return reader(line, context) if reader else None


_NOT_BY_ASKING = frozenset({
    "location_confirmed", "privacy", "driving", "backup_phone", "device_power", "headphones", "identity_confirmed",
    "emergency_contact_reachable", "substance_today", "legal_proceedings", "teach_back_ok", "helper", "emotion",
    "memory_continuous", "enough", "need_met", "memory_integrity_ok", "grounding_technique",
})  # fmt: skip
"""A question alone gives none of these, whatever words it is asked in."""


_NOT_BESIDE: Mapping[str, str] = MappingProxyType({"B16": "grounding_technique", "B07": "helper"})
"""What a line that takes a branch names in passing, and does not choose."""


def _authored(fields: dict[str, Value], line: Line, context: ReadingContext) -> None:
    """A change was said: note who authored it."""
    change = CHANGES.get(context.step)
    if change and change in fields:
        fields["intervention_source"] = rescript.read_source(line, context)


def _no_image(fields: dict[str, Value], branches: tuple[str, ...]) -> None:
    if "B09" in branches:
        fields["salient_image"] = False
    if {"B11", "B17", "B18"} & set(branches):
        fields.pop("image_kind", None)


def _no_feeling(fields: dict[str, Value], line: Line, branches: tuple[str, ...]) -> None:
    """A sign that leads elsewhere names no feeling of its own kind, and what is told of another child is not felt."""
    if fields.get("emotion") == "other" and (branches or is_overwhelmed(line)):
        del fields["emotion"]
    elif {"B05", "B07"} & set(branches) or ("B08" in branches and is_third_person(line)):
        fields.pop("emotion", None)


def _changes(fields: dict[str, Value], context: ReadingContext) -> None:
    """The change of distress by the rehearsal, once both numbers are known."""
    if context.step != "grounding_rehearsal":
        return
    before = fields.get("suds_before", context.known.get("suds_before"))
    after = fields.get("suds_after")
    if isinstance(before, int) and isinstance(after, int):
        fields["rehearsal_suds_change"] = after - before


def _is_enough(line: Line, context: ReadingContext) -> bool:
    if rescript.says_enough(line):
        return True
    return (
        context.asked == "need"
        and context.step == "s3_needs_loop"
        and read_yes_no(line) == "no"
        and len(line.words) <= 4
    )
