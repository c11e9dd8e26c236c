"""What is understood from free text: a line, where it is said, and what it gives.

The lines stand in `lines/*.yaml`, by subject. `at` is the step, `asked` the field asked last (the step's first unless
given), `gives` what must be recorded, `not` what must stay open. Branches and flags are compared exactly: a line
without them must open none.
"""

from pathlib import Path
from typing import Any, Final, cast

import pytest
import yaml

from graphs.reading import Value, read_answer
from tests.graphs.reading.steps import context

_FOLDER: Final = Path(__file__).parent / "lines"
Case = dict[str, Any]


def _cases() -> list[Case]:
    return [
        case
        for path in sorted(_FOLDER.glob("*.yaml"))
        for case in cast(list[Case], yaml.safe_load(path.read_text("utf-8")))
    ]


def _plain(value: object) -> object:
    return list(cast(tuple[object, ...], value)) if isinstance(value, tuple) else value


def _known(case: Case) -> dict[str, Value]:
    known = cast(dict[str, Any], case.get("known", {}))
    return {name: tuple(cast(list[str], value)) if isinstance(value, list) else value for name, value in known.items()}


@pytest.mark.parametrize("case", _cases(), ids=lambda case: f"{case['at']}: {case['say']}")
def test_a_line_gives_what_it_says(case: Case) -> None:
    reading = read_answer(
        case["say"],
        context(
            case["at"],
            case.get("asked"),
            case.get("protocol", "trauma_3stage"),
            scale=case.get("scale"),
            known=_known(case),
            offered=case.get("offered", False),
        ),
    )
    wanted = cast(dict[str, object], case.get("gives", {}))
    given = {name: _plain(reading.fields.get(name)) for name in wanted}
    # A truth is not a number: True and 1 are different answers.
    assert {name: (type(value), value) for name, value in given.items()} == {
        name: (type(value), value) for name, value in wanted.items()
    }
    assert not [name for name in case.get("not", []) if name in reading.fields]
    assert list(reading.branches) == case.get("branches", [])
    assert list(reading.flags) == case.get("flags", [])
    for sign in ("question", "enough", "overwhelmed", "answer"):
        assert sign not in case or getattr(reading, sign) == case[sign]
