"""What a model's words must not even look like, whatever they say. It is asked before they are read.

A language model's output is hostile input: it may have been written by whoever wrote to the model.
"""

import re
import unicodedata
from typing import Final

from graphs.saying.cautions import marked
from graphs.state import Mark

MOST_CHARACTERS: Final = 1_000
REPLACED: Final = "\N{REPLACEMENT CHARACTER}"
"""Stands for every character that nobody should be shown, so that places in the text stay what they were."""
_UNSEEN: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp", "Mn", "Me"})
_MARKUP: Final = re.compile(
    r"[<>{}\[\]\\`|@#*_~^=]|https?|www\.|://|\b[a-z0-9-]+\.(?:com|org|net|info|io|uk|co|de|eu|help)\b", re.IGNORECASE
)
_DIGITS: Final = re.compile(r"\+?\d(?:[\s().-]{0,2}\d){2,}")
_SPOKEN: Final = re.compile(
    r"\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)\b"
    r"(?:[\s,-]+(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)\b){2,}",
    re.IGNORECASE,
)
_SCALE: Final = "100"
_POWER: Final = re.compile(
    r"\b(?:approv\w*|alerts?|rules?|obey\w*|overrid\w*|signed off|unsupervised|session\.\w+)\b"
    r"|\bwithout (?:your|the|a) (?:clinician|therapist)\b|\bwithout (?:her|him|them)\b(?=[.!]|$)"
    r"|(?:^|\s)/\w+|\w\(\)|^\w+: \w+$",
    re.IGNORECASE,
)
"""A guide's message to a client never speaks of approvals, alerts and rules, and is no order."""
_COMMON: Final = frozenset(
    {
        *("a", "all", "an", "and", "are", "as", "at", "be", "but", "can", "do", "for", "from", "go", "have"),
        *("here", "how", "i", "if", "in", "is", "it", "let", "like", "more", "me", "my", "no", "not", "now"),
        *("of", "on", "one", "or", "see", "so", "take", "tell", "that", "the", "then", "there", "this", "to"),
        *("was", "we", "what", "when", "where", "which", "who", "with", "would", "yes", "you", "your"),
    }
)
_ENOUGH: Final = 4


def shown(text: str) -> str:
    """A model's words as a clinician may safely be shown them: cut to length, with nothing hidden in them."""
    plain = unicodedata.normalize("NFC", text[: MOST_CHARACTERS * 2].strip())[:MOST_CHARACTERS]
    return "".join(REPLACED if _hidden(character) else character for character in plain)


def misshapen(text: str, names: str) -> tuple[Mark, ...]:
    """What is wrong with the form of a model's words, given as `shown` gives them. All of it is hard.

    The letters of `names`, those on file, are no strange ones.
    """
    found = [*_whole(text), *_matches("D-04", "link", _MARKUP, text)]
    digits = [match for match in _DIGITS.finditer(text) if match.group() != _SCALE]
    found += [marked("D-05", "invented_number", *match.span(), hard=True) for match in digits]
    found += _matches("D-05", "invented_number", _SPOKEN, text)
    found += _matches("D-08", "false_notice", _POWER, text)
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if len(words) >= _ENOUGH and _COMMON.isdisjoint(words):
        found.append(marked("D-09", "other_language", 0, len(text), hard=True))
    known = frozenset(names)
    strange = [at for at, character in enumerate(text) if character not in known and _strange(character)]
    if strange:
        found.append(marked("D-06", "other_letters", strange[0], strange[-1] + 1, hard=True))
    return tuple(found)


def _whole(text: str) -> list[Mark]:
    if not any(character.isalpha() for character in text):
        return [marked("D-01", "no_words", 0, len(text), hard=True)]
    found = [marked("D-03", "hidden_text", at, at + 1, hard=True) for at in _places(text)[:8]]
    if len(text) >= MOST_CHARACTERS:
        found.append(marked("D-02", "length", 0, len(text), hard=True))
    return found


def _places(text: str) -> list[int]:
    return [at for at, character in enumerate(text) if character == REPLACED]


def _matches(rule: str, category: str, pattern: re.Pattern[str], text: str) -> list[Mark]:
    return [marked(rule, category, *match.span(), hard=True) for match in list(pattern.finditer(text))[:8]]


def _hidden(character: str) -> bool:
    return character != "\n" and unicodedata.category(character) in _UNSEEN


def _strange(character: str) -> bool:
    """A letter that is not Latin, or only looks like ours; and pictures, which can say anything."""
    if character.isascii() or not character.isalpha():
        return character != REPLACED and unicodedata.category(character) == "So"
    return not unicodedata.name(character, "").startswith("LATIN") or unicodedata.normalize("NFKC", character).isascii()
