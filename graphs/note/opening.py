"""How a session was held: when, where, with whose agreement, and who let through what the client read."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from graphs.note.quoting import quoted, said
from graphs.note.record import Entry, Record
from graphs.note.sentences import ENTRIES, LEADS, REASONS, STATES, say
from graphs.protocols import protocol

_COUNTRY: Final = re.compile(r"[A-Z]{2}")


def meeting(record: Record) -> Iterator[str]:
    """Date, start and stop, how and where, and whether it came to its planned close."""
    file, first = record.file, next(record.of("opened"), None)
    last = next(record.of("ended"), None)
    yield say(
        "meeting.when",
        number=file.number,
        day=record.day(first.at) if first else say("not_recorded"),
        start=record.clock(first.at) if first else say("not_recorded"),
        stop=record.clock(last.at) if last else say("not_recorded"),
        zone=file.zone,
    )
    yield say("meeting.how", clinician=file.clinician, protocol=protocol(file.protocol).title)
    yield say("meeting.lead", lead=LEADS[file.lead], entry=ENTRIES[file.entry_point])
    yield _ending(record, last)
    yield from _place(record)


def _ending(record: Record, last: Entry | None) -> str:
    if last is None:
        return say("meeting.unended")
    if last.data.get("completed"):
        return say("meeting.ended")
    ordered = (one.data.get("reason") for one in record.of("commanded") if one.data.get("command") == "end")
    why = [said(last.data.get("reason"), REASONS), *(quoted(one) for one in ordered if isinstance(one, str) and one)]
    return say("meeting.early", reason=", ".join(why))


def _place(record: Record) -> Iterator[str]:
    now = record.newest("country")
    moved = isinstance(now, str) and _COUNTRY.fullmatch(now)
    yield say("meeting.identity", said=_read(record, "identity_confirmed"), adult=_read(record, "adult"))
    yield say(
        "meeting.place",
        said=_read(record, "location_confirmed"),
        country=now if moved else record.file.country,
        privacy=_read(record, "privacy"),
    )
    driving = record.newest("driving")
    yield say(
        "meeting.reach",
        free=said(not driving if isinstance(driving, bool) else driving, STATES),
        phone=_read(record, "backup_phone"),
        contact=_read(record, "emergency_contact_reachable"),
    )


def consent(record: Record) -> Iterator[str]:
    """What the client agreed to, and whether they took it back."""
    yield say("consent.given", said=_read(record, "consent_imagery"), back=_read(record, "teach_back_ok"))
    if any(one.data.get("flag") == "consent_withdrawn" for one in record.of("flag_raised")):
        yield say("consent.withdrawn")
    yield say("consent.legal", said=_read(record, "legal_proceedings"))
    yield say("consent.software", said=_read(record, "disclosure_acknowledged"))


def software(record: Record) -> Iterator[str]:
    """How many messages were drafts sent as they were, edited drafts, the clinician's own words, and scripts."""
    sent = [*record.of("delivered")]
    if not sent:
        yield say("software.none")
        return
    counts = Counter(_way(one) for one in sent)
    yield say("software.counts", **{way: counts[way] for way in ("approved", "edited", "own", "scripts")})
    deciders = dict.fromkeys(record.name(one.by) for one in record.of("decided") if _lets_through(one))
    if deciders:
        yield say("software.by", names=", ".join(deciders))
    modelled = {str(one.data.get("draft")) for one in record.of("draft_ready") if one.data.get("writer") == "model"}
    used = sum(str(one.data.get("draft")) in modelled for one in sent if _way(one) in {"approved", "edited"})
    if counts["approved"] + counts["edited"]:
        yield say("software.model", count=used) if used else say("software.reviewed")


def _way(sent: Entry) -> str:
    """How a message came to be sent. A draft that nobody decided went out by itself, as a script does."""
    if sent.data.get("author") == "clinician":
        return "own"
    if sent.data.get("author") == "script" or sent.data.get("draft") is None:
        return "scripts"
    return "edited" if sent.data.get("edited") else "approved"


def _lets_through(decided: Entry) -> bool:
    return decided.data.get("decision") in {"approve", "edit"}


def _read(record: Record, field: str) -> str:
    return said(record.newest(field), STATES)
