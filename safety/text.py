"""Reading text as a person would: one plain form of it, with the way back to every original character.

Folding is done character by character and never looks at the neighbours, so that invisible characters,
look-alike letters and capitals cannot change what is read.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from safety.lexicon import load_section

STOPS = frozenset({".", "?"})
PAUSES = frozenset({",", ":"})
MARKS = STOPS | PAUSES

_EDGE = " . "
_APOSTROPHES = frozenset("'’‘ʼ`´′ʹ＇‛")
_SENTENCE_ENDS = frozenset(".!…\n\r\u2028\u2029¡。！")
_QUESTION_MARKS = frozenset("?¿？")
_PAUSE_MARKS = frozenset(",;()[]{}–—|/，；•")
_WORD = re.compile(
    r"[0-9]+(?:[:.][0-9]+)+|[^\W_]+(?:['*@$][^\W_]+)*|[.]+|[?]+|[,:]|-(?=[ ])",
)
_SPACED = re.compile(r"(?<![^ ])(?:[^\W\d_][ .*_-]{1,2}){3,24}[^\W\d_](?![^\W_])")
_SPACING = re.compile(r"[ .*_-]+")
_RUN = re.compile(r"(.)\1{2,}")
_DOUBLE = re.compile(r"(.)\1+")
_LEET = str.maketrans({"1": "i", "!": "i", "3": "e", "0": "o", "4": "a", "5": "s", "7": "t", "$": "s", "@": "a"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark in its plain form; `text[start:end]` of the original is where it came from."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in plain form.

    `line` is the words and marks with single spaces between them and a full stop at either end; `tokens` the
    same without those two, with their original offsets; `places` the offset of every token in `line`.
    """

    tokens: tuple[Token, ...]
    line: str
    places: tuple[int, ...]

    def tokens_between(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of token numbers that lie in `line[start:end]`."""
        return bisect_left(self.places, start), bisect_right(self.places, end - 1)

    def original(self, first: int, last: int) -> tuple[int, int]:
        """Offsets into the original text of the tokens `first` up to, not including, `last`."""
        return self.tokens[first].start, self.tokens[max(first, last - 1)].end

    @property
    def words(self) -> tuple[str, ...]:
        """The plain words, marks left out."""
        return tuple(token.word for token in self.tokens if token.word not in MARKS)


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    """One character in plain form: nothing for what cannot be seen, a space for what parts words."""
    if character in _APOSTROPHES:
        return "'"
    if character in _SENTENCE_ENDS:
        return "."
    if character in _QUESTION_MARKS:
        return "?"
    if character in _PAUSE_MARKS:
        return ","
    if character in "\t\v\f" or unicodedata.category(character) in {"Zs", "Zl", "Zp"}:
        return " "
    decomposed = unicodedata.normalize("NFKD", character).casefold()
    decomposed = unicodedata.normalize("NFKD", decomposed)
    look_alikes = _look_alikes()
    return "".join(look_alikes.get(part, part) for part in decomposed if _visible(part))


def _visible(part: str) -> bool:
    return unicodedata.category(part) not in {"Cf", "Cc", "Cs", "Co", "Cn", "Mn", "Me", "Lm", "Sk"}


@lru_cache(maxsize=1)
def _look_alikes() -> Mapping[str, str]:
    return load_section("spelling", "look_alikes")


@lru_cache(maxsize=1)
def _respellings() -> Mapping[str, str]:
    return load_section("spelling", "words")


@lru_cache(maxsize=1)
def _watched() -> frozenset[str]:
    """The closed vocabulary for which spelling is repaired."""
    return frozenset(load_section("spelling", "watched"))


@lru_cache(maxsize=1)
def _one_slip() -> Mapping[str, str]:
    """Every long watched word with one letter lost or two swapped, mapped to the word meant."""
    spared = frozenset(load_section("spelling", "spared"))
    slips: dict[str, str] = {}
    for word in _watched():
        if len(word) < 6:
            continue
        for i in range(1, len(word)):
            slips.setdefault(word[:i] + word[i + 1 :], word)
            slips.setdefault(word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :], word)
    return {slip: word for slip, word in slips.items() if slip not in spared and slip not in _watched()}


@lru_cache(maxsize=8192)
def _respell(raw: str) -> str:
    """One word as it was meant, as far as a closed vocabulary can tell."""
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


def _unmasked(word: str) -> tuple[str, ...]:
    """Readings of a word with stretched letters, figures for letters, or a star for a letter."""
    clear = word.translate(_LEET) if not word.isalpha() else word
    readings = [clear, _RUN.sub(r"\1\1", clear), _RUN.sub(r"\1", clear)]
    if _RUN.search(clear):
        readings.append(_DOUBLE.sub(r"\1", clear))
    if "*" in clear and len(clear) <= 12:
        mask = re.compile(re.escape(clear).replace(r"\*", ".?"))
        readings += [known for known in sorted(_watched()) if mask.fullmatch(known)]
    return tuple(readings)


def _folded(text: str) -> tuple[str, list[int]]:
    parts: list[str] = []
    origins: list[int] = []
    for i, character in enumerate(text):
        if "a" <= character <= "z" or character == " ":
            parts.append(character)
            origins.append(i)
            continue
        plain = _fold(character)
        parts.append(plain)
        origins.extend([i] * len(plain))
    return "".join(parts), origins


def _mark(raw: str) -> str:
    if raw[0] in ".?":
        return raw[0]
    return "," if raw == "-" else raw


def _closed_up(folded: str) -> dict[int, tuple[int, str]]:
    """Words written with something between all their letters: start in the folded text → end, word."""
    found: dict[int, tuple[int, str]] = {}
    for match in _SPACED.finditer(folded):
        word = _SPACING.sub("", match.group())
        word = _respellings().get(word, word)
        if word in _watched() or " " in word:
            found[match.start()] = (match.end(), word)
    return found


@lru_cache(maxsize=64)
def read_plain(text: str) -> Plain:
    """Return `text` in plain form. Total: any string, however malformed, gives a result."""
    folded, origins = _folded(text)
    closed = _closed_up(folded)
    tokens: list[Token] = []
    position = 0
    for start, (end, word) in sorted(closed.items()):
        tokens += _tokens(folded, origins, position, start)
        tokens += [Token(part, origins[start], origins[end - 1] + 1) for part in word.split()]
        position = end
    tokens += _tokens(folded, origins, position, len(folded))
    places: list[int] = []
    at = len(_EDGE)
    for token in tokens:
        places.append(at)
        at += len(token.word) + 1
    line = _EDGE + "".join(token.word + " " for token in tokens) + _EDGE.lstrip()
    return Plain(tuple(tokens), line, tuple(places))


def _tokens(folded: str, origins: list[int], start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    for match in _WORD.finditer(folded, start, end):
        raw = match.group()
        first, last = origins[match.start()], origins[match.end() - 1] + 1
        if raw[0] in ".?,:-":
            tokens.append(Token(_mark(raw), first, last))
            continue
        tokens += [Token(word, first, last) for word in _respell(raw).split()]
    return tokens
