"""What the outside relies on is written down, and says what the code says."""

import re

from graphs.protocols import PROTOCOLS
from tests.house import sources
from tools import reference

EMPTY_CELL = re.compile(r"\|\s+\|\s*$")


def test_the_reference_is_current() -> None:
    stale = [
        name
        for name, text in reference.pages().items()
        if not (path := reference.FOLDER / name).is_file() or path.read_text(encoding="utf-8") != text
    ]
    assert not stale, f"run `make schema`: {stale}"


def test_every_setting_message_and_refusal_has_its_sentence() -> None:
    for page in ("settings.md", "messages.md", "refusals.md"):
        bare = [line for line in reference.pages()[page].splitlines() if EMPTY_CELL.search(line)]
        assert not bare, (page, bare)


def test_every_protocol_has_a_journey() -> None:
    """A whole session through a protocol, as a readable script."""
    journeys = [path for path in sources.files() if sources.place(path).startswith("tests/journeys/")]
    told = "\n".join(map(sources.text, journeys))
    assert not told or not [name for name in PROTOCOLS if name not in told]
