"""A progress note read from its entries: the newest text, the signature over it, and what was added since."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from graphs.outcomes import Json
from service.store.notes import NoteEntry


@dataclass(frozen=True, slots=True)
class Amendment:
    """What was added to a signed note; `intact` when its hash fits."""

    entry: NoteEntry
    intact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A session's note as it stands. `version` is the number of its newest entry, 0 before the first."""

    session: str
    version: int = 0
    text: NoteEntry | None = None
    signature: NoteEntry | None = None
    intact: bool = True
    amendments: tuple[Amendment, ...] = ()


def read(session: str, entries: Sequence[NoteEntry]) -> Note:
    """The note of these entries, in their order. A text that follows a signature does not count."""
    signature = next((one for one in entries if one.kind == "signature"), None)
    signed = len(entries) if signature is None else entries.index(signature)
    text = next((one for one in reversed(entries[:signed]) if one.kind == "text"), None)
    amendments = _amendments(signature, [one for one in entries if one.kind == "amendment"])
    return Note(
        session=session,
        version=entries[-1].number if entries else 0,
        text=text,
        signature=signature,
        intact=_is_intact(session, text, signature) and len(entries) == signed + bool(signature) + len(amendments),
        amendments=amendments,
    )


def _is_intact(session: str, text: NoteEntry | None, signature: NoteEntry | None) -> bool:
    if signature is None:
        return True
    name, kept = signature.body.get("name"), signature.body.get("sha256")
    return text is not None and kept == hash_of_text(session, text.body, str(name), signature.at)


def _amendments(signature: NoteEntry | None, entries: Sequence[NoteEntry]) -> tuple[Amendment, ...]:
    before = "" if signature is None else str(signature.body.get("sha256"))
    read_so_far: list[Amendment] = []
    for one in entries:
        made = hash_of_amendment(before, one.body, one.at)
        before = str(one.body.get("sha256"))
        read_so_far.append(Amendment(one, intact=made == before))
    return tuple(read_so_far)


def hash_of_text(session: str, body: Mapping[str, Json], name: str, at: int) -> str:
    """What a signature holds: the SHA-256, in hexadecimal, of the text with who signed it and when."""
    sections = body.get("sections")
    listed: list[Json] = [[key, text] for key, text in sections.items()] if isinstance(sections, Mapping) else []
    return _sha256(["note", session, body.get("form"), listed, name, at])


def hash_of_amendment(before: str, body: Mapping[str, Json], at: int) -> str:
    """The same of an amendment, with the hash of what it follows."""
    return _sha256(["amendment", before, body.get("text"), body.get("reason"), body.get("name"), at])


def _sha256(listed: list[Json]) -> str:
    return sha256(json.dumps(listed, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
