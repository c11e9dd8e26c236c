"""What is new in a draft: words for people, places, acts and things that nobody in the session has used."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from safety.lexicon import load, strings
from safety.text import MARKS, Plain, read_plain

_ENDINGS = ("ingly", "ings", "ing", "edly", "ies", "ied", "ers", "est", "ed", "es", "er", "ly", "s")


def stem(word: str) -> str:
    """Return a word without its commonest endings, so that "walks" and "walking" are one word."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: -len(ending)]
            if ending in {"ies", "ied"}:
                return base + "y"
            doubled = ending in {"ing", "ings", "ed", "er", "ers"} and len(base) > 3 and base[-1] == base[-2]
            return base[:-1] if doubled and base[-1] not in "ls" else base.removesuffix("e")
    return word.removesuffix("e") if len(word) > 3 else word


@dataclass(frozen=True, slots=True)
class Said:
    """The words used in a session so far."""

    stems: frozenset[str]

    def has(self, word: str) -> bool:
        """Whether a word is an everyday one or was used before, in any of its forms."""
        return word in _everyday() or stem(word) in self.stems or stem(word) in _everyday_stems() or not word.isalpha()

    def has_all(self, words: Iterable[str]) -> bool:
        """Whether every one of `words` is everyday or was used before."""
        return all(word in MARKS or self.has(word) for word in words)


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    return frozenset(word for name in ("plain", "slots") for word in strings(load("novelty")[name]))


@lru_cache(maxsize=1)
def _everyday_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _everyday())


@lru_cache(maxsize=1)
def _own_body() -> frozenset[str]:
    return frozenset(strings(load("novelty")["own_body"]))


def said_so_far(words: str | Sequence[str]) -> Said:
    """Collect the words of all that was said."""
    lines = [words] if isinstance(words, str) else words
    return Said(frozenset(stem(word) for line in lines for word in read_plain(line).words))


def new_details(plain: Plain, said: Said) -> list[tuple[int, int]]:
    """The places of words that are neither everyday nor said before, nor the client's own body."""
    found: list[tuple[int, int]] = []
    before = ""
    for token in plain.tokens:
        own = before == "your" and token.word in _own_body()
        if token.word not in MARKS and not own and not said.has(token.word):
            found.append((token.start, token.end))
        before = token.word
    return found
