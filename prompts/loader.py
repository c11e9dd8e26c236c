"""Reads the wording files and fills their slots; there is no logic in the files and no wording here."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import cast

from prompts.person import ALWAYS

SLOTS = frozenset(
    {
        "name", "clinician", "words", "stop_word", "safe_word", "belief", "image", "age", "helper", "need",
        "minutes", "technique", "emergency", "line", "hours", "agenda", "view", "logged", "target", "tongue", *ALWAYS,
    }
)  # fmt: skip
"""Every slot a wording may have. What fills it is a person's own word, a name or a number on file."""

_SLOT = re.compile(r"\{([^{}]*)\}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_NO_SLOTS: Mapping[str, str] = MappingProxyType({})


class WordingError(Exception):
    """Wording that cannot be given: `code` says why, `key` which.

    Codes: `unknown_language`, `unknown_key`, `missing_slot`, `bad_file`. What would have filled a slot
    may be a client's words, so it is never part of the error.
    """

    def __init__(self, code: str, key: str = "") -> None:
        super().__init__(f"{code}: {key}" if key else code)
        self.code = code
        self.key = key


@dataclass(frozen=True, slots=True)
class Rendered:
    """One text as it would be sent, with where it comes from.

    `variant` counts from 0; `version` is that of the file the wording stands in; `sha256` is the
    hexadecimal digest of `text` in UTF-8, so that an approval can be bound to exactly these words.
    """

    text: str
    key: str
    variant: int
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class _Entry:
    variants: tuple[str, ...]
    version: str
    slots: frozenset[str]


class Wording:
    """All reviewed wording of one language, by key (`STEP.enter`, `script.stop`, …)."""

    __slots__ = ("_entries", "language")

    def __init__(self, language: str, entries: Mapping[str, _Entry]) -> None:
        self.language = language
        self._entries = entries

    def has(self, key: str) -> bool:
        """Whether there is wording under `key`."""
        return key in self._entries

    def keys(self) -> frozenset[str]:
        """Every key of this language."""
        return frozenset(self._entries)

    def slots(self, key: str) -> frozenset[str]:
        """The slots that `render` needs for `key`, whichever variant is taken.

        Raises `WordingError("unknown_key")`.
        """
        return self._entry(key).slots

    def variants(self, key: str) -> tuple[str, ...]:
        """The variants of `key` with their slots unfilled, in order. Raises `WordingError("unknown_key")`."""
        return self._entry(key).variants

    def version(self, key: str) -> str:
        """The version of the file `key` stands in. Raises `WordingError("unknown_key")`."""
        return self._entry(key).version

    def render(self, key: str, slots: Mapping[str, str] = _NO_SLOTS, turn: int = 0) -> Rendered:
        """The text of `key` with its slots filled; `turn` (any integer) picks the variant in rotation.

        Slots that the wording does not use are ignored. What fills a slot is taken as it is: braces in it
        mean nothing. Raises `WordingError` with `unknown_key` or `missing_slot`.
        """
        entry = self._entry(key)
        if not entry.slots <= slots.keys():
            raise WordingError("missing_slot", key)
        variant = turn % len(entry.variants)
        text = _SLOT.sub(lambda found: slots[found.group(1)], entry.variants[variant])
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return Rendered(text, key, variant, entry.version, digest)

    def _entry(self, key: str) -> _Entry:
        try:
            return self._entries[key]
        except KeyError:
            raise WordingError("unknown_key", key) from None


def wording(language: str = "en") -> Wording:
    """The reviewed wording of `language` (two small letters), read once from the package's own files.

    Raises `WordingError` with `unknown_language`, or `bad_file` when a file breaks the form of wording
    files (a version, then lists of texts with known slots, each key once).
    """
    return _wording(language)


@cache
def _wording(language: str) -> Wording:
    room = files("prompts").joinpath(language)
    if not _LANGUAGE.fullmatch(language) or not room.is_dir():
        raise WordingError("unknown_language")
    entries: dict[str, _Entry] = {}
    for page in sorted(room.iterdir(), key=lambda page: page.name):
        if page.name.endswith(".toml"):
            for key, entry in _read(page):
                if key in entries:
                    raise WordingError("bad_file", key)
                entries[key] = entry
    return Wording(language, MappingProxyType(entries))


def _read(page: Traversable) -> Iterator[tuple[str, _Entry]]:
    content = tomllib.loads(page.read_text("utf-8"))
    version = content.pop("version", None)
    if not isinstance(version, str):
        raise WordingError("bad_file", page.name)
    for key, variants in _flat("", content):
        slots = frozenset(name for text in variants for name in _SLOT.findall(text))
        if not slots <= SLOTS:
            raise WordingError("bad_file", key)
        yield key, _Entry(variants, version, slots)


def _flat(prefix: str, node: Mapping[str, object]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, value in node.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict):
            yield from _flat(f"{key}.", cast("dict[str, object]", value))
        else:
            yield key, _texts(key, value)


def _texts(key: str, value: object) -> tuple[str, ...]:
    listed: list[object] = cast("list[object]", value) if isinstance(value, list) else []
    texts = tuple(text for text in listed if isinstance(text, str) and text.strip() == text != "")
    if not texts or len(texts) != len(listed):
        raise WordingError("bad_file", key)
    return texts
