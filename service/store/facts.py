"""What sessions recorded, over all meetings of a client: fields and steps, not the lines that were said."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, select

from service.store.doors import Doors
from service.store.port import StoredEvent
from service.store.schema import event, session
from service.store.turns import opened

_KINDS: Final = ("recorded", "step_entered")
_COLUMNS: Final = (
    event.c.session,
    event.c.seq,
    event.c.kind,
    event.c.actor,
    event.c.at,
    event.c.by,
    event.c.input_id,
    event.c.payload,
)


class Facts:
    """Reads across the journals of one client."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    async def of_client(self, client: str) -> Sequence[StoredEvent]:
        """Every field recorded and every step entered in the client's meetings, session by session, in order."""
        meetings = select(session.c.id).where(session.c.client == client, session.c.mode == "supervised")
        chosen = select(*_COLUMNS).where(event.c.session.in_(meetings), event.c.kind.in_(_KINDS))

        def read(db: Connection) -> Sequence[StoredEvent]:
            rows = db.execute(chosen.order_by(event.c.session, event.c.seq)).mappings().all()
            if not rows:
                return ()
            sealer = self._doors.keys.of(db, client)
            return [opened(row, sealer) for row in rows]

        return await self._doors.reader.run(read)
