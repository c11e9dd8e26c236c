"""A backup is what the database was at one moment, under load too, and restoring it begins another life."""

import asyncio
import tarfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from service.clock import ManualClock
from service.errors import NotMigrated
from service.errors_running import BackupRefused
from service.store.backup import COPY, MANIFEST, Manifest, back_up
from service.store.lives import FIRST
from service.store.people import Until
from service.store.restore import restore
from tests.postgres import Server
from tests.store.kept import KEY, Kept, file_of, opened, rows, said, url_of

WORDS = "a canary sang on the ninth of may"
ON_SQLITE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def empty(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database of the same kind as that of the practice."""
    if database.startswith("sqlite"):
        yield url_of(tmp_path / "new" / "imagery.db")
        return
    server: Server = request.getfixturevalue("postgres")
    url = server.create(migrated=False)
    yield url
    server.drop(url)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the backup goes."""
    return tmp_path / "kept elsewhere" / "backup"


async def test_what_was_acknowledged_before_a_backup_under_load_is_in_it(kept: Kept, empty: str, file: Path) -> None:
    session, acknowledged = await kept.session(), list[str]()

    async def write() -> None:
        name = f"input-{len(acknowledged)}"
        await kept.store.journal.append_input(session, said(WORDS, name))
        acknowledged.append(name)

    for _ in range(5):
        await write()
    taking = asyncio.create_task(asyncio.to_thread(back_up, kept.url, file, kept.clock))
    while not taking.done():
        await write()
    await write()
    manifest = await taking
    restored = restore(empty, file, kept.clock)
    assert (restored.manifest, list(restored.broken)) == (manifest, [])
    with opened(empty, kept.clock) as store:
        found = [event.input_id for event in await store.journal.events(session)]
        assert 5 <= len(found) < len(acknowledged)
        assert found == acknowledged[: len(found)]
        assert manifest.heads[session][0] == len(found)
        assert (await store.journal.verify(session)).whole


def test_each_restoration_begins_a_life_that_no_lost_one_had(kept: Kept, empty: str, file: Path) -> None:
    """The same backup restored twice, and a life in between that was lost, are three different lives."""
    back_up(kept.url, file, kept.clock)
    assert kept.store.epoch == FIRST
    first = restore(empty, file, kept.clock).epoch
    with opened(empty, kept.clock) as store:
        assert store.epoch == first
    again = file.with_name("again")
    back_up(empty, again, ManualClock(kept.clock.now() - 3_600_000))
    _make_empty(empty)
    assert FIRST < first < restore(empty, again, ManualClock(kept.clock.now() - 1_800_000)).epoch


async def test_a_backup_says_nothing_and_opens_nothing_without_the_key(kept: Kept, file: Path) -> None:
    await kept.store.journal.append_input(await kept.session(), said(WORDS))
    back_up(kept.url, file, kept.clock)
    content = _bytes(file)
    assert [secret in content for secret in (WORDS.encode(), KEY)] == [False, False]
    assert _mode(file) & 0o077 == 0


async def test_who_was_signed_in_may_be_made_to_sign_in_anew(kept: Kept, empty: str, file: Path) -> None:
    until = Until(idle_at=kept.clock.now() + 1, expires_at=kept.clock.now() + 1)
    await kept.store.people.open_login("token", kept.clinician.id, until)
    back_up(kept.url, file, kept.clock)
    restore(empty, file, kept.clock, end_logins=True)
    assert (len(kept.rows("SELECT * FROM login")), rows(empty, "SELECT * FROM login")) == (1, [])


async def test_a_journal_that_was_tampered_with_before_the_backup_is_named(kept: Kept, empty: str, file: Path) -> None:
    names = [await kept.session() for _ in range(2)]
    for name in names:
        await kept.store.journal.append_input(name, said())
    kept.rows("UPDATE event SET at = at + 1 WHERE session = ?", names[1])
    back_up(kept.url, file, kept.clock)
    assert list(restore(empty, file, kept.clock).broken) == [names[1]]


async def test_a_journal_that_is_not_the_one_in_the_manifest_is_named(kept: Kept, empty: str, file: Path) -> None:
    """Whoever exchanges the copy, and its sum with it, has the manifest that was kept elsewhere against them."""
    name = await kept.session()
    await kept.store.journal.append_input(name, said())
    manifest = back_up(kept.url, file, kept.clock)
    wrong = _with(file, Manifest.model_validate({**manifest.model_dump(), "heads": {name: (2, "00")}}))
    assert list(restore(empty, wrong, kept.clock).broken) == [name]


def test_a_damaged_backup_is_refused_and_leaves_nothing(kept: Kept, empty: str, file: Path) -> None:
    manifest = back_up(kept.url, file, kept.clock)
    wrong = _with(file, Manifest.model_validate({**manifest.model_dump(), "sha256": "0" * 64}))
    with pytest.raises(BackupRefused, match="damaged"):
        restore(empty, wrong, kept.clock)
    assert _is_empty(empty)
    wrong.write_bytes(file.read_bytes()[:1_000])
    with pytest.raises(BackupRefused, match="not a backup"):
        restore(empty, wrong, kept.clock)
    assert _is_empty(empty)


def test_a_backup_is_never_restored_over_records(kept: Kept, file: Path) -> None:
    back_up(kept.url, file, kept.clock)
    before = kept.rows("SELECT * FROM client")
    with pytest.raises(BackupRefused, match="already"):
        restore(kept.url, file, kept.clock)
    assert kept.rows("SELECT * FROM client") == before


def test_a_backup_never_takes_the_place_of_another(kept: Kept, file: Path) -> None:
    back_up(kept.url, file, kept.clock)
    first = file.read_bytes()
    with pytest.raises(BackupRefused, match="already"):
        back_up(kept.url, file, kept.clock)
    assert (file.read_bytes(), list(file.parent.iterdir())) == (first, [file])


def test_a_backup_of_a_newer_version_is_refused(kept: Kept, empty: str, file: Path) -> None:
    manifest = back_up(kept.url, file, kept.clock)
    newer = _with(file, Manifest.model_validate({**manifest.model_dump(), "revision": "9999"}))
    with pytest.raises(BackupRefused, match="newer"):
        restore(empty, newer, kept.clock)


def test_a_database_that_was_never_prepared_is_not_backed_up(empty: str, file: Path) -> None:
    with pytest.raises((BackupRefused, NotMigrated)):
        back_up(empty, file, ManualClock())
    assert not file.exists()


@ON_SQLITE
def test_the_remains_of_an_older_database_are_not_taken_for_a_part_of_the_restored_one(
    kept: Kept, empty: str, file: Path
) -> None:
    back_up(kept.url, file, kept.clock)
    left = file_of(empty).with_name("imagery.db-wal")
    left.parent.mkdir()
    left.write_bytes(b"older")
    with pytest.raises(BackupRefused, match="beside"):
        restore(empty, file, kept.clock)


def _with(file: Path, manifest: Manifest) -> Path:
    """The same backup with another manifest."""
    made = file.with_name("changed")
    with tarfile.open(file) as packed, tarfile.open(made, "w") as repacked:
        for member in packed.getmembers():
            held = packed.extractfile(member)
            content = held.read() if held and member.name == COPY else manifest.model_dump_json().encode()
            assert member.name in {COPY, MANIFEST}
            member.size = len(content)
            repacked.addfile(member, BytesIO(content))
    return made


def _bytes(file: Path) -> bytes:
    return file.read_bytes()


def _mode(file: Path) -> int:
    return file.stat().st_mode


def _is_empty(url: str) -> bool:
    if url.startswith("sqlite"):
        return not any(file_of(url).parent.iterdir())
    return rows(url, "SELECT 1 FROM information_schema.tables WHERE table_schema = 'public'") == []


def _make_empty(url: str) -> None:
    if url.startswith("sqlite"):
        file_of(url).unlink()
        return
    rows(url, "DROP SCHEMA public CASCADE")
    rows(url, "CREATE SCHEMA public")
