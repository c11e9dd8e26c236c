"""Lives of the record: restoring a backup begins another one, and no two ever have the same number."""

from typing import Final

from sqlalchemy import Connection, func, insert, select

from service.store.schema import restoration

FIRST: Final = 1
"""The life of a record that was never restored."""


def current(db: Connection) -> int:
    """Which life of the record this is: `epoch_of_log` on the wire."""
    newest: int | None = db.execute(select(func.max(restoration.c.epoch))).scalar_one()
    return FIRST if newest is None else newest


def begin(db: Connection, *, now: int, taken_at: int, backup: str) -> int:
    """Begin another life, from a backup that was taken at `taken_at`; its number.

    It is the moment (Unix milliseconds), because a life that was lost may have had any smaller number, and whoever
    remembers that one must not be taken for somebody who has seen this one.
    """
    epoch = max(now, current(db) + 1)
    db.execute(insert(restoration), {"epoch": epoch, "taken_at": taken_at, "backup": backup})
    return epoch
