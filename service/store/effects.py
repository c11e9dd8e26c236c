"""The outbox: what a turn asked the outside to do, until it was done."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select, update

from service.store.doors import Doors, from_bytes
from service.store.records import EffectRecord
from service.store.schema import effect, session

_OUTBOX = "effect"
"""Whose rows a claim takes: none that another process has claimed."""
CLAIM_MS = 60_000
"""How long somebody has who claims an effect, before others may take it up."""


class Effects:
    """Hands out what is due, to one process at a time, until it is done."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def claim(
        self, *, session_id: str | None = None, limit: int = 20, hold_ms: int = CLAIM_MS
    ) -> Sequence[EffectRecord]:
        """Take what is due by now, of one session or of all. Each comes back after `hold_ms` unless it is `done`."""
        now = self._doors.clock.now()
        chosen = (
            select(effect, session.c.client)
            .join_from(effect, session, effect.c.session == session.c.id)
            .where(effect.c.due_at <= now)
            .order_by(effect.c.due_at, effect.c.id)
            .limit(limit)
            .with_for_update(of=effect, skip_locked=True)
        )
        if session_id is not None:
            chosen = chosen.where(effect.c.session == session_id)

        def write(db: Connection) -> Sequence[EffectRecord]:
            taken: list[EffectRecord] = []
            for row in db.execute(chosen).mappings().all():
                sealer = self._doors.keys.of(db, row["client"])
                tries = row["attempts"] + 1
                later = update(effect).where(effect.c.id == row["id"])
                db.execute(later.values(due_at=now + hold_ms, attempts=tries))
                taken.append(
                    EffectRecord(
                        id=row["id"],
                        session=row["session"],
                        kind=row["kind"],
                        data=from_bytes(sealer.open(row["payload"], "effect", row["id"], "payload")),
                        due_at=row["due_at"],
                        attempts=tries,
                    )
                )
            return taken

        return await self._doors.writer.run(write, of=_OUTBOX)

    async def done(self, effect_id: str) -> None:
        """It was carried out, or can never be: take it out."""
        gone = delete(effect).where(effect.c.id == effect_id)
        await self._doors.writer.run(lambda db: db.execute(gone).rowcount, of=_OUTBOX)

    async def again(self, effect_id: str, due_at: int) -> None:
        """It failed; try it again at `due_at`."""
        later = update(effect).where(effect.c.id == effect_id).values(due_at=due_at)
        await self._doors.writer.run(lambda db: db.execute(later).rowcount, of=_OUTBOX)
