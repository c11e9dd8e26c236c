"""The disk takes what is written and cannot keep it: nothing is promised, and what is sent again is there once."""

import subprocess
from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest

from service.errors import StoreUnavailable
from service.store.migrations import migrate
from tests.live.running import PATIENCE_S, fields_of
from tests.live.standing import Process, Services, enrol, services
from tests.packages import COMPILER

SOURCE = Path(__file__).with_name("sync.c")


class Disk:
    """A disk that a test may break, under processes of its own."""

    def __init__(self, sign: Path) -> None:
        self._sign = sign

    def breaks(self) -> None:
        """From now on nothing can be made sure to be there."""
        self._sign.touch()

    def works(self) -> None:
        """It does again."""
        self._sign.unlink(missing_ok=True)


@dataclass(frozen=True)
class Begun:
    """What processes on this disk are made of."""

    disk: Disk
    services: Services


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Generator[Begun]:
    folder = tmp_path_factory.mktemp("sync")
    library, sign = folder / "sync.so", folder / "fails"
    subprocess.run([COMPILER, "-shared", "-fPIC", "-o", library, SOURCE], check=True)  # noqa: S603 - our own source
    with services("", environment={"LD_PRELOAD": str(library), "SYNC_FAILS": str(sign)}) as made:
        yield Begun(Disk(sign), made)


@pytest.mark.parametrize("killed", [False, True], ids=["goes on", "is killed"])
async def test_what_the_disk_cannot_keep_is_refused_and_is_there_once_when_it_is_sent_again(
    begun: Begun, tmp_path: Path, *, killed: bool
) -> None:
    database = f"sqlite:///{tmp_path / 'imagery.db'}"
    migrate(database)
    clinician = await enrol(database)
    here = replace(begun.services, database=database, processes=[])
    process = here.begin(tmp_path / "process")
    client = process.at.client(clinician)
    try:
        async with process.at.socket("client", client) as page:
            await page.hello()
            kept = await page.ask("say", text="before")
            begun.disk.breaks()
            name = await page.send("say", text="only once")
            refused = await page.answer(name)
            assert fields_of(refused, "type", "code", "detail") == ("refused", "unavailable", StoreUnavailable.sentence)
            assert page.events(kind="client_said", text="only once") == []
            _until(process, ready=False)
        if killed:
            process.kill()
        begun.disk.works()
        process = here.again(process) if killed else process
        _until(process, ready=True)
        async with process.at.socket("client", client) as page:
            await page.hello()
            again = await page.ask("say", id=name, text="only once")
            assert (again["type"], again["seq"] > kept["seq"]) == ("ack", True)
        async with process.at.socket("client", client) as page:
            messages = (await page.hello())["state"]["messages"]
            assert [one["text"] for one in messages if one["who"] == "me"] == ["before", "only once"]
    finally:
        begun.disk.works()
        process.kill()


def _until(process: Process, *, ready: bool) -> None:
    with httpx.Client(base_url=process.at.address, timeout=PATIENCE_S) as http:
        while http.get("/readyz").is_success != ready:
            pass
