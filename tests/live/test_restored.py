"""A backup taken under load, restored elsewhere: what was acknowledged is there, pages from the lost life are told."""

import asyncio
from pathlib import Path

from service.clock import SystemClock
from service.settings import Settings
from service.store.backup import back_up
from service.store.restore import restore
from tests.live.running import running


async def test_after_a_restoration_pages_from_the_lost_life_start_afresh(tmp_path: Path) -> None:
    was, now, file = tmp_path / "was", tmp_path / "now", tmp_path / "backup"
    with running(was) as service:
        ada = service.clinician()
        mira = service.client(ada)
        async with service.socket("client", mira) as page:
            lost_life = (await page.hello())["epoch_of_log"]
            kept = await page.ask("say", text="before the backup")
            taking = asyncio.create_task(asyncio.to_thread(back_up, _database(was), file, SystemClock()))
            while not taking.done():
                await page.ask("rate", scale="distress", value=40)
            await taking
            lost = await page.ask("say", text="after the backup")
    assert list(restore(_database(now), file, SystemClock()).broken) == []
    with running(now) as service:
        async with service.socket("client", mira) as page:
            await page.send("hello", after=lost["seq"], epoch_of_log=lost_life)
            assert await page.close_code() == 4010
        async with service.socket("console", ada) as console:
            await console.send("hello", epoch_of_log=lost_life)
            assert await console.close_code() == 4010
        async with service.socket("client", mira) as page:
            welcome = await page.hello()
            said = [(line["seq"], line["text"]) for line in welcome["state"]["messages"] if line["who"] == "me"]
            assert said == [(kept["seq"], "before the backup")]
            assert welcome["epoch_of_log"] > lost_life


def _database(folder: Path) -> str:
    return Settings(data_dir=folder).database
