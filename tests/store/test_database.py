"""The database is what it promises to be, or the service does not start."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, text
from sqlalchemy.exc import DBAPIError

from service.clock import ManualClock
from service.errors import CannotStart, NotMigrated, UnsafeDatabase
from service.store.engines import reading_engine, writing_engine
from service.store.migrations import migrate
from service.store.schema import metadata
from tests.store.kept import opened, rows, url_of

DATA_MODEL = Path(__file__).resolve().parents[2] / "docs" / "data-model.md"


def _opened(url: str) -> None:
    opened(url, ManualClock()).close()


def test_a_database_without_tables_is_refused(new_database: str) -> None:
    with pytest.raises(NotMigrated, match="imagery migrate"):
        opened(new_database, ManualClock())


def test_a_database_of_another_version_is_refused(database: str) -> None:
    rows(database, "UPDATE alembic_version SET version_num = '0000'")
    with pytest.raises(NotMigrated):
        opened(database, ManualClock())


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://localhost/imagery", "imagery.db"])
def test_a_database_that_cannot_keep_is_refused(url: str) -> None:
    with pytest.raises(UnsafeDatabase):
        migrate(url)


@pytest.mark.parametrize("start", [migrate, _opened])
def test_a_database_that_does_not_answer_is_named_in_a_sentence(start: Callable[[str], object]) -> None:
    with pytest.raises(CannotStart, match="IMAGERY_DATABASE_URL") as refused:
        start("postgresql://imagery:hush@127.0.0.1:1/imagery")
    assert "hush" not in str(refused.value)


def test_a_reader_cannot_write(database: str) -> None:
    engine = reading_engine(database, 1)
    with engine.connect() as db, pytest.raises(DBAPIError):
        db.execute(text("INSERT INTO practice VALUES ('p', 'Practice', 1)"))
    engine.dispose()


def test_every_connection_to_sqlite_syncs_fully_and_keeps_references(on_sqlite: str) -> None:
    for engine in (writing_engine(on_sqlite), reading_engine(on_sqlite, 1)):
        with engine.connect() as db:
            kept = {name: db.execute(text(f"PRAGMA {name}")).scalar() for name in ("synchronous", "foreign_keys")}
            assert kept == {"synchronous": 2, "foreign_keys": 1}
            assert db.execute(text("PRAGMA journal_mode")).scalar() == "wal"
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
