"""Folding characters: capitals, accents, look-alikes and what cannot be seen come down to one plain form.

Every character is folded by itself and never with an eye on its neighbours, so that nothing put between two letters
can change how they are read.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from safety.lexicon import load_section

_APOSTROPHES: Final = frozenset("'’‘ʼ`´′ʹ＇‛")
_SENTENCE_ENDS: Final = frozenset(".!…\n\r\u2028\u2029¡。！")
_QUESTION_MARKS: Final = frozenset("?¿？")
_PAUSE_MARKS: Final = frozenset(",;()[]{}–—|/，；•")


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
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
    return _letters_of(character)


def _letters_of(character: str) -> str:
    look_alikes = _look_alikes()
    if character in look_alikes:
        return look_alikes[character]
    decomposed = unicodedata.normalize("NFKD", character).casefold()
    decomposed = unicodedata.normalize("NFKD", decomposed)
    if not decomposed[:1].isascii():
        # A few characters stand for a whole phrase, none of them an English one: a letter of it is enough to see that.
        decomposed = decomposed[:1]
    return "".join(look_alikes.get(part, part) for part in decomposed if _visible(part))


def _visible(part: str) -> bool:
    return unicodedata.category(part) not in {"Cf", "Cc", "Cs", "Co", "Cn", "Mn", "Me", "Lm", "Sk"}


@lru_cache(maxsize=1)
def _look_alikes() -> Mapping[str, str]:
    return load_section("spelling", "look_alikes")


@lru_cache(maxsize=1)
def _ascii() -> dict[int, str]:
    """The fold of every ASCII character that folds to exactly one."""
    folds = {code: fold_character(chr(code)) for code in range(128)}
    return {code: plain for code, plain in folds.items() if len(plain) == 1}


@lru_cache(maxsize=1)
def _even() -> re.Pattern[str]:
    """Stretches of ASCII characters that each fold to one."""
    return re.compile("[" + "".join(re.escape(chr(code)) for code in _ascii()) + "]+")


def fold(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the offset in `text` of the one it came from."""
    parts: list[str] = []
    origins: list[int] = []
    at = 0
    for run in _even().finditer(text):
        _fold_odd(text, at, run.start(), parts, origins)
        parts.append(run.group().translate(_ascii()))
        origins.extend(range(run.start(), run.end()))
        at = run.end()
    _fold_odd(text, at, len(text), parts, origins)
    return "".join(parts), origins


def _fold_odd(text: str, start: int, end: int, parts: list[str], origins: list[int]) -> None:
    """Fold `text[start:end]` one character at a time onto the two lists."""
    for i in range(start, end):
        plain = fold_character(text[i])
        if len(plain) == 1:
            parts.append(plain)
            origins.append(i)
        elif plain:
            parts.append(plain)
            origins.extend([i] * len(plain))
