"""Lines whose meaning is known, as a file holds them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

RISKS = ("plan_intent", "active", "passive", "self_harm", "harm_others", "psychosis", "eating_disorder")
NOTED = ("third_party", "past", "denied")
HARMLESS = ("distress", "benign")
LABELS = (*RISKS, *NOTED, *HARMLESS)


class UnreadableFileError(Exception):
    """A file cannot be measured; the message is a sentence for the person who called for it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a client with what it says. `form` tells how it is said, and is empty where nobody has said so."""

    text: str
    label: str
    form: str = ""


def read_lines(paths: Sequence[Path]) -> tuple[Line, ...]:
    """Every line of the files. Raises `UnreadableFileError` at the first that is not as it should be."""
    found = tuple(line for path in paths for line in _of_file(path))
    if not found:
        message = "There is not one line in what was given."
        raise UnreadableFileError(message)
    return found


def objects_of(path: Path) -> Iterator[tuple[int, dict[str, object]]]:
    """The JSON objects of a file, each with the number of its line. Raises `UnreadableFileError`."""
    try:
        content = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path} cannot be read as UTF-8 text."
        raise UnreadableFileError(message) from error
    for number, row in enumerate(content.split("\n"), start=1):
        if row.strip():
            yield number, _object(path, number, row)


def _object(path: Path, number: int, row: str) -> dict[str, object]:
    try:
        entry: object = json.loads(row)
    except (ValueError, RecursionError) as error:
        message = f"{path}, line {number}: this is not JSON."
        raise UnreadableFileError(message) from error
    if not isinstance(entry, dict):
        message = f'{path}, line {number}: a JSON object is wanted, such as {{"text": …, "label": …}}.'
        raise UnreadableFileError(message)
    return cast("dict[str, object]", entry)


def _of_file(path: Path) -> Iterator[Line]:
    for number, entry in objects_of(path):
        text, label = entry.get("text"), entry.get("label")
        form = entry.get("form") or ""
        if not isinstance(text, str) or not isinstance(form, str):
            message = f"{path}, line {number}: “text” and “form” have to be text."
            raise UnreadableFileError(message)
        if label not in LABELS:
            message = f"{path}, line {number}: “label” has to be one of {', '.join(LABELS)}."
            raise UnreadableFileError(message)
        yield Line(text, label, form)
