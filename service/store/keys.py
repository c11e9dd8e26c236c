"""Clients' keys as the database keeps them, with the unwrapped ones at hand.

The database is asked each time all the same: another process may have destroyed a key since it was unwrapped here.
"""

from collections import OrderedDict
from threading import Lock

from sqlalchemy import Connection, bindparam, delete, insert, select

from service.errors import KeyRefused
from service.store.schema import data_key, session
from service.store.sealing import Keyring, Sealer

_KEPT = 10_000
_wrapped = select(data_key.c.wrapped).where(data_key.c.client == bindparam("client_id"))
of_session = select(data_key.c.wrapped).where(data_key.c.client == session.c.client).scalar_subquery().label("wrapped")
"""A column for statements that read a session's row: the key of its client, for `Keys.unwrapped`."""


class Keys:
    """Finds the sealer of a client. Safe to use from several threads."""

    def __init__(self, keyring: Keyring) -> None:
        self._keyring = keyring
        self._lock = Lock()
        self._open: OrderedDict[str, tuple[bytes, Sealer]] = OrderedDict()

    def make(self, client: str) -> tuple[bytes, Sealer]:
        """A key for a new client, wrapped for `keep`, and its sealer. It is at hand only once it was read back."""
        wrapped = self._keyring.new_key(client)
        return wrapped, self._keyring.unwrap(client, wrapped)

    def keep(self, db: Connection, client: str, wrapped: bytes, at: int) -> None:
        """Write down the key of a client whose row is there already."""
        row = {"client": client, "wrapped": wrapped, "master": self._keyring.name, "created_at": at}
        db.execute(insert(data_key), row)

    def of(self, db: Connection, client: str) -> Sealer:
        """The sealer of a client. Raises `KeyRefused` when the key was destroyed or the master key does not fit."""
        return self.unwrapped(client, db.execute(_wrapped, {"client_id": client}).scalar_one_or_none())

    def unwrapped(self, client: str, wrapped: bytes | None) -> Sealer:
        """The sealer in a wrapped key that was just read; None where there was none. Raises `KeyRefused`."""
        if wrapped is None:
            self.forget(client)
            raise KeyRefused("The key of this record was destroyed, so it cannot be read any more.")
        with self._lock:
            known = self._open.get(client)
            if known is not None and known[0] == wrapped:
                self._open.move_to_end(client)
                return known[1]
        sealer = self._keyring.unwrap(client, wrapped)
        with self._lock:
            self._open[client] = wrapped, sealer
            while len(self._open) > _KEPT:
                self._open.popitem(last=False)
        return sealer

    def destroy(self, db: Connection, client: str) -> None:
        """Destroy a client's key: everything sealed under it is unreadable from the commit on."""
        db.execute(delete(data_key).where(data_key.c.client == client))
        self.forget(client)

    def forget(self, client: str) -> None:
        """Do not keep this client's key at hand any longer."""
        with self._lock:
            self._open.pop(client, None)
