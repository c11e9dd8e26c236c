"""What was said so far: by whom, and in which words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from safety.boundary_vocabulary import everyday, function_words, same, speakers
from safety.folding import fold

Words = str | Sequence[str | Mapping[str, str]]
"""What client and clinician said, in order: one text, lines, or records with `text` and `who`, `speaker` or `role`."""

_FAMILY = 5
_DOERS = ("er", "ers")
"""How words for people and things end that are made from everyday ones, and are none: "keeper", "drawer"."""
_MOST_LINES, _MOST_CHARACTERS = 2_000, 2_000
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SPEAKER = re.compile(r"\s*([A-Za-z][A-Za-z .]{0,20}?)\s*:\s+")
_INTRODUCED = re.compile(
    r"(?:\b[Ii]['’]?m|\b[Ii] am|\b[Ii]t['’]?s|\b[Tt]his is|\bname is)"
    r"((?: (?:de|van|von|[A-Z][\w'’-]+)\b\.?){1,4})"
    r"|((?:[A-Z][\w'’-]+ ){1,4})(?:here\b|is my name|speaking\b)"
)
_TITLES = frozenset({"dr", "doctor", "mr", "mrs", "ms", "mx", "sister", "de", "van", "von", "hi", "hello", "welcome"})
_WHO = ("who", "speaker", "role", "by", "from")
_TEXT = ("text", "words", "content", "said")
_ENDINGS = ("ingly", "ings", "ing", "edly", "ies", "ied", "ers", "est", "ed", "es", "er", "ly", "s")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a session; `client` says whether the client spoke it, `None` where the record does not say."""

    text: str
    client: bool | None


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """Return a word without its commonest endings, so that "walks", "walked" and "walking" are one word."""
    return _stem(same().get(word, word))


def _stem(word: str) -> str:
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
    """The lines of a session so far, the stems of their words, how the long ones of these begin, and the names by
    which the clinician has introduced themselves."""

    lines: tuple[Line, ...]
    stems: frozenset[str]
    beginnings: frozenset[str]
    clinician: frozenset[str]

    def grammar(self, word: str) -> bool:
        """Whether a word is one of grammar, of sensing or of asking."""
        return word in function_words()

    def spoken(self, word: str) -> bool:
        """Whether somebody used a word, in any of its forms; words of grammar and figures count as used."""
        return word in function_words() or word.isdigit() or stem(word) in self.stems

    def known(self, word: str) -> bool:
        """Whether a word is an everyday one or was used before, in any of its forms or families."""
        return (
            self.spoken(word)
            or word in everyday()
            or (not word.endswith(_DOERS) and stem(word) in _everyday_stems())
            or (len(word) > _FAMILY and word[:_FAMILY] in self.beginnings)
        )


@lru_cache(maxsize=1)
def _everyday_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in everyday())


def said_so_far(words: Words) -> Said:
    """Collect the lines and the words of all that was said."""
    lines = tuple(_lines(words))[-_MOST_LINES:]
    stems = frozenset(word for line in lines for word in stems_of(line.text[:_MOST_CHARACTERS]))
    beginnings = frozenset(word[:_FAMILY] for word in stems if len(word) >= _FAMILY)
    return Said(lines, stems, beginnings, frozenset(_introduced(lines)))


def _introduced(lines: tuple[Line, ...]) -> Iterable[str]:
    """The clinician's names. Where nobody says who spoke, the clinician opens."""
    for number, line in enumerate(lines):
        if line.client is False or (line.client is None and not number):
            yield from _names_in(line.text[:_MOST_CHARACTERS])


@lru_cache(maxsize=1_024)
def _names_in(text: str) -> frozenset[str]:
    found = " ".join(match[1] or match[2] for match in _INTRODUCED.finditer(text))
    return frozenset(_WORD.findall(fold(found)[0])) - _TITLES - everyday()


def _lines(words: Words) -> Iterable[Line]:
    if isinstance(words, str):
        words = words.split("\n")
    for entry in words:
        if not isinstance(entry, str):
            yield _record(entry)
        elif entry.strip():
            yield _written(entry)


def _record(entry: Mapping[str, str]) -> Line:
    who = next((str(entry[key]) for key in _WHO if entry.get(key)), "")
    text = next((str(entry[key]) for key in _TEXT if entry.get(key)), "")
    return Line(text, who.strip().lower() in speakers("client_names") if who else None)


def _written(entry: str) -> Line:
    """A line as text, which may begin with who spoke it."""
    match = _SPEAKER.match(entry)
    who = match[1].lower() if match else ""
    if match and who in speakers("client_names"):
        return Line(entry[match.end() :], client=True)
    if match and who in speakers("guide_names"):
        return Line(entry[match.end() :], client=False)
    return Line(entry, None)


@lru_cache(maxsize=8_192)
def stems_of(text: str) -> frozenset[str]:
    """Return the stems of the words of a text, words of grammar among them."""
    words = _WORD.findall(fold(text)[0])
    return frozenset(stem(word.replace("'", "")) for word in words)
