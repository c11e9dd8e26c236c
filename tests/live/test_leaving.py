"""When the service stops, every page is told so with a code and finds everything again."""

from pathlib import Path

from tests.live.running import running


async def test_who_is_connected_when_the_service_stops_is_told_to_come_back(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        ada = service.clinician()
        mira = service.client(ada)
        async with service.socket("client", mira) as page, service.socket("console", ada) as console:
            await page.hello()
            await console.hello()
            said = await page.ask("say", text="before the restart")
            service.stop()
            assert [await page.close_code(), await console.close_code()] == [1012, 1012]
    with running(tmp_path) as service:
        async with service.socket("client", mira) as page:
            welcome = await page.hello()
            assert [(line["seq"], line["text"]) for line in welcome["state"]["messages"] if line["who"] == "me"] == [
                (said["seq"], "before the restart")
            ]
