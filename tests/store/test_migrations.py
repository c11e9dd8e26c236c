"""A database of any age is brought up to date, with everything that is in it, and is then what the tables say."""

from collections.abc import Sequence
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import BigInteger, Connection, Integer, LargeBinary, MetaData, Table, insert, select

from service.store.engines import migrating_engine
from service.store.migrations import configuration, migrate
from service.store.schema import HEAD, metadata
from tests.store.kept import Kept

_SCRIPTS = ScriptDirectory.from_config(configuration())
EARLIER = [script.revision for script in _SCRIPTS.walk_revisions() if script.revision != HEAD]


def test_the_newest_migration_is_the_one_that_is_asked_for() -> None:
    assert _SCRIPTS.get_heads() == [HEAD]


def test_migrating_an_empty_database_makes_the_tables(new_database: str) -> None:
    migrate(new_database)
    assert _differences(new_database) == []


def test_migrating_twice_changes_nothing(kept: Kept) -> None:
    before = kept.rows("SELECT * FROM client")
    migrate(kept.url)
    assert kept.rows("SELECT * FROM client") == before


@pytest.mark.parametrize("revision", EARLIER)
def test_what_an_earlier_release_kept_is_there_after_migrating(new_database: str, revision: str) -> None:
    """One row in every table that release knew, each value distinct, each reference kept."""
    engine = migrating_engine(new_database)
    with engine.connect() as db:
        command.upgrade(_on(db), revision)
        before = _filled(db)
    engine.dispose()
    assert len(before) > 5
    migrate(new_database)
    assert _differences(new_database) == []
    engine = migrating_engine(new_database)
    with engine.connect() as db:
        after = {name: _only(db, metadata.tables[name]) for name in before}
    engine.dispose()
    assert {name: {column: after[name][column] for column in row} for name, row in before.items()} == before


def _on(db: Connection) -> Any:  # noqa: ANN401 - Alembic's configuration
    configured = configuration()
    configured.attributes["connection"] = db
    return configured


def _differences(url: str) -> Sequence[object]:
    engine = migrating_engine(url)
    with engine.connect() as db:
        found: Sequence[object] = compare_metadata(MigrationContext.configure(db), metadata)
    engine.dispose()
    return found


def _filled(db: Connection) -> dict[str, dict[str, object]]:
    """Write one row into every table that is there; what was written."""
    there = MetaData()
    there.reflect(db)
    written: dict[str, dict[str, object]] = {}
    for table in there.sorted_tables:
        if table.name == "alembic_version":
            continue
        row = {column.name: _value(table, column.name, number) for number, column in enumerate(table.columns)}
        for reference in table.foreign_key_constraints:
            for element in reference.elements:
                row[element.parent.name] = written[element.column.table.name][element.column.name]
        db.execute(insert(table), row)
        written[table.name] = row
    db.commit()
    return written


def _value(table: Table, name: str, number: int) -> object:
    kind = table.c[name].type
    if isinstance(kind, LargeBinary):
        return f"{table.name} {name}".encode()
    if isinstance(kind, Integer | BigInteger):
        return number + 1
    return f"{name}{number}"[: getattr(kind, "length", None) or 99]


def _only(db: Connection, table: Table) -> dict[str, object]:
    (row,) = db.execute(select(table)).mappings().all()
    return dict(row)
