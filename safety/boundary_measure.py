"""Measures of a draft: its length, its questions, and how hard it is to read."""

import re
from collections.abc import Iterator

from safety.text import STOPS, Plain

_IMAGERY_WORDS, _IMAGERY_SENTENCES, _WORDS = 25, 2, 60
_GRADE, _ENOUGH = 9.0, 15
_VOWELS = re.compile(r"[aeiouy]+")

Measure = tuple[str, str, bool, int, int]


def syllables(word: str) -> int:
    """Estimate the syllables of an English word, at least one."""
    count = len(_VOWELS.findall(word))
    if word.endswith("e") and not word.endswith(("le", "ee")) and count > 1:
        count -= 1
    return max(1, count)


def sentences(plain: Plain) -> int:
    """Count the sentences that hold words."""
    count, open_sentence = 0, False
    for token in plain.tokens:
        if token.word in STOPS:
            count += open_sentence
            open_sentence = False
        else:
            open_sentence = open_sentence or token.word.isalnum()
    return count + open_sentence


def reading_grade(plain: Plain) -> float:
    """Estimate the school grade a text asks for (Flesch and Kincaid's formula), 0 for no words."""
    words = plain.words
    if not words:
        return 0.0
    length = len(words) / max(1, sentences(plain))
    return max(0.0, 0.39 * length + 11.8 * sum(map(syllables, words)) / len(words) - 15.59)


def measures(draft: str, plain: Plain, *, imagery: bool) -> Iterator[Measure]:
    """Yield rule, category, hardness and place of every measure a draft exceeds."""
    whole = (0, len(draft))
    if sum(token.word == "?" for token in plain.tokens) > 1:
        yield ("B-301", "one_question", True, *whole)
    most = _IMAGERY_WORDS if imagery else _WORDS
    if len(plain.words) > most or (imagery and sentences(plain) > _IMAGERY_SENTENCES):
        yield ("B-302", "length", True, *whole)
    if len(plain.words) >= _ENOUGH and reading_grade(plain) > _GRADE:
        yield ("B-303", "reading_level", False, *whole)
