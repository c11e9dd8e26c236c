"""Takes the two pictures of the README from the running system: `python -m tests.browser.pictures`."""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tests import chromium
from tests.browser.pages import ClientPage, ConsolePage
from tests.browser.practice import Practice, practice
from tests.browser.test_journey import take_turn
from tests.live.running import running

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
LINES = (
    "I'm standing in the hallway by the coats. It's cold, and I can hear them shouting upstairs. 65.",
    "I'm holding my breath. My stomach hurts. Nobody comes. 75.",
)


def take() -> None:
    """Walk a session into the picture, and photograph both pages there."""
    with TemporaryDirectory() as folder, running(Path(folder)) as service, sync_playwright() as playwright:
        where = chromium.find()
        browser = playwright.chromium.launch(executable_path=where, args=list(chromium.ARGUMENTS))
        session = practice(service)
        client = ClientPage(browser.new_page(viewport={"width": 760, "height": 900}), session)
        console = ConsolePage(browser.new_page(viewport={"width": 1440, "height": 900}), session)
        client.come_in()
        console.come_in()
        _into_the_image(session, client, console)
        IMAGES.mkdir(parents=True, exist_ok=True)
        console.page.screenshot(path=IMAGES / "console.png")
        console.approve()
        client.page.get_by_role("region", name="Distress now, 0 to 10").wait_for()
        client.page.screenshot(path=IMAGES / "client.png")
        browser.close()


def _into_the_image(session: Practice, client: ClientPage, console: ConsolePage) -> None:
    view = session.view()
    while view["step"] != "s1_child_view":
        take_turn(session, view, client, console)
        view = session.settled(view)
    for line in LINES:
        if view["draft"]:
            console.approve()
        before = session.view()
        client.say(line)
        session.settled(before)
        view = session.view()
    console.draft.locator(".words").wait_for()
    console.draft.locator("button.primary:not([disabled])").wait_for()


if __name__ == "__main__":
    take()
