"""Words of people in a note: in quotation marks, always. What is not a known code is taken for words."""

import re
from collections.abc import Mapping
from typing import Final

from graphs.note.sentences import LONGEST_LABEL, LONGEST_QUOTE, say
from graphs.outcomes import Json

_INNER: Final = str.maketrans({"“": "‘", "”": "’", '"': "'"})
_SPACES: Final = re.compile(r"\s+")
_NO_CODES: Final[Mapping[str, str]] = {}


def quoted(words: str) -> str:
    """Somebody's own words, marked as such: on one line, without the last full stop, cut where they are long."""
    plain = _SPACES.sub(" ", words.translate(_INNER)).strip().removesuffix(".")
    cut = plain if len(plain) <= LONGEST_QUOTE else f"{plain[:LONGEST_QUOTE].rstrip()} …"
    return f"“{cut}”"


def said(value: Json, codes: Mapping[str, str] = _NO_CODES) -> str:
    """A recorded value as people read it: a truth, a number, a known code in words, or a quotation."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list | tuple):
        return ", ".join(said(one, codes) for one in value)
    if isinstance(value, str):
        return codes[value] if value in codes else quoted(value)
    return say("not_recorded")


def label(words: str | None, key: str) -> str:
    """A target by its label; one that is too long for a label may tell what happened, and is left out."""
    plain = _SPACES.sub(" ", words or "").strip()
    if not plain:
        return say(f"{key}.none")
    return say(f"{key}.long") if len(plain) > LONGEST_LABEL else say(f"{key}.label", label=quoted(plain))
