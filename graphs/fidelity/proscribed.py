"""What must not happen in a session, counted from its journal, each time with the entry where it stands."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple, cast

from graphs.fidelity.record import Entry, Record, Visit, part_of
from graphs.outcomes import Json
from graphs.protocols import protocol
from safety.findings import Level
from safety.situation import Part


class Proscribed(NamedTuple):
    """What must not happen, with the entries in which the record shows it; `basis` says how it was counted."""

    id: str
    title: str
    basis: str
    seqs: tuple[int, ...]


class _Kind(NamedTuple):
    id: str
    title: str
    basis: str
    find: Callable[[Record], Iterator[int]]


_SEARCHING: Final = frozenset({"B-116", "B-117", "B-118"})
"""Rules of the check for words that look for more memory."""
_MERGING: Final = frozenset({"B-115"})
"""The rule of the check for words that make the new image into what happened."""
_LEADS: Final = frozenset({"move", "open_imagery", "hand_back"})
_GIVEN: Final = frozenset({"client_said", "rated", "pressed", "decided", "clinician_said", "commanded", "time_passed"})


def proscribed(record: Record) -> tuple[Proscribed, ...]:
    """Every kind of it, in their order, with nothing found or with where."""
    return tuple(Proscribed(kind.id, kind.title, kind.basis, tuple(kind.find(record))) for kind in _KINDS)


def findings_of(entry: Entry) -> tuple[Mapping[str, Json], ...]:
    """What the check had found in words that were sent."""
    listed = entry.data.get("findings")
    found = listed if isinstance(listed, list | tuple) else ()
    return tuple(cast("Mapping[str, Json]", one) for one in found if isinstance(one, Mapping))


def _sent(record: Record) -> Iterator[Entry]:
    """Words that somebody wrote for this session, not the scripts that are always the same."""
    return (one for one in record.entries if one.kind == "delivered" and one.data.get("author") != "script")


def _by_software(one: Entry) -> bool:
    return one.data.get("author") == "assistant" and one.data.get("edited") is not True


def _ending_supplied(record: Record) -> Iterator[int]:
    for one in _sent(record):
        if _by_software(one) and any(
            found.get("flag") in {"supplies_ending", "new_detail"} for found in findings_of(one)
        ):
            yield one.seq


def _flagged(*flags: str) -> Callable[[Record], Iterator[int]]:
    def find(record: Record) -> Iterator[int]:
        for one in _sent(record):
            if any(found.get("flag") in flags for found in findings_of(one)):
                yield one.seq

    return find


def _ruled(rules: frozenset[str]) -> Callable[[Record], Iterator[int]]:
    def find(record: Record) -> Iterator[int]:
        for one in _sent(record):
            if any(found.get("rule") in rules for found in findings_of(one)):
                yield one.seq

    return find


def _leading(record: Record) -> Iterator[int]:
    other = _SEARCHING | _MERGING
    for one in _sent(record):
        if any(found.get("flag") == "leading_memory" and found.get("rule") not in other for found in findings_of(one)):
            yield one.seq


def _past_time_guard(record: Record) -> Iterator[int]:
    """An image opened with less time left than its protocol asks for."""
    floor = protocol(record.meeting.protocol).floor.floor
    was = Part.NONE
    for visit in record.visits:
        if _opens(was, visit) and record.minutes_left(visit.at) < floor:
            yield visit.seq
        was = visit.part


def _opens(was: Part, visit: Visit) -> bool:
    return was is Part.NONE and visit.part is not Part.NONE


def _after_dissociation(record: Record) -> Iterator[int]:
    """An image entered after a sign of dissociation, before the clinician led there by an order."""
    signed, ordered = False, False
    for one in record.entries:
        if one.kind in _GIVEN:
            ordered = one.kind == "commanded" and one.data.get("command") in _LEADS
        signed = signed or _dissociated(one)
        if signed and _enters_image(record, one):
            if ordered:
                signed = False
            else:
                yield one.seq


def _dissociated(one: Entry) -> bool:
    return one.kind == "branch_taken" and one.data.get("branch") == "B06"


def _enters_image(record: Record, one: Entry) -> bool:
    return one.kind == "step_entered" and part_of(record.meeting, str(one.data.get("step"))) is not Part.NONE


def _at_red(record: Record) -> Iterator[int]:
    level = 0
    for one in record.entries:
        if one.kind == "risk_changed":
            level = level_of(one)
        if level >= Level.RED and _enters_image(record, one):
            yield one.seq


def level_of(one: Entry) -> int:
    """The level that an entry names, as a number."""
    level = one.data.get("level")
    if isinstance(level, int):
        return level
    return next((int(known) for known in Level if known.word == level), 0)


def _unreviewed(record: Record) -> Iterator[int]:
    """A draft that went out without a decision, where one was called for."""
    decided = {one.data.get("draft"): one.seq for one in record.entries if one.kind == "decided"}
    here = ""
    for one in record.entries:
        if one.kind == "step_entered":
            here = str(one.data.get("step"))
        called_for = record.meeting.approval == "every_draft" or part_of(record.meeting, here) is not Part.NONE
        if _drafted(one) and called_for and decided.get(one.data.get("draft"), one.seq) >= one.seq:
            yield one.seq


def _drafted(one: Entry) -> bool:
    return one.kind == "delivered" and one.data.get("author") == "assistant"


def _reassured(record: Record) -> Iterator[int]:
    """Words that pass over danger, or that make little of it while a risk is open."""
    level = 0
    for one in record.entries:
        if one.kind == "risk_changed":
            level = level_of(one)
        if one.kind == "delivered" and one.data.get("author") != "script":
            flags = {str(found.get("flag")) for found in findings_of(one)}
            if "missed_crisis" in flags or (level >= Level.AMBER and "minimising" in flags):
                yield one.seq


def _merged(record: Record) -> Iterator[int]:
    """Words that make the new image into what happened, or a last answer in which the two are not told apart."""
    yield from _ruled(_MERGING)(record)
    answers = record.of("memory_integrity_ok")
    if answers and answers[-1].value is not True:
        yield answers[-1].seq


_CHECKED: Final = "Messages sent in which the check had found it."
_KINDS: Final = (
    _Kind(
        "ending_supplied",
        "Ending supplied by the software",
        "Drafts sent unchanged in which the check had found an ending or a new detail.",
        _ending_supplied,
    ),
    _Kind("leading_question", "Leading question on what happened", _CHECKED, _leading),
    _Kind("memory_search", "Search for memories", _CHECKED, _ruled(_SEARCHING)),
    _Kind(
        "past_time_guard",
        "Image opened past the time guard",
        "Times an image was opened with less time left than this protocol asks for.",
        _past_time_guard,
    ),
    _Kind(
        "after_dissociation",
        "Image after dissociation without the clinician",
        "Times an image was entered after a sign of dissociation, other than by the clinician’s order.",
        _after_dissociation,
    ),
    _Kind("at_red", "Image at red", "Times an image was entered while the level was red.", _at_red),
    _Kind(
        "unreviewed_draft",
        "Draft sent unread",
        "Drafts that went out without a decision, where this session called for one.",
        _unreviewed,
    ),
    _Kind("graphic_detail", "Graphic detail asked for", _CHECKED, _flagged("graphic")),
    _Kind(
        "reassured",
        "Reassurance in place of the risk question",
        "Messages sent that passed over danger, or made little of it while a risk was open, as the check had found.",
        _reassured,
    ),
    _Kind(
        "merged",
        "Real and imagined merged",
        "Messages sent in which the check had found it, and a last answer in which the two were not told apart.",
        _merged,
    ),
)
