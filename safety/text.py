"""Reading text as a person would: one plain form of it, with the way back to every original character."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from safety.folding import fold
from safety.spelling import closed_up, joins, respell

STOPS = frozenset({".", "?"})
PAUSES = frozenset({",", ":"})
MARKS = STOPS | PAUSES

MOST_WORDS = 7_000
"""Words and marks read of one text: 20,000 characters of prose hold five thousand. Beyond, it counts as not read."""
_EDGE = " . "
_WORD = re.compile(
    r"[0-9]+(?:[:.][0-9]+)+|[^\W_]+(?:(?:['@$]|[*]{1,6})[^\W_]+)*|[.?,:](?:[ ]*[.?,:])*|-(?=[ ])",
)


class Token(NamedTuple):
    """One word or mark in its plain form; `text[start:end]` of the original is where it came from."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """A text in plain form.

    `line` is the words and marks with single spaces between them and a full stop at either end. Of those without
    these two, `marked` is each word or mark, `starts` and `ends` where it came from in the original text, and
    `places` where it stands in `line`. `words` are the words alone. `unread_from` is the offset in the original
    text from which it was not read, because there is more of it than anybody types.
    """

    line: str
    marked: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    places: tuple[int, ...]
    unread_from: int | None

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Each word or mark with where it came from."""
        return tuple(map(Token, self.marked, self.starts, self.ends))

    @property
    def words(self) -> tuple[str, ...]:
        """The words alone, marks left out."""
        return tuple([word for word in self.marked if word not in MARKS])

    def tokens_between(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of token numbers that lie in `line[start:end]`."""
        return bisect_left(self.places, start), bisect_right(self.places, end - 1)

    def original(self, first: int, last: int) -> tuple[int, int]:
        """Offsets into the original text of the tokens `first` up to, not including, `last`."""
        return self.starts[first], self.ends[max(first, last - 1)]


class _Parts:
    """The words and marks of a text as they are found, in three lists beside each other."""

    def __init__(self, folded: str, origins: list[int]) -> None:
        self.folded = folded
        self.origins = origins
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.unread: int | None = None
        self.joins = joins()

    def add(self, word: str, first: int, last: int) -> None:
        """A word that came from the folded characters `first` to `last`."""
        joined = self.joins.get((self.words[-1], word)) if self.words else None
        if joined is not None:
            self.words[-1] = joined
            self.ends[-1] = self.origins[last] + 1
            return
        self.words.append(word)
        self.starts.append(self.origins[first])
        self.ends.append(self.origins[last] + 1)

    def read(self, start: int, end: int) -> None:
        """The words and marks of `folded[start:end]`; marks in a row are one, the strongest."""
        for match in _WORD.finditer(self.folded, start, end):
            raw = match.group()
            first, last = match.span()
            if raw[0] in ".?,:-":
                self._mark(raw, first, last - 1)
                continue
            if len(self.words) >= MOST_WORDS:
                self.unread = first
                return
            for word in respell(raw):
                self.add(word, first, last - 1)

    def _mark(self, raw: str, first: int, last: int) -> None:
        if self.words and self.words[-1] in MARKS:
            self.words[-1] = _strongest(self.words[-1] + raw)
            self.ends[-1] = self.origins[last] + 1
        else:
            self.add(_strongest(raw), first, last)


def _strongest(marks: str) -> str:
    if "?" in marks:
        return "?"
    if "." in marks:
        return "."
    return ":" if ":" in marks else ","


@lru_cache(maxsize=64)
def read_plain(text: str) -> Plain:
    """Return `text` in plain form. Total: any string, however malformed, gives a result."""
    folded, origins = fold(text)
    parts = _Parts(folded, origins)
    apart, unread = closed_up(folded)
    position = 0
    for spaced in apart:
        parts.read(position, spaced.start)
        for word, first, last in spaced.words:
            parts.add(word, first, last)
        position = spaced.end
    parts.read(position, len(folded))
    stopped = min((at for at in (unread, parts.unread) if at is not None), default=None)
    return _plain(parts, None if stopped is None else origins[stopped])


def _plain(parts: _Parts, unread_from: int | None) -> Plain:
    lengths = (len(word) + 1 for word in parts.words[:-1])
    places = tuple(accumulate(lengths, initial=len(_EDGE))) if parts.words else ()
    line = f"{_EDGE}{' '.join(parts.words)}{_EDGE}" if parts.words else _EDGE + _EDGE.lstrip()
    return Plain(line, tuple(parts.words), tuple(parts.starts), tuple(parts.ends), places, unread_from)
