"""Spelling: what a word was meant to be, as far as a closed vocabulary of risk can tell.

Stretched letters, figures or stars for letters, texting forms, one letter lost or two swapped, and words written with
something between all their letters.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from safety.lexicon import load_section

_RUN: Final = re.compile(r"(.)\1{2,}")
_DOUBLE: Final = re.compile(r"(.)\1+")
_SPACED: Final = re.compile(r"(?<![^ ,.])(?:[^\W_][ .*_,-]{1,3}){3,}[^\W_](?![^\W_])")
_GLUED: Final = re.compile(r"[^\W_](?:[*_.-][^\W_]){2,}")
_LEET: Final = str.maketrans({"1": "i", "!": "i", "3": "e", "0": "o", "4": "a", "5": "s", "7": "t", "$": "s", "@": "a"})
_LONGEST_WORD: Final = 14
_LONGEST_MASKED: Final = 12
MOST_SPACED: Final = 400
"""How many letters standing alone are put together in one text; beyond, the text counts as not read."""
_UNKNOWN: Final = 3
"""What a letter that belongs to no word costs beside a word's one, when spaced letters are put together."""


@lru_cache(maxsize=1)
def _respellings() -> Mapping[str, str]:
    return load_section("spelling", "words")


@lru_cache(maxsize=1)
def _watched() -> frozenset[str]:
    """The closed vocabulary for which spelling is repaired."""
    return frozenset(load_section("spelling", "watched"))


@lru_cache(maxsize=1)
def _spoken() -> frozenset[str]:
    """The words that spaced letters can be put together to."""
    return _watched() | frozenset(load_section("spelling", "spoken"))


@lru_cache(maxsize=1)
def _one_slip() -> Mapping[str, str]:
    """Every long watched word with one letter lost or two swapped, mapped to the word meant."""
    spared = frozenset(load_section("spelling", "spared"))
    slips: dict[str, str] = {}
    for word in sorted(_watched()):
        if len(word) < 6:
            continue
        for i in range(1, len(word)):
            slips.setdefault(word[:i] + word[i + 1 :], word)
            slips.setdefault(word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :], word)
    return {slip: word for slip, word in slips.items() if slip not in spared and slip not in _watched()}


@lru_cache(maxsize=1)
def joins() -> Mapping[tuple[str, str], str]:
    """Pairs of words that are read as one: "do not" as "dont"."""
    pairs: dict[tuple[str, str], str] = {}
    for pair, joined in load_section("spelling", "joins").items():
        first, second = pair.split()
        pairs[first, second] = joined
    return pairs


@lru_cache(maxsize=8192)
def respell(raw: str) -> tuple[str, ...]:
    """A folded word as it was meant: one word, or the words it was run together from."""
    return tuple(_respelled(raw).split())


def _respelled(raw: str) -> str:
    word = raw.replace("'", "")
    watched, respellings = _watched(), _respellings()
    if word in respellings:
        return respellings[word]
    if word in watched or word.isdigit():
        return word
    for candidate in _unmasked(word):
        if candidate in watched:
            return candidate
        if candidate in respellings:
            return respellings[candidate]
    short = _RUN.sub(r"\1", word)
    return _one_slip().get(short, _RUN.sub(r"\1\1", word))


def _unmasked(word: str) -> Iterable[str]:
    """Readings of a word with stretched letters, figures for letters, or a star for a letter."""
    clear = word.translate(_LEET) if not word.isalpha() else word
    yield from (clear, _RUN.sub(r"\1\1", clear), _RUN.sub(r"\1", clear))
    if _RUN.search(clear):
        yield _DOUBLE.sub(r"\1", clear)
    if "*" in clear and len(clear) <= _LONGEST_MASKED:
        yield from (known for known in _by_first_letter().get(clear[0], ()) if _masks(clear, known))


@lru_cache(maxsize=1)
def _by_first_letter() -> Mapping[str, tuple[str, ...]]:
    first: dict[str, list[str]] = {}
    for word in sorted(_watched()):
        first.setdefault(word[0], []).append(word)
    return {letter: tuple(words) for letter, words in first.items()}


def _masks(masked: str, word: str) -> bool:
    """Whether `masked`, in which a star stands for a letter, can stand for `word`."""
    if len(masked) != len(word):
        return len(masked) == len(word) + 1 and masked.replace("*", "", 1) == word
    return all(shown in {"*", letter} for shown, letter in zip(masked, word, strict=True))


def _begin(match: re.Match[str]) -> int:
    return match.start()


class Spaced(NamedTuple):
    """Words put together from `folded[start:end]`, each with where its first and last letter stand."""

    start: int
    end: int
    words: tuple[tuple[str, int, int], ...]


def closed_up(folded: str) -> tuple[list[Spaced], int | None]:
    """The words of the watched vocabulary written with something between all their letters, in order.

    With them the offset from which such letters were no longer looked at, `None` if all were.
    """
    found: list[Spaced] = []
    at = spent = 0
    for match in sorted([*_SPACED.finditer(folded), *_GLUED.finditer(folded)], key=_begin):
        if match.start() < at:
            continue
        letters = [(i, folded[i]) for i in range(*match.span()) if folded[i].isalnum()]
        spent += len(letters)
        if spent > MOST_SPACED:
            return found, match.start()
        words = _put_together(letters)
        if words:
            found.append(Spaced(match.start(), match.end(), words))
            at = match.end()
    return found, None


def _put_together(letters: list[tuple[int, str]]) -> tuple[tuple[str, int, int], ...]:
    """Cut letters into words with the fewest letters left over; nothing unless a watched word comes out."""
    plain = "".join(letter for _, letter in letters).translate(_LEET)
    cuts = _best_cuts(plain)
    words = [(plain[a:b], letters[a][0], letters[b - 1][0]) for a, b in cuts]
    least = 3 if all(word in _spoken() for word, _, _ in words) else 4
    if not any(len(word) >= least and word in _watched() for word, _, _ in words):
        return ()
    return tuple(words)


def _best_cuts(plain: str) -> list[tuple[int, int]]:
    """The cheapest way to cut `plain` into spoken words, a letter of none costing `_UNKNOWN`."""
    spoken = _spoken()
    cost, come_from = [0], [0]
    for end in range(1, len(plain) + 1):
        best, begin = cost[end - 1] + (1 if plain[end - 1] in spoken else _UNKNOWN), end - 1
        for start in range(max(0, end - _LONGEST_WORD), end - 1):
            if cost[start] + 1 < best and plain[start:end] in spoken:
                best, begin = cost[start] + 1, start
        cost.append(best)
        come_from.append(begin)
    cuts: list[tuple[int, int]] = []
    end = len(plain)
    while end:
        cuts.append((come_from[end], end))
        end = come_from[end]
    return cuts[::-1]
