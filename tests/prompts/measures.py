"""How long, how simple and how many questions: the measures the rules of language are stated in."""

import re
from collections.abc import Mapping

# The longest a slot is expected to be filled with, in words: what a count has to allow for.
SLOT_WORDS: Mapping[str, int] = {
    "name": 1, "clinician": 2, "words": 12, "stop_word": 1, "safe_word": 1, "belief": 12, "image": 12, "age": 1,
    "helper": 3, "need": 8, "minutes": 1, "technique": 3, "emergency": 1, "line": 4, "hours": 4, "agenda": 8,
    "view": 12, "logged": 1, "younger": 3, "they": 1, "them": 1, "does": 1, "target": 24, "tongue": 3, "ways": 20,
}  # fmt: skip

_SLOT = re.compile(r"\{([a-z_]+)\}")
_WORD = re.compile(r"[A-Za-z0-9’'-]+")
_SENTENCE_END = re.compile(r"[.?!]+(?=\s|$)")
_VOWELS = re.compile(r"[aeiouy]+")


def filled(text: str) -> str:
    """The text with every slot at its longest."""
    return _SLOT.sub(lambda slot: " ".join(["word"] * SLOT_WORDS[slot.group(1)]), text)


def words(text: str) -> list[str]:
    """The words of a text, its slots at their longest."""
    return _WORD.findall(filled(text))


def sentences(text: str) -> int:
    """The number of sentences."""
    return len(_SENTENCE_END.findall(text))


def questions(text: str) -> int:
    """The number of questions, counted by their marks."""
    return text.count("?")


def grade(text: str) -> float:
    """The school grade (Flesch-Kincaid) at which a text can be read; names and slots count as short words."""
    found = _WORD.findall(_SLOT.sub("Ann", text))
    syllables = sum(map(_syllables, found))
    return 0.39 * len(found) / max(sentences(text), 1) + 11.8 * syllables / len(found) - 15.59


def _syllables(word: str) -> int:
    plain = word.lower().strip("’'")
    groups = len(_VOWELS.findall(plain))
    silent = plain.endswith("e") and not plain.endswith("le") and groups > 1
    past = plain.endswith("ed") and not plain.endswith(("ted", "ded")) and groups > 1
    return max(groups - silent - past, 1)
