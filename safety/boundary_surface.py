"""What stands in a draft beside its words: links, markup, what cannot be seen, what is encoded or in another tongue."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from safety.boundary_draft import MOST_READ, Draft
from safety.boundary_said import Said
from safety.boundary_vocabulary import concrete, everyday, words_of
from safety.crisis import directory

_LINK: Final = re.compile(
    r"(?:https?|ftp|javascript|data|mailto|hxxps?|tel|sms|tg|whatsapp):\S|www\.\S"
    r"|\b[\w-]{2,40}\.(?:com|org|net|io|info|dev|gg|ru)\b"
    r"|\b[\w-]{1,40}\.(?:co\.uk|[a-z]{2,4}/\w)|[\w.+-]{2,40}@[\w-]{2,40}\.\w{2,}"
    r"|\b[\w-]{2,40}\s?(?:\(|\[)?\bdot\b(?:\)|\])?\s?(?:com|org|net|uk|io|info|app|co|example)\b",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"\b[A-Za-z0-9-]{3,40}\.[a-z]{2,14}\b(?!\.\w\.)|(?<![\w@])@[A-Za-z0-9_.]{3,}|(?<!\w)/?r/[A-Za-z]{3,}"
)
"""An address without its beginning, or somebody's name on a network: a sentence has a space after its full stop."""
_MARKUP: Final = re.compile(
    r"<[a-z!/?|]|\|>|\]\s?\(|!\[|```|~~~|\{\{|\}\}|\{%|\$\{|\*\*\w|__\w|^[ \t]*#{1,6}[ ]|^[ \t]*\|[^\n]*\|[ \t]*$"
    r"|\[/?(?:INST|SYSTEM|SYS|USER|BEGIN|END)\]|<<|>>>|&(?:#x?[0-9a-f]{1,8}|[a-z]{2,8});|^[ \t]*[\[{][ \t]*\"|\\[nux]",
    re.MULTILINE | re.IGNORECASE,
)
_RUN: Final = re.compile(r"[A-Za-z0-9+/=_-]{16,}")
_HEX: Final = re.compile(r"\b(?:[0-9a-f]{2}[ :,-]?){6,}(?![0-9a-z])|(?:0x[0-9a-f]{2}[ ,]*){3,}", re.IGNORECASE)
_BITS: Final = re.compile(r"\b[01]{7,8}(?:\s[01]{7,8})+\b|(?:%[0-9a-f]{2}){2,}|(?:\\u[0-9a-f]{4})+", re.IGNORECASE)
_SPELLED: Final = re.compile(r"(?<![^\W_])(?:[^\W\d_][ ._*-]{1,3}){3,30}[^\W\d_](?![^\W_])")
_MIXED: Final = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]+(?:[0-9@$*]+[A-Za-z]+)+")
_NUMBER: Final = re.compile(r"\+?\d(?:[\s().-]{0,2}\d){6,}")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PICTOGRAPH: Final = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")
_KINDS = 3
_FOREIGN_LEAST, _ENGLISH_SHARE, _FOREIGN_MOST = 4, 0.3, 3


class Surface(NamedTuple):
    """Rule, category and place of something found beside the words; all of it holds a draft."""

    rule: str
    category: str
    start: int
    end: int


def surface(draft: Draft, said: Said) -> Iterator[Surface]:
    """Yield what stands in a draft beside its words. Only its first characters are read."""
    text = draft.text[:MOST_READ]
    yield from _first(_LINK, text, "B-601", "link")
    yield from _first(_ADDRESS, text, "B-601", "link")
    yield from _first(_MARKUP, text, "B-601", "link")
    yield from _hidden(text)
    yield from _encoded(text)
    yield from _first(_SPELLED, text, "B-605", "disguised")
    for match in _MIXED.finditer(text):
        if not said.spoken(match.group().lower()):
            yield Surface("B-605", "disguised", *match.span())
            break
    if _foreign(draft, said):
        yield Surface("B-604", "other_language", 0, len(draft.text))
    yield from _invented_numbers(text, said)


def _first(pattern: re.Pattern[str], text: str, rule: str, category: str) -> Iterator[Surface]:
    match = pattern.search(text)
    if match:
        yield Surface(rule, category, *match.span())


def _encoded(text: str) -> Iterator[Surface]:
    """The first stretch that is written in a code and not in letters."""
    runs = (match for match in _RUN.finditer(text) if _looks_coded(match.group()))
    hexes = (match for match in _HEX.finditer(text) if re.search("[a-f]", match.group(), re.IGNORECASE))
    match = next(
        chain(runs, (match for match in hexes if re.search("[0-9]", match.group())), _BITS.finditer(text)), None
    )
    if match:
        yield Surface("B-603", "encoded", *match.span())


def _looks_coded(run: str) -> bool:
    """Whether a long run is no word: capitals, small letters and figures mixed, or padding at its end."""
    kinds = (run[1:] != run[1:].lower(), run != run.upper(), any(map(str.isdigit, run)), run.endswith("="))
    return sum(kinds) >= _KINDS and "-" not in run


def _hidden(text: str) -> Iterator[Surface]:
    """The first character that cannot be seen or turns the line around, or a letter of another script."""
    if text.isascii() and not _CONTROL.search(text):
        return
    face = False
    for at, character in enumerate(text):
        if _PICTOGRAPH.match(character):
            face = True
            continue
        if not (face and character == "\u200d") and _unseen(character):
            yield Surface("B-602", "hidden_text", at, at + 1)
            return
        face = face and character == "\u200d"


@lru_cache(maxsize=4096)
def _unseen(character: str) -> bool:
    if character in "\n\r\t":
        return False
    category = unicodedata.category(character)
    if category in {"Cf", "Cc", "Cs", "Co", "Cn", "Me"}:
        return True
    return category[0] == "L" and ord(character) > 0x24F


def _foreign(draft: Draft, said: Said) -> bool:
    """Whether a draft is not in English: too few known words, or several that only other languages have."""
    words = [word for word in draft.plain.words if word.isalpha()]
    if len(words) < _FOREIGN_LEAST:
        return False
    strange = {word for word in words if word in words_of("other_languages") and word not in said.stems}
    if len(strange) >= _FOREIGN_MOST:
        return True
    english = sum(word in everyday() or word in concrete() or word in said.stems for word in words)
    return english < _ENGLISH_SHARE * len(words)


def _invented_numbers(text: str, said: Said) -> Iterator[Surface]:
    """The first telephone number that nobody gave and the crisis directory does not hold."""
    for match in _NUMBER.finditer(text):
        figures = _figures(match.group())
        given = any(figures in _figures(line.text) for line in said.lines)
        if not given and not any(figures in known or known in figures for known in _known_numbers()):
            yield Surface("B-606", "invented_number", *match.span())
            return


def _figures(text: str) -> str:
    return "".join(filter(str.isdigit, text))


@lru_cache(maxsize=1)
def _known_numbers() -> tuple[str, ...]:
    contacts = (line.contact for entry in directory().values() for line in entry.lines)
    return tuple(figures for contact in contacts if len(figures := _figures(contact)) >= 5)
