"""A line made ready for reading: folded letters with the original's offsets, sentences and clauses."""

import itertools
import re
from dataclasses import dataclass
from functools import cached_property

_LONGEST = 4_000
"""Characters of a line that rules look at; fields of the client's own words keep the whole line."""

_SAME = str.maketrans({
    "’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "…": ".",
    "\n": ".", "\r": " ", "\t": " ", "\u00a0": " ", "\u200b": " ", "\u200c": " ", "\u200d": " ", "\ufeff": " ",
})  # fmt: skip

_SENTENCE = re.compile(r"[^.!?]{1,4000}(?:[.](?=\d)[^.!?]{1,400}){0,20}[.!?]{0,9}")
_CLAUSE_BREAK = re.compile(r"[.!?;:]+(?=\s|$)|,(?!\d)|\n| - | (?:and|but|then|while|so|because|though|plus)(?= )|[()]")


def any_of(*patterns: str) -> re.Pattern[str]:
    """One expression that finds any of the patterns as whole words.

    Patterns are written as people write: a blank stands for one to three of them, an apostrophe may be missing.
    """
    pieces = _CHARACTER_CLASS.split("|".join(patterns))
    loose = "".join(piece if piece.startswith("[") else _loosen(piece) for piece in pieces)
    return re.compile(rf"(?<!\w)(?:{loose})(?!\w)")


_CHARACTER_CLASS = re.compile(r"(\[[^\]]{1,60}\])")
_DROPPED_APOSTROPHE = re.compile(r"'(?=s|m\b|t\b|ve\b|a\b)")


def _loosen(piece: str) -> str:
    """Blanks may be doubled; the apostrophe of "don't" may be missing, that of "we'll" and "we're" may not."""
    return _DROPPED_APOSTROPHE.sub("'?", piece.replace(" ?", " {0,3}").replace(" ", " {1,3}").replace(" {1,3}{", " {"))


def fold(text: str) -> str:
    """Lower case and plain signs, one character for one character, so that offsets stay."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text.translate(_SAME))


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line: its offsets, its original words and their folded form."""

    start: int
    end: int
    text: str
    low: str


@dataclass(frozen=True)
class Line:
    """One message of the client. `text` is trimmed, `low` is what rules are matched against."""

    text: str
    low: str

    @classmethod
    def of(cls, text: str) -> "Line":
        """Prepare any text, however odd."""
        trimmed = text.strip()
        return cls(trimmed, fold(trimmed[:_LONGEST]))

    def part(self, start: int, end: int) -> Part:
        """The stretch between two offsets, blanks at its ends left out."""
        while start < end and self.low[start].isspace():
            start += 1
        while end > start and self.low[end - 1].isspace():
            end -= 1
        return Part(start, end, self.text[start:end], self.low[start:end])

    @cached_property
    def sentences(self) -> tuple[Part, ...]:
        """The line cut at full stops, question and exclamation marks and line ends."""
        parts = (self.part(*match.span()) for match in _SENTENCE.finditer(self.low))
        return tuple(part for part in parts if re.search(r"\w", part.low))

    @cached_property
    def clauses(self) -> tuple[Part, ...]:
        """The line cut also at commas and at joining words."""
        cuts = [0, *(match.start() for match in _CLAUSE_BREAK.finditer(self.low)), len(self.low)]
        parts = (self.part(start, end) for start, end in itertools.pairwise(cuts))
        return tuple(part for part in parts if re.search(r"\w", part.low))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words and numbers of the line, in order."""
        return tuple(re.findall(r"[^\W_][\w'-]{0,60}", self.low))

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern occurs anywhere in the line."""
        return pattern.search(self.low) is not None

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern occurs without a denial just before it in the same clause."""
        return any(not denied(self.low, match.start()) for match in pattern.finditer(self.low))

    def sentence_at(self, offset: int) -> Part:
        """The sentence that holds the offset (the whole line when none does)."""
        for part in self.sentences:
            if part.start <= offset < part.end:
                return part
        return self.part(0, len(self.low))


_DENIAL = re.compile(r"(?:\b(?:not|no|never|nor|neither|without|hardly|isnt|dont|wasnt|arent)\b|n't\b)[^.,;!?]{0,18}$")


def denied(low: str, start: int) -> bool:
    """Whether a word of denial stands shortly before the offset in the same clause."""
    return _DENIAL.search(low[max(0, start - 30) : start]) is not None
