"""Searching a text for many patterns at once, with the work bounded by construction.

A text is cut into stretches: sentences, and pieces of long ones. A pattern is tried on a stretch only where the words
it needs stand. Turns of phrase are struck out of a stretch only once something was found in it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from safety.lexicon import compile_patterns, load, needed_words, strings
from safety.text import STOPS, Plain

LONGEST_STRETCH: Final = 60
_OVERLAP: Final = 20
MOST_WORK: Final = 2_400
"""What reading one text may cost, in pattern searches. What a person writes in 20,000 characters takes a third of it;
beyond, the rest of the text counts as not read."""
_LONG: Final = 100
"""A search costs one more for so many characters of its stretch."""
LOOK: Final = 5
"""What looking at the frame of one match costs, in pattern searches."""
MOST_STRETCHES: Final = 1_000
"""Stretches looked at in one text, equal ones counted once."""


class Stretch(NamedTuple):
    """A sentence, or a piece of a very long one: `line[start:end]`, and the words in it."""

    start: int
    end: int
    words: frozenset[str]


class Entry(NamedTuple):
    """A pattern of an index: whose it is, the words it cannot do without, and its expression."""

    owner: int
    needs: tuple[frozenset[str], ...]
    pattern: re.Pattern[str]


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(strings(load("everyday")["common"]))


class Index:
    """Patterns found by the words of a text."""

    def __init__(self, patterns: Iterable[tuple[int, str]]) -> None:
        """`patterns` are pairs of an owner's number and a pattern as the lexicons write it."""
        self.entries = tuple(
            Entry(owner, needed_words(pattern, _common()), compile_patterns([pattern])) for owner, pattern in patterns
        )
        self._always: list[int] = []
        self._words: dict[str, list[int]] = {}
        self._stems: dict[str, list[tuple[str, int]]] = {}
        for number, entry in enumerate(self.entries):
            self._file(number, entry.needs[0])
        self._called = lru_cache(maxsize=8192)(self._call)

    def _file(self, number: int, words: frozenset[str]) -> None:
        if not words:
            self._always.append(number)
        for word in words:
            if word.endswith("*"):
                self._stems.setdefault(word[:2], []).append((word[:-1], number))
            else:
                self._words.setdefault(word, []).append(number)

    def _call(self, word: str) -> tuple[int, ...]:
        """The patterns that a word calls for."""
        stems = self._stems.get(word[:2], ())
        return (*self._words.get(word, ()), *(number for stem, number in stems if word.startswith(stem)))

    def entries_for(self, words: frozenset[str]) -> list[Entry]:
        """The patterns that could match a stretch of these words, in the order they were given."""
        wanted = set(self._always)
        for word in words:
            called = self._called(word)
            if called:
                wanted.update(called)
        entries = [self.entries[number] for number in sorted(wanted)]
        return [entry for entry in entries if _all_there(entry.needs, words)]


def _all_there(needs: tuple[frozenset[str], ...], words: frozenset[str]) -> bool:
    """Whether a stretch holds one word of every obligatory element but the first."""
    for need in needs[1:]:  # noqa: SIM110 - a plain loop, as this is the hottest line of the room
        if need.isdisjoint(words):
            return False
    return True


def _stretches(plain: Plain) -> Iterator[Stretch]:
    """Cut a text into sentences, and very long sentences into overlapping pieces; equal ones come once."""
    seen: set[tuple[str, str]] = set()
    begin, total = 0, len(plain.marked)
    for i, word in enumerate(plain.marked):
        if word in STOPS or i == total - 1:
            for stretch in _pieces(plain, begin, i + 1):
                # What follows a question belongs to it: it may be its answer.
                key = (plain.line[stretch.start : stretch.end], plain.line[stretch.end : stretch.end + 24])
                if key not in seen:
                    seen.add(key)
                    yield stretch
            begin = i + 1


def _pieces(plain: Plain, begin: int, end: int) -> Iterator[Stretch]:
    at = begin
    while True:
        stop = min(at + LONGEST_STRETCH, end)
        last = plain.places[stop] if stop < len(plain.places) else len(plain.line)
        yield Stretch(plain.places[at], last, frozenset(plain.marked[at:stop]))
        if stop == end:
            return
        at = stop - _OVERLAP


@lru_cache(maxsize=1)
def _idioms() -> Index:
    return Index((0, pattern) for pattern in strings(load("idioms")["patterns"]))


class Search:
    """One text being searched: its stretches, and how much work went into them."""

    def __init__(self, plain: Plain) -> None:
        """Nothing has been searched yet."""
        self.plain = plain
        self.stretches: list[Stretch] = []
        self.work = 0
        self.unread_from: int | None = None
        for stretch in _stretches(plain):
            if len(self.stretches) == MOST_STRETCHES:
                self._stop(stretch)
                break
            self.stretches.append(stretch)
        self._bodies: dict[int, str] = {}

    def readable(self) -> Iterator[Stretch]:
        """The stretches, one after the other, until all the work one text may cost is done."""
        for stretch in self.stretches:
            if self.work >= MOST_WORK:
                self._stop(stretch)
                return
            self.work += _cost(stretch)
            yield stretch

    def _stop(self, stretch: Stretch) -> None:
        first = self.plain.tokens_between(stretch.start, stretch.end)[0]
        offset = self.plain.starts[first]
        self.unread_from = offset if self.unread_from is None else min(self.unread_from, offset)

    def first(self, entry: Entry, stretch: Stretch) -> bool:
        """Whether the pattern matches in the stretch at all, turns of phrase not yet struck out."""
        self.work += _cost(stretch)
        return entry.pattern.search(self.plain.line, stretch.start, stretch.end) is not None

    def matches(self, entry: Entry, stretch: Stretch) -> Iterator[tuple[int, int]]:
        """Where in the line the pattern matches, turns of phrase struck out."""
        body, offset = self.struck(stretch)
        for match in entry.pattern.finditer(body):
            self.work += _cost(stretch)
            yield match.start() + offset, match.end() + offset

    def plainly(self, entry: Entry, stretch: Stretch) -> Iterator[tuple[int, int]]:
        """Where in the line the pattern matches, turns of phrase left as they are."""
        for match in entry.pattern.finditer(self.plain.line, stretch.start, stretch.end):
            self.work += _cost(stretch)
            yield match.span()

    def struck(self, stretch: Stretch) -> tuple[str, int]:
        """The stretch with turns of phrase struck out letter by letter, and where in the line it begins.

        A little of what stands before it is kept, as patterns look back to the last mark. Where the work is
        done, nothing is struck out any more: what is in doubt counts as meant.
        """
        offset = max(0, stretch.start - 3)
        body = self._bodies.get(stretch.start)
        if body is None:
            body = self.plain.line[offset : stretch.end]
            for entry in _idioms().entries_for(stretch.words) if self.work < MOST_WORK else ():
                self.work += _cost(stretch)
                body = entry.pattern.sub(_strike, body)
            self._bodies[stretch.start] = body
        return body, offset


def _cost(stretch: Stretch) -> int:
    return 1 + (stretch.end - stretch.start) // _LONG


def _strike(match: re.Match[str]) -> str:
    return re.sub(r"[^ .?,:]", "_", match.group())
