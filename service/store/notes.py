"""Progress notes as rows: each text, the signature and each amendment in turn, sealed under the client's key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, RowMapping, func, insert, select

from graphs.outcomes import Json
from service.errors import NotFound
from service.store.doors import Doors, from_bytes, to_bytes
from service.store.port import VersionConflict
from service.store.schema import progress_note, session
from service.store.sealing import Sealer

NoteKind = Literal["text", "signature", "amendment"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNoteEntry:
    """Something to add to a note; `at` in Unix milliseconds, `by` a clinician's id."""

    kind: NoteKind
    at: int
    by: str
    body: Mapping[str, Json]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteEntry(NewNoteEntry):
    """One numbered entry of a session's note."""

    session: str
    number: int


class Notes:
    """Keeps progress notes. An entry is added and never changed."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def of_session(self, name: str) -> Sequence[NoteEntry]:
        """Every entry of a session's note, the oldest first. Raises `KeyRefused` for one that does not open."""
        chosen = select(progress_note).where(progress_note.c.session == name).order_by(progress_note.c.number)

        def read(db: Connection) -> Sequence[NoteEntry]:
            rows = db.execute(chosen).mappings().all()
            if not rows:
                return ()
            sealer = self._doors.keys.of(db, _owner(db, name))
            return [_entry(row, sealer) for row in rows]

        return await self._doors.reader.run(read)

    async def add(self, name: str, after: int, new: NewNoteEntry) -> NoteEntry:
        """Add the entry that follows the one numbered `after`, 0 for the first. Raises `NotFound`, `VersionConflict`.

        The entry that an earlier try wrote, whose answer was lost, is given back as it is.
        """

        def write(db: Connection) -> NoteEntry:
            sealer = self._doors.keys.of(db, _owner(db, name, alone=True))
            made = NoteEntry(kind=new.kind, at=new.at, by=new.by, body=new.body, session=name, number=after + 1)
            known = _one(db, name, after + 1, sealer)
            if known is not None and _same(known, new):
                return known
            if _newest(db, name) != after:
                raise VersionConflict
            row = {"session": name, "number": made.number, "kind": made.kind, "at": made.at, "by": made.by}
            sealed = sealer.seal(to_bytes(new.body), *_place(name, made.number))
            db.execute(insert(progress_note), {**row, "body": sealed})
            return made

        return await self._doors.writer.run(write, of=name)


def _same(known: NoteEntry, new: NewNoteEntry) -> bool:
    alike = (known.kind, known.at, known.by) == (new.kind, new.at, new.by)
    return alike and to_bytes(known.body) == to_bytes(new.body)


def _owner(db: Connection, name: str, *, alone: bool = False) -> str:
    chosen = select(session.c.client).where(session.c.id == name)
    owner = db.execute(chosen.with_for_update(key_share=True) if alone else chosen).scalar_one_or_none()
    if owner is None:
        raise NotFound
    return str(owner)


def _newest(db: Connection, name: str) -> int:
    chosen = select(func.max(progress_note.c.number)).where(progress_note.c.session == name)
    return db.execute(chosen).scalar_one() or 0


def _one(db: Connection, name: str, number: int, sealer: Sealer) -> NoteEntry | None:
    chosen = select(progress_note).where(progress_note.c.session == name, progress_note.c.number == number)
    row = db.execute(chosen).mappings().one_or_none()
    return None if row is None else _entry(row, sealer)


def _entry(row: RowMapping, sealer: Sealer) -> NoteEntry:
    body: dict[str, Any] = from_bytes(sealer.open(row["body"], *_place(row["session"], row["number"])))
    plain = {name: row[name] for name in NoteEntry.__dataclass_fields__ if name != "body"}
    return NoteEntry(**plain, body=body)


def _place(name: str, number: int) -> tuple[str, str, str]:
    return "progress_note", f"{name}:{number}", "body"
