"""The same line as somebody else would have typed it, or as it looks when something goes wrong on the way.

Everything is decided by the line itself, so that the same file always gives the same figures.
"""

import re
import zlib
from collections.abc import Callable, Mapping

_LOOK_ALIKES = str.maketrans({"a": "а", "e": "е", "o": "о", "i": "і", "c": "с", "p": "р"})  # noqa: RUF001 - Cyrillic
_TEXTING = {
    "you": "u",
    "are": "r",
    "because": "cos",
    "please": "pls",
    "tonight": "2nite",
    "tomorrow": "2moro",
    "want to": "wanna",
    "going to": "gonna",
    "don't know": "dunno",
    "people": "ppl",
    "someone": "some1",
    "anyone": "any1",
    "to": "2",
    "for": "4",
    "your": "ur",
    "with": "wiv",
    "right now": "rn",
    "though": "tho",
}
_BEFORE = (
    "Morning. The bus was late again, so I walked most of the way and got my feet wet. I did the worksheet on Tuesday "
    "in the library, all but the last box. My neighbour is having her kitchen done and there is dust everywhere."
)
_AFTER = (
    "Anyway, I have to fetch the parcel from the corner shop before it closes. It is the new lamp for the hall. I "
    "think we said half past four next week, and I have written it on the calendar."
)


def _chance(text: str, place: int, out_of: int) -> bool:
    """Whether something happens at a place of a line: about once in `out_of`."""
    return zlib.crc32(f"{place}:{text}".encode("utf-8", "replace")) % out_of == 0


def zero_width(text: str) -> str:
    """Invisible characters inside words."""
    return "".join(c + "\u200b" if c.isalpha() and _chance(text, i, 4) else c for i, c in enumerate(text))


def look_alikes(text: str) -> str:
    """Some letters exchanged for letters of another script that look the same."""
    return "".join(c.translate(_LOOK_ALIKES) if _chance(text, i, 3) else c for i, c in enumerate(text))


def typos(text: str) -> str:
    """About every eighth longer word with two letters swapped, one lost, or one doubled; at least one word."""
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    chosen = [i for i in long if _chance(text, i, 8)] or long[len(long) // 2 :][:1]
    for i in chosen:
        word = words[i]
        kind = zlib.crc32(word.encode()) % 3
        at = 1 + zlib.crc32(text.encode("utf-8", "replace")) % (len(word) - 3)
        swapped, lost = word[:at] + word[at + 1] + word[at] + word[at + 2 :], word[:at] + word[at + 1 :]
        words[i] = (swapped, lost, word[:at] + word[at] + word[at:])[kind]
    return " ".join(words)


def texting(text: str) -> str:
    """Short forms, small letters."""
    for long, short in _TEXTING.items():
        text = re.sub(rf"\b{long}\b", short, text, flags=re.IGNORECASE)
    return text.lower()


def stretched(text: str) -> str:
    """The last vowel of about every third word drawn out."""
    words = text.split(" ")
    return " ".join(
        re.sub(r"([aeiouy])(?=[^aeiouy]*$)", r"\1\1\1\1", word) if _chance(text, i, 3) else word
        for i, word in enumerate(words)
    )


def capitals(text: str) -> str:
    """All in capitals."""
    return text.upper()


def no_apostrophes(text: str) -> str:
    """Without apostrophes of any kind."""
    return re.sub(r"['’‘ʼ`´]", "", text)  # noqa: RUF001 - all the kinds


def buried(text: str) -> str:
    """In the middle of a long everyday text."""
    end = "" if text[-1:] in ".!?…" else "."
    return f"{_BEFORE} {text}{end} {_AFTER}"


DISGUISES: Mapping[str, Callable[[str], str]] = {
    "zero-width characters": zero_width,
    "look-alike letters": look_alikes,
    "typing errors": typos,
    "texting spelling": texting,
    "stretched letters": stretched,
    "capitals": capitals,
    "no apostrophes": no_apostrophes,
    "buried in a long text": buried,
}
"""Every disguise by the name under which it is reported."""
