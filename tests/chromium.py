"""Where the browser for the tests comes from: found first, installed last, and always said aloud.

`python -m tests.chromium` makes sure that there is one; the fixtures in `conftest.py` only look.
"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import packages

SETTING = "IMAGERY_TEST_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
ARGUMENTS = (
    "--no-sandbox",  # containers run the tests as root, where the sandbox refuses to start
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def find() -> Path | None:
    """The browser to use: the one named in the environment, then the PATH, then the one Playwright keeps."""
    named = os.environ.get(SETTING)
    if named:
        return _named(named)
    return _on_path() or _kept_by_playwright()


def ensure() -> tuple[Path, str]:
    """A browser that starts, and one sentence on where it came from. Raises `SystemExit` when there is no way."""
    found = find()
    if found is not None:
        return found, f"Browser for the tests: {found} was here already."
    if packages.install("chromium", "fonts-dejavu-core") and (found := _on_path()):
        return found, f"Browser for the tests: installed {found} with apt-get."
    _install_with_playwright()
    if found := _kept_by_playwright():
        return found, f"Browser for the tests: Playwright downloaded {found}."
    raise SystemExit(f"There is no browser for the tests. Install Chromium, or name one in {SETTING}.")


def _named(named: str) -> Path:
    path = Path(named)
    if not _starts(path):
        raise SystemExit(f"{SETTING} names {named}, which does not start.")
    return path


def _on_path() -> Path | None:
    found = (Path(where) for name in NAMES if (where := shutil.which(name)))
    return next((path for path in found if _starts(path)), None)


def _kept_by_playwright() -> Path | None:
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.is_file() and _starts(path) else None


def _starts(path: Path) -> bool:
    # A package may put a launcher on the PATH that only asks for another installer, so being there is not enough.
    try:
        return packages.run([str(path), "--version", "--no-sandbox"], quiet=True)
    except OSError:
        return False


def _install_with_playwright() -> None:
    packages.say("Browser for the tests: none here, asking Playwright to download Chromium.")
    with_libraries = ["--with-deps"] if os.geteuid() == 0 else []
    packages.run([sys.executable, "-m", "playwright", "install", *with_libraries, "chromium"], quiet=False)


if __name__ == "__main__":
    packages.say(ensure()[1])
