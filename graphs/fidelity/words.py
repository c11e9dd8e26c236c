"""Whose words a rescript is made of: of its words with content, how many the client used first."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from graphs.fidelity.record import Entry, Record
from graphs.reading.en.senses import SENSES
from safety.boundary_said import stem
from safety.boundary_vocabulary import everyday

CHANGES: Final = ("action", "dream_change", "coping_image")
"""Fields that hold a change of the image in words."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class Share(NamedTuple):
    """Of `of` different words with content, so many were the client's before anybody else's."""

    own: int
    of: int


def own_words(record: Record) -> Share:
    """The share of the rescript's words that the client used first in this session. `of` is 0 without a rescript."""
    told = record.of(*CHANGES, "rescript_summary")
    words = {word for one in told if isinstance(one.value, str) for word in content(one.value)}
    first = _first_used(record.entries)
    return Share(own=sum(first.get(word) == "client" for word in words), of=len(words))


def content(text: str) -> frozenset[str]:
    """The words of a text that bring somebody or something into a picture, each by its stem: no everyday ones."""
    found = (match.group().casefold().replace("’", "").replace("'", "") for match in _WORD.finditer(text))
    return frozenset(stem(word) for word in found if word not in everyday())


def senses(texts: Iterable[str]) -> tuple[str, ...]:
    """Which senses these texts speak of, each once."""
    joined = "\n".join(texts).casefold()
    return tuple(name for name, pattern in SENSES.items() if pattern.search(joined))


def _first_used(entries: Iterable[Entry]) -> dict[str, str]:
    first: dict[str, str] = {}
    for who, text in _spoken(entries):
        for word in content(text):
            first.setdefault(word, who)
    return first


def _spoken(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """Everything that was said to or by the client, in order."""
    for one in entries:
        if one.kind == "client_said":
            yield "client", str(one.data.get("text", ""))
        elif one.kind == "delivered":
            yield "other", str(one.data.get("text", ""))
