"""How one client is spoken to: their word for the younger self with its pronouns, and the exercises named to them.

What is not on file has a neutral form, so these slots can always be filled.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

ALWAYS: Final = frozenset({"younger", "they", "them", "does", "ways"})
"""The slots of wording that are filled for everybody."""

_LONGEST: Final = 40
_LANGUAGE: Final = re.compile(r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,2}")
_PLAIN: Final = re.compile(r"[^\W_][\w '’-]*")
_TURNED: Final[Mapping[str, str]] = {"my": "your", "me": "you", "i": "you", "mine": "yours", "myself": "yourself"}
"""What a client calls theirs is ours to call “your”."""


class Pronouns(NamedTuple):
    """Subject and object form, and the verb that goes with the subject."""

    they: str
    them: str
    does: str


_THEY: Final = Pronouns("they", "them", "do")
_KNOWN: Final[Mapping[str, Pronouns]] = {
    "they": _THEY,
    "she": Pronouns("she", "her", "does"),
    "he": Pronouns("he", "him", "does"),
    "it": Pronouns("it", "it", "does"),
}
_OWN: Final = re.compile(r"([^\W\d_]{1,12}) ?/ ?([^\W\d_]{1,12})(?: ?/ ?[^\W\d_]{1,12})*")


def younger_self(word: str | None, *, grown: bool = False) -> str:
    """What the younger self is called: the client's own word, said back to them, or a neutral one.

    `grown`: the client was of age in the memory. A word that is no plain name of at most 40 characters is not used.
    """
    said = " ".join((word or "").split())
    if len(said) > _LONGEST or not _PLAIN.fullmatch(said):
        return "the earlier you" if grown else "the younger you"
    return " ".join(_TURNED.get(part.lower(), part) for part in said.split())


def pronouns_of(words: str | None) -> Pronouns:
    """The pronouns a client goes by, from what is on file: `she/her`, `xe/xem`. Where several are, the first counts.

    Anything else, and nothing, is `they`.
    """
    said = (words or "").strip().lower()
    first = re.split(r"[ /,;]", said, maxsplit=1)[0]
    if first in _KNOWN:
        return _KNOWN[first]
    own = _OWN.fullmatch(said)
    return _THEY if own is None else Pronouns(own[1], own[2], "does")


def language_of(word: str | None) -> str | None:
    """A language as it stands on file, where it is a plain name of at most three words; else None: it is not spoken."""
    said = " ".join((word or "").split())
    return said if len(said) <= _LONGEST and _LANGUAGE.fullmatch(said) else None


def ways_of(offers: Sequence[str]) -> str:
    """A few things one could do, at least one of them, as they are named in a sentence: `a, b, or c`."""
    if len(offers) > len(("one", "or another")):
        return f"{', '.join(offers[:-1])}, or {offers[-1]}"
    return " or ".join(offers)


def slots_of(younger: str | None, pronouns: str | None, *, grown: bool = False) -> Mapping[str, str]:
    """What fills the slots in `ALWAYS` for one client, but for `ways`, which changes as exercises are tried."""
    return {"younger": younger_self(younger, grown=grown), **pronouns_of(pronouns)._asdict()}
