"""A running service, and a browser for each person."""

from collections.abc import Callable, Generator

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.pages import PHONE, ClientPage, ConsolePage
from tests.browser.practice import Practice, practice
from tests.live.running import Running, running

NewContext = Callable[..., BrowserContext]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Generator[Running]:
    """The service, as it is delivered. One for each file: more knocks a minute than it has tests, a door refuses."""
    with running(tmp_path_factory.mktemp("browser")) as it_runs:
        yield it_runs


@pytest.fixture
def session(served: Running) -> Practice:
    """A clinician, a client, and a session to come to."""
    return practice(served)


@pytest.fixture
def client(session: Practice, new_context: NewContext) -> ClientPage:
    """The client's own browser, empty yet."""
    return ClientPage(new_context().new_page(), session)


@pytest.fixture
def console(session: Practice, new_context: NewContext) -> ConsolePage:
    """The clinician's own browser, empty yet."""
    return ConsolePage(new_context(viewport={"width": 1440, "height": 900}).new_page(), session)


@pytest.fixture
def person(session: Practice) -> str:
    """The client's id."""
    return str(session.view()["client"]["id"])


@pytest.fixture
def phone(session: Practice, new_context: NewContext) -> ClientPage:
    """The client's own browser on a phone."""
    return ClientPage(new_context(viewport=PHONE).new_page(), session)
