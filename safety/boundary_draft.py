"""A draft made ready for checking: plain words, slips of spelling repaired, sentences told apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from safety.boundary_rules import pattern_words
from safety.boundary_said import Said
from safety.boundary_vocabulary import concrete, everyday
from safety.text import MARKS, STOPS, Plain, read_plain

MOST_READ: Final = 6_000
"""Characters of a draft that are read. A draft as long as this is held for its length already."""
MOST_MARKED: Final = 600
_LEAST_REPAIRED: Final = 5
_CLINICIAN: Final = "dr"


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words and marks `first` up to `last` of a draft: `line[start:end]` in plain form."""

    first: int
    last: int
    start: int
    end: int
    words: frozenset[str]
    question: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it is checked."""

    text: str
    plain: Plain
    sentences: tuple[Sentence, ...]
    cut: bool

    def span(self, sentence: Sentence) -> tuple[int, int]:
        """Where a sentence stands in the text of the draft."""
        return self.plain.original(sentence.first, sentence.last)

    def of(self, sentence: Sentence) -> str:
        """A sentence in plain form."""
        return self.plain.line[sentence.start : sentence.end]


def read_draft(text: str, said: Said) -> Draft:
    """Read a draft. Total: any string gives one."""
    whole = read_plain(text[:MOST_READ])
    words = [_repaired(word, said) for word in whole.marked[:MOST_MARKED]]
    cut = len(text) > MOST_READ or len(whole.marked) > MOST_MARKED or whole.unread_from is not None
    plain = _plain(words, whole)
    return Draft(text, plain, tuple(_sentences(plain)), cut)


def _plain(words: list[str], whole: Plain) -> Plain:
    places: list[int] = []
    at = 3
    for word in words:
        places.append(at)
        at += len(word) + 1
    count = len(words)
    return Plain(
        f" . {' '.join(words)} . " if words else " . . ",
        tuple(words),
        whole.starts[:count],
        whole.ends[:count],
        tuple(places),
        whole.unread_from,
    )


def _sentences(plain: Plain) -> Iterator[Sentence]:
    begin, total = 0, len(plain.marked)
    for number, word in enumerate(plain.marked):
        if word not in STOPS and number < total - 1:
            continue
        words = frozenset(plain.marked[begin : number + 1])
        if words - MARKS:
            end = plain.places[number + 1] if number + 1 < total else len(plain.line)
            yield Sentence(begin, number + 1, plain.places[begin], end, words, word == "?")
        begin = number + 1


def _repaired(word: str, said: Said) -> str:
    """A word as it was meant: one letter lost, doubled or changed places with the next is put right, and a name of the
    clinician is a clinician's."""
    if word in said.clinician:
        return _CLINICIAN
    if len(word) < _LEAST_REPAIRED or word in _watched() or word not in _slips() or said.known(word):
        return word
    return _slips()[word]


@lru_cache(maxsize=1)
def _watched() -> frozenset[str]:
    return concrete() | everyday() | pattern_words()


@lru_cache(maxsize=1)
def _slips() -> Mapping[str, str]:
    slips: dict[str, str] = {}
    for word in sorted(pattern_words() | concrete()):
        if len(word) < _LEAST_REPAIRED + 1 or not word.isalpha():
            continue
        for at in range(1, len(word)):
            slips.setdefault(word[:at] + word[at + 1 :], word)
            slips.setdefault(word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :], word)
            slips.setdefault(word[:at] + word[at] + word[at:], word)
    return slips
