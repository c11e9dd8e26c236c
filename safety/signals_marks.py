"""Signs that are not sentences: the agreed word, a broken reply, and what cannot be read at all."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from safety.findings import Finding, Level
from safety.lexicon import load, strings
from safety.signals_rules import rules
from safety.text import Plain, read_plain

_SIGNS = re.compile(
    r"[\s.…?!:;)(\-'xXDPO3<\u263a\u2764\ufe0f\U0001f3fb-\U0001f3ff\U0001f44d\U0001f642\U0001f60a\U0001f641\U0001f622\U0001f625\U0001f614\U0001f495\U0001f64f\U0001f44c\U0001f44e]{1,12}"
)
_VOWEL = re.compile(r"[aeiouy]")
_SEVERAL = 3
_BROKEN_END = re.compile(r"[^\W\d_](?:-|–|—)\s*$")


def safe_word(plain: Plain, word: str | None) -> list[Finding]:
    """The agreed word, alone or in a line."""
    agreed = read_plain(word).words if word else ()
    if not agreed:
        return []
    words = plain.marked
    size = len(agreed)
    for i in range(len(words) - size + 1):
        if tuple(words[i : i + size]) == agreed:
            return [Finding("S-010", Level.RED, *plain.original(i, i + size), "safe_word")]
    return []


@lru_cache(maxsize=8)
def _list(name: str) -> frozenset[str]:
    return frozenset(strings(load("everyday")[name]))


def fragment(text: str, plain: Plain, *, moved: bool) -> list[Finding]:
    """One letter or one broken word, where the client is in an image or an interruption (`moved`)."""
    words = plain.words
    if not moved or not words or len(words) > 2 or any(word.isdigit() for word in words):
        return []
    broken = len(words) == 1 and (
        (len(words[0]) == 1 and words[0] not in {"i", "y", "n"})
        or (len(words[0]) <= 5 and not _VOWEL.search(words[0]) and words[0] not in {"mm", "hmm", "hm", "shh", "tv"})
    )
    if not broken and not _BROKEN_END.search(text[-4:]):
        return []
    return [Finding("S-011", Level.NONE, *plain.original(0, len(plain.marked)), "fragmented_reply")]


def unreadable(text: str, plain: Plain, *, in_imagery: bool) -> list[Finding]:
    """A text that says nothing readable: signs only, letters in no order, a language not known here."""
    if not text:
        return []
    level = Level.NONE if in_imagery else Level.AMBER
    foreign = _foreign(plain)
    if foreign:
        return [Finding("S-013", max(level, foreign), 0, len(text), "unreadable")]
    if not plain.words:
        level = Level.NONE if _SIGNS.fullmatch(text) else level
    elif not _no_words(text, plain) and not _nothing_known(plain):
        return []
    return [Finding("S-012", level, 0, len(text), "unreadable")]


def too_much(text: str, unread_from: int | None) -> list[Finding]:
    """The rest of a text that asks for more work than reading may cost: never passed over, so never below amber."""
    if unread_from is None:
        return []
    return [Finding("S-014", Level.AMBER, unread_from, len(text), "unreadable")]


def _no_words(text: str, plain: Plain) -> bool:
    """Whether the words hold mostly letters that are not Latin, or none that could be spoken."""
    if not text.isascii() and _mostly_strange(text):
        return True
    words = [word for word in plain.words if not word.isdigit()]
    unsaid = [word for word in words if len(word) >= 6 and (not _VOWEL.search(word) or len(word) > 40)]
    return bool(unsaid) and len(unsaid) * 2 >= len(words) and not any(word in _list("english") for word in words)


def _nothing_known(plain: Plain) -> bool:
    """Whether several words in a row, no list, hold none that the lexicons know: another language, or none."""
    words = [word for word in plain.words if not word.isdigit()]
    return len(words) >= _SEVERAL and "," not in plain.marked and _known().isdisjoint(words)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Every word that stands in a list of English words or in the pattern of a rule."""
    written = " ".join(pattern for rule in rules() for pattern in rule.patterns)
    lists = " ".join(word for name in load("lists").values() for word in strings(name))
    return (
        frozenset(written.replace("|", " ").replace("_", " ").split())
        | frozenset(lists.replace("_", " ").split())
        | _list("english")
        | _list("common")
    )


def _mostly_strange(text: str) -> bool:
    """Whether more letters belong to other alphabets than to the Latin one."""
    latin = strange = 0
    for character, times in Counter(text).items():
        if character.isalpha():
            if _is_latin(character):
                latin += times
            else:
                strange += times
    return strange > latin


@lru_cache(maxsize=4096)
def _is_latin(character: str) -> bool:
    return unicodedata.normalize("NFKD", character)[:1].isascii()


def _foreign(plain: Plain) -> Level | None:
    """`AMBER` where the words are those of another language, or its outright words of danger."""
    line = plain.line
    if any(f" {phrase.replace('_', ' ')} " in line for phrase in _list("danger")):
        return Level.AMBER
    words = plain.words
    strange = {word for word in words if word in _list("foreign")}
    english = sum(word in _list("english") for word in words)
    return (
        Level.AMBER
        if len(strange) >= 2 and strange - _list("shared") and english * 2 < len(words) and english <= len(strange)
        else None
    )
