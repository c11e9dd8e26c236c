"""The database is what it promises to be, or the service does not start."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import LargeBinary, text
from sqlalchemy.exc import OperationalError

from service.clock import ManualClock
from service.errors import NotMigrated, UnsafeDatabase
from service.store.migrations import configuration, migrate
from service.store.schema import HEAD, metadata
from service.store.sqlite import reading_engine, writing_engine
from tests.store.kept import Kept, opened, url_of

DATA_MODEL = Path(__file__).resolve().parents[2] / "docs" / "data-model.md"


def test_migrating_an_empty_database_makes_the_tables(database: Path) -> None:
    engine = writing_engine(url_of(database))
    with engine.connect() as db:
        assert compare_metadata(MigrationContext.configure(db), metadata) == []
    engine.dispose()


def test_migrating_twice_changes_nothing(kept: Kept) -> None:
    before = kept.rows("SELECT * FROM client")
    migrate(url_of(kept.path))
    assert kept.rows("SELECT * FROM client") == before


def test_the_newest_migration_is_the_one_that_is_asked_for() -> None:
    assert ScriptDirectory.from_config(configuration()).get_heads() == [HEAD]


def test_a_database_without_tables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotMigrated, match="imagery migrate"):
        opened(tmp_path / "new.db", ManualClock())


def test_a_database_of_another_version_is_refused(database: Path) -> None:
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("UPDATE alembic_version SET version_num = '0000'")
    with pytest.raises(NotMigrated):
        opened(database, ManualClock())


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://localhost/imagery"])
def test_a_database_that_cannot_keep_is_refused(url: str) -> None:
    with pytest.raises(UnsafeDatabase):
        migrate(url)


def test_every_connection_syncs_fully_and_keeps_references(database: Path) -> None:
    for engine in (writing_engine(url_of(database)), reading_engine(url_of(database), 1)):
        with engine.connect() as db:
            kept = {name: db.execute(text(f"PRAGMA {name}")).scalar() for name in ("synchronous", "foreign_keys")}
            assert kept == {"synchronous": 2, "foreign_keys": 1}
            assert db.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        engine.dispose()


def test_a_reader_cannot_write(database: Path) -> None:
    engine = reading_engine(url_of(database), 1)
    with engine.connect() as db, pytest.raises(OperationalError):
        db.execute(text("INSERT INTO practice VALUES ('p', 'Practice', 1)"))
    engine.dispose()


def test_only_its_owner_may_read_the_file(tmp_path: Path) -> None:
    migrate(url_of(tmp_path / "deep" / "imagery.db"))
    assert (tmp_path / "deep" / "imagery.db").stat().st_mode & 0o077 == 0


def test_the_data_model_names_every_table_and_column() -> None:
    described = DATA_MODEL.read_text(encoding="utf-8")
    sections = {part.split("`", 2)[1]: part for part in described.split("\n### ")[1:]}
    assert set(sections) == set(metadata.tables)
    missing = [
        f"{table}.{column.name}"
        for table, section in sections.items()
        for column in metadata.tables[table].columns
        if f"`{column.name}`" not in section
    ]
    assert missing == []


def test_the_data_model_says_which_columns_are_sealed() -> None:
    described = DATA_MODEL.read_text(encoding="utf-8")
    hashes = {"hash", "head", "wrapped"}
    for table in metadata.tables.values():
        for column in table.columns:
            if isinstance(column.type, LargeBinary) and column.name not in hashes:
                assert f"| `{table.name}` | `{column.name}` |" in described
