"""Measures of a draft: its length, its questions, and how hard it is to read.

What is a little over is named, what is far over holds the draft.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from safety.boundary_draft import Draft, Sentence

IMAGERY_WORDS: Final = 25
IMAGERY_SENTENCES: Final = 2
WORDS: Final = 60
_FAR_IMAGERY_WORDS, _FAR_IMAGERY_SENTENCES, _FAR_WORDS = 38, 4, 78
_GRADE, _ENOUGH = 9.0, 15
_FAR_GRADE, _FAR_ENOUGH, _LONG_SYLLABLES, _LONG_SHARE = 13.0, 8, 4, 0.12
_ASKING: Final = frozenset(
    {
        *("what", "how", "who", "where", "when", "why", "which", "whose", "hows", "whats"),
        *("do", "does", "did", "is", "are", "can", "could", "would", "have", "has"),
    }
)
_SCALE: Final = frozenset({"10", "100"})
_PLAINLY: Final = frozenset({"what", "how", "why"})
_ENDING: Final = frozenset({"ever", "if", "?"})
_VOWELS = re.compile(r"[aeiouy]+")


class Measure(NamedTuple):
    """Rule, category, hardness and place of a measure that a draft exceeds."""

    rule: str
    category: str
    hard: bool
    start: int
    end: int


def syllables(word: str) -> int:
    """Estimate the syllables of an English word, at least one."""
    count = len(_VOWELS.findall(word))
    if word.endswith("e") and not word.endswith(("le", "ee")) and count > 1:
        count -= 1
    return max(1, count)


def reading_grade(draft: Draft) -> float:
    """Estimate the school grade a text asks for (Flesch and Kincaid's formula), 0 for no words."""
    words = draft.plain.words
    if not words:
        return 0.0
    length = len(words) / max(1, len(draft.sentences))
    return max(0.0, 0.39 * length + 11.8 * sum(map(syllables, words)) / len(words) - 15.59)


def measures(draft: Draft, *, imagery: bool) -> Iterator[Measure]:
    """Yield what a draft exceeds. Inside an image one question and few words; elsewhere there is more room."""
    whole = (0, len(draft.text))
    questions = sum(_questions(draft, sentence) for sentence in draft.sentences if sentence.question)
    if questions > 1:
        yield Measure("B-301", "one_question", imagery or questions > 2, *whole)
    yield from _length(draft, whole, imagery=imagery)
    words = draft.plain.words
    grade = reading_grade(draft)
    far = len(words) >= _FAR_ENOUGH and grade > _FAR_GRADE and _long_share(words) >= _LONG_SHARE
    if far or (len(words) >= _ENOUGH and grade > _GRADE):
        yield Measure("B-303", "reading_level", far, *whole)


def _questions(draft: Draft, sentence: Sentence) -> int:
    """How many questions one sentence asks. "Where is that, and who is there?" is one, and each further clause that
    begins with a word of asking is a new one. A rating of several things at once is one."""
    if _SCALE & sentence.words:
        return 1
    marked = draft.plain.marked[sentence.first : sentence.last]
    joined = zip(marked, marked[1:], marked[2:], strict=False)
    more = sum(mark == "," and _begins(word, after) for mark, word, after in joined)
    return max(1, more)


def _begins(word: str, after: str) -> bool:
    """Whether a clause begins a question: with "and" before a word of asking, or with "what", "how" or "why"."""
    return after in _ASKING if word == "and" else word in _PLAINLY and after not in _ENDING


def _length(draft: Draft, whole: tuple[int, int], *, imagery: bool) -> Iterator[Measure]:
    words, sentences = len(draft.plain.words), len(draft.sentences)
    if imagery:
        over = words > IMAGERY_WORDS or sentences > IMAGERY_SENTENCES
        far = words > _FAR_IMAGERY_WORDS or sentences > _FAR_IMAGERY_SENTENCES
    else:
        over, far = words > WORDS, words > _FAR_WORDS
    if over or draft.cut:
        yield Measure("B-302", "length", far or draft.cut, *whole)


def _long_share(words: tuple[str, ...]) -> float:
    return sum(syllables(word) >= _LONG_SYLLABLES for word in words) / len(words)
