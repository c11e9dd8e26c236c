"""What every test may rely on: one browser, one order that works, and no test that is quietly left out."""

import os

import pytest
from hypothesis import settings

from tests import chromium
from tests.postgres import on_postgres, postgres
from tests.redis import one_redis, redis

__all__ = ["on_postgres", "one_redis", "postgres", "redis"]  # fixtures of the whole run

# The long profile belongs to `make long`; the quick one is what a change has to pass.
settings.register_profile("quick", max_examples=100, deadline=None)
settings.register_profile("long", max_examples=5_000, deadline=None)
settings.load_profile(os.environ.get("IMAGERY_TEST_PROFILE", "quick"))

BROWSER_FIXTURES = frozenset({"playwright", "browser", "context", "new_context", "page"})
NOT_RUN = ("skipped", "xfailed", "xpassed")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """How Playwright starts the one Chromium of this run."""
    browser = chromium.find()
    if browser is None:
        pytest.fail("There is no browser for the tests: `make test` installs one.")
    return {"executable_path": str(browser), "args": list(chromium.ARGUMENTS)}


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put tests with a browser last: while Playwright is at work, no test can start an event loop of its own."""
    items.sort(key=_needs_browser)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Under CI, a test that was not run is a test that failed."""
    if _left_out(session.config) and os.environ.get("CI") == "true":
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was left out, wherever the tests are run."""
    left_out = _left_out(terminalreporter.config)
    if left_out:
        terminalreporter.section("left out, which fails the run under CI")
        for name in left_out:
            terminalreporter.line(name)


def _needs_browser(item: pytest.Item) -> bool:
    names: set[str] = set(getattr(item, "fixturenames", ()))
    return not BROWSER_FIXTURES.isdisjoint(names)


def _left_out(config: pytest.Config) -> list[str]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if not isinstance(reporter, pytest.TerminalReporter):
        return []
    return sorted(report.nodeid for outcome in NOT_RUN for report in reporter.stats.get(outcome, []))
