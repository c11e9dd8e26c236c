"""The store of this process, opened once: everything that is kept, behind one writing and one reading door."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from prometheus_client import Histogram
from sqlalchemy import Connection, Engine, inspect, select, text

from service.clock import Clock
from service.errors import CannotStart, MasterKeyWrong, NotMigrated
from service.store import lives
from service.store.agreed import AgreedHomework
from service.store.agreements import Agreements
from service.store.alerts import Alerts
from service.store.audit import Audit
from service.store.caseload import Caseload
from service.store.courses import Courses
from service.store.doors import Doors
from service.store.effects import Effects
from service.store.engines import connect, folder_of, reading_engine, writing_engine
from service.store.entries import Entries
from service.store.facts import Facts
from service.store.journal import StoredJournal
from service.store.keys import Keys
from service.store.measures import Measures
from service.store.notes import Notes
from service.store.notices import Notices
from service.store.people import People
from service.store.presence import Presence
from service.store.pulse import Pulse
from service.store.reader import READERS, Reader
from service.store.rescripts import Rescripts
from service.store.reviews import Reviews
from service.store.rotas import Rotas
from service.store.schema import HEAD, data_key
from service.store.sealing import Keyring
from service.store.writer import Writer


class Store:
    """What is kept. Use `Store.open`, as a context manager; its parts may be used from any event loop."""

    def __init__(self, doors: Doors, engines: tuple[Engine, ...], epoch: int, folder: Path | None) -> None:
        self.epoch = epoch  # which life of the record this is
        self._doors = doors
        self._engines = engines
        self.journal = StoredJournal(doors)
        self.caseload = Caseload(doors)
        self.people = People(doors)
        self.alerts = Alerts(doors)
        self.notices = Notices(doors)
        self.rotas = Rotas(doors)
        self.presence = Presence(doors)
        self.effects = Effects(doors)
        self.measures = Measures(doors)
        self.entries = Entries(doors)
        self.rescripts = Rescripts(doors)
        self.reviews = Reviews(doors)
        self.notes = Notes(doors)
        self.agreed = AgreedHomework(doors)
        self.courses = Courses(doors)
        self.agreements = Agreements(doors)
        self.facts = Facts(doors)
        self.audit = Audit(doors)
        self.pulse = Pulse(doors, folder)

    @classmethod
    def open(cls, database_url: str, keyring: Keyring, clock: Clock) -> Self:
        """Open a database that `migrate` has prepared. Raises `CannotStart` with a sentence."""
        writing = writing_engine(database_url)
        try:
            with connect(writing) as db:
                _check_migrated(db)
                _check_key(db, keyring)
                epoch = lives.current(db)
        except CannotStart:
            writing.dispose()
            raise
        reading = reading_engine(database_url, READERS)
        doors = Doors(writer=Writer(writing), reader=Reader(reading), keys=Keys(keyring), clock=clock)
        return cls(doors, (writing, reading), epoch, folder_of(database_url))

    @property
    def measured(self) -> Sequence[Histogram]:
        """What the writing door measures about itself."""
        return self._doors.writer.batches, self._doors.writer.commits

    @property
    def waiting(self) -> int:
        """How many writes wait for a commit, about."""
        return self._doors.writer.waiting

    def close(self) -> None:
        """Commit what waits, and let go of the database."""
        self._doors.writer.close()
        self._doors.reader.close()
        for engine in self._engines:
            engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _check_migrated(db: Connection) -> None:
    if not inspect(db).has_table("alembic_version"):
        raise NotMigrated
    if db.execute(text("SELECT version_num FROM alembic_version")).scalars().all() != [HEAD]:
        raise NotMigrated


def _check_key(db: Connection, keyring: Keyring) -> None:
    """Better no start than one after which nothing can be opened."""
    wrapped_by = set(db.execute(select(data_key.c.master).distinct()).scalars())
    if wrapped_by and keyring.name not in wrapped_by:
        raise MasterKeyWrong
