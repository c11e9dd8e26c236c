"""What we publish names no machine: no folder of somebody's disk, no address that only one network knows."""

import re
from pathlib import Path

import pytest

from tests.house import sources

PICTURES = frozenset({".png", ".jpg", ".ico", ".svg", ".woff2", ".npy", ".npz", ".gz", ".ogg", ".wav"})

# Put together here, so that this file does not contain what it looks for.
HOMES = ("home", "root", "work", "Users", "tmp")
FOLDER_OF_A_MACHINE = re.compile(r"(?<![\w.~\-}])/(?:" + "|".join(HOMES) + r")/\w")
PRIVATE_SUFFIXES = ("internal", "intranet", "corp", "lan", "localdomain")
PRIVATE_ADDRESS = re.compile(r"//[\w.\-]+\.(?:" + "|".join(PRIVATE_SUFFIXES) + r")\b")
NAME_AND_PASSWORD = re.compile(r"https?://[^\s/:@\"'{}]+:[^\s/@\"'{}]+@")
OUTSIDE_THE_CLONE = re.compile(r"\.\./" + "shared/(?:design|seeds|scenarios|data)")


@pytest.mark.parametrize(
    "forbidden", [FOLDER_OF_A_MACHINE, PRIVATE_ADDRESS, NAME_AND_PASSWORD, OUTSIDE_THE_CLONE], ids=lambda p: p.pattern
)
def test_no_file_names_a_place_of_one_machine(forbidden: re.Pattern[str]) -> None:
    found = [
        f"{sources.place(path)}:{number}: {line.strip()[:100]}"
        for path in _texts()
        for number, line in enumerate(sources.text(path).splitlines(), start=1)
        if forbidden.search(line)
    ]
    assert not found, found


def test_what_is_looked_for_would_be_found() -> None:
    for folder in HOMES:
        assert FOLDER_OF_A_MACHINE.search(f"open('/{folder}/ada/notes.txt')")
        assert not FOLDER_OF_A_MACHINE.search(f"https://example.org/{folder}/ada")
    assert PRIVATE_ADDRESS.search("https:/" + "/packages.example." + PRIVATE_SUFFIXES[0])
    assert NAME_AND_PASSWORD.search("https:/" + "/ada:lovelace@example.org")


def _texts() -> list[Path]:
    return [path for path in sources.files() if path.suffix not in PICTURES]
