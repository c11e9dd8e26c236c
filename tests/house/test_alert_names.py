"""An alert is read at night, in a hurry: the console has words for every kind of it."""

import re

from safety.alerts import KINDS
from tests.house import sources

NAMES = sources.ROOT / "web/src/console/names.ts"
LIST = "safety/alerts.py"


def test_the_console_has_words_for_every_kind_of_alert_and_for_no_other() -> None:
    table = sources.text(NAMES).partition("const ALERTS")[2].partition("};")[0]
    assert tuple(re.findall(r"^  (\w+): \"", table, re.MULTILINE)) == KINDS


def test_every_kind_is_raised_somewhere() -> None:
    code = [sources.text(path) for path in sources.python(*sources.ROOMS) if sources.place(path) != LIST]
    assert not [kind for kind in KINDS if not any(f'"{kind}"' in text for text in code)]
