"""What the statistical reading looks at: runs of words, of letters and of word classes, each as one number.

The training script uses exactly this code, so that what was learnt is what is read. Work grows with the length of the
text alone: no pattern, no search, nothing that takes longer for one text than for another of its length.
"""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from safety.lexicon import load
from safety.text import MARKS, Plain

VERSION = 3
"""Raised whenever a text would yield other numbers: weights of another version are refused."""

Numbers = NDArray[np.uint32]
Places = NDArray[np.intp]

_EDGE = "."
_WORD_RUNS = ((0,), (0, 1), (0, 2))
_CLASS_RUNS = ((0, 1), (0, 1, 2))
_TELLING_RUNS = ((0, 1, 2), (0, 1, 2, 3))
_TELLING_PAIRS = (1, 2, 3, 4, 5)
_LETTER_RUNS = (3, 4, 5)
_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
    ("d", ""),
    ("ly", ""),
    ("in", ""),
)
_NO_CLASS = 1
_DOUBLE = re.compile(r"(.)\1+")
_MIX = np.uint32(0x9E3779B1)


@dataclass(frozen=True, slots=True)
class Run:
    """All runs of one kind in a text.

    `features[i]` is the run that begins at item `i` of its stream and ends `reach` items further on; `words[i]` is
    the number of the word at which item `i` stands.
    """

    features: Numbers
    words: Places
    reach: int


@lru_cache(maxsize=1)
def _classes() -> Mapping[str, tuple[int, ...]]:
    """The classes of every word that has any, as numbers, in the order of the table."""
    found: dict[str, list[int]] = {}
    for name, words in load("classes").items():
        for word in str(words).split():
            found.setdefault(_once(word), []).append(zlib.crc32(name.encode()))
    return {word: tuple(numbers) for word, numbers in found.items()}


@lru_cache(maxsize=8192)
def _numbers_of(word: str) -> tuple[int, int, int]:
    """A word as a number, then its first class and its second; the first again where there is no second."""
    of_class = _classes_of(word)
    return zlib.crc32(word.encode("utf-8", "surrogatepass")), of_class[0], of_class[-1]


def _classes_of(word: str) -> tuple[int, ...]:
    if word in MARKS:
        return (zlib.crc32(word.encode()),)
    if word.isdigit():
        return (zlib.crc32(b"number"),)
    known = _classes()
    return next((known[form] for form in _forms(word) if form in known), (_NO_CLASS,))


def _forms(word: str) -> Iterator[str]:
    """A word, then what it might be without its ending."""
    yield word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word.removesuffix(ending) + instead


@lru_cache(maxsize=8192)
def _once(word: str) -> str:
    """A word with no letter twice in a row, so that it is the same however long it is drawn out."""
    return word if word.isdigit() else _DOUBLE.sub(r"\1", word)


def words_of(plain: Plain) -> tuple[str, ...]:
    """The words and marks of a text, with a full stop at either end, as all runs number them."""
    return (_EDGE, *map(_once, plain.marked), _EDGE)


def runs(plain: Plain) -> tuple[Run, ...]:
    """Every run in a text, kind by kind, always in the same order."""
    words = words_of(plain)
    numbers = np.array([_numbers_of(word) for word in words], np.uint32)
    exact, first, second = numbers[:, 0], numbers[:, 1], numbers[:, 2]
    everywhere = np.arange(len(words))
    telling = np.flatnonzero(first != _NO_CLASS)
    two = np.flatnonzero(first != second)
    found = [_run(exact, everywhere, offsets, kind) for kind, offsets in enumerate(_WORD_RUNS, 1)]
    found += [_run(first, everywhere, offsets, kind) for kind, offsets in enumerate(_CLASS_RUNS, 11)]
    found += [_run(first[telling], telling, offsets, kind) for kind, offsets in enumerate(_TELLING_RUNS, 21)]
    found += [_run(first[telling], telling, (0,), 30), _run(second[two], two, (0,), 30)]
    # Pairs of classes say the same however far apart they stand, within a few telling words.
    found += [_run(first[telling], telling, (0, offset), 31) for offset in _TELLING_PAIRS]
    found += [_run(second[telling], telling, (0, offset), 32) for offset in _TELLING_PAIRS]
    return (*found, *_letters(words))


def _mixed(parts: Sequence[Numbers], kind: int) -> Numbers:
    """One number for several in order; wrapping around is meant."""
    total = np.full(len(parts[0]), kind * 0x85EBCA6B & 0xFFFFFFFF, np.uint32)
    for part in parts:
        total = (total ^ part) * _MIX
        total ^= total >> np.uint32(15)
    return total


def _run(stream: Numbers, words: Places, offsets: Sequence[int], kind: int) -> Run:
    reach = offsets[-1]
    size = max(len(stream) - reach, 0)
    parts = [stream[offset : offset + size] for offset in offsets]
    return Run(_mixed(parts, kind), words, reach)


def _letters(words: Sequence[str]) -> list[Run]:
    """Runs of letters inside words, the space before and after a word being one of them."""
    line = " ".join(("", *words, ""))
    letters = np.frombuffer(line.encode("utf-32-le", "surrogatepass"), np.uint32)
    spaces = letters == ord(" ")
    owner = np.minimum(np.cumsum(spaces) - 1, len(words) - 1)
    found: list[Run] = []
    for kind, length in enumerate(_LETTER_RUNS, 41):
        whole = _mixed([letters[offset : len(letters) - length + offset + 1] for offset in range(length)], kind)
        inside = np.ones(len(whole), np.bool_)
        for offset in range(1, length - 1):
            inside &= ~spaces[offset : offset + len(inside)]
        found.append(Run(whole[inside], owner[1 : len(whole) + 1][inside], 0))
    return found
