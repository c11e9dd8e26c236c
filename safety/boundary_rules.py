"""The boundary rules over words, loaded from the lexicon, and how they are searched for."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from safety.boundary_steps import about_memory, asks_for_danger, in_imagery
from safety.boundary_vocabulary import words_of
from safety.lexicon import compile_patterns, load, strings, tables
from safety.signals_search import Entry, Index

_NEVER = re.compile(r"(?!)")
_FROM_NOVELTY = {"helping": "helping_acts", "acts": "acts"}
_NAMED = re.compile(r"@(\w+)")


@dataclass(frozen=True, slots=True)
class BoundaryRule:
    """One boundary.

    `where` is `all`, `content` (not while danger, place or identity is asked about), `picture` (imagery and the
    talk about it) or `imagery`. `new` says when it holds: `no` always, `act` only where a word stands that nobody
    said, everyday or not, `sentence` the same for the whole sentence. `unless` excuses the sentence it stands in.
    """

    id: str
    category: str
    hard: bool
    where: str
    new: str
    patterns: tuple[str, ...]
    unless: re.Pattern[str]

    def holds_in(self, step: str) -> bool:
        """Whether the rule applies to a draft for this step."""
        if self.where == "content":
            return not asks_for_danger(step)
        if self.where == "picture":
            return about_memory(step)
        return self.where == "all" or in_imagery(step)


@lru_cache(maxsize=1)
def boundary_rules() -> tuple[BoundaryRule, ...]:
    """Every boundary rule over words, in the order of the lexicon."""
    return tuple(
        BoundaryRule(
            id=str(entry["id"]),
            category=str(entry["category"]),
            hard=bool(entry.get("hard", True)),
            where=str(entry.get("where", "all")),
            new=str(entry.get("new", "no")),
            patterns=written(strings(entry["patterns"])),
            unless=compile_patterns(written(strings(entry["unless"]))) if "unless" in entry else _NEVER,
        )
        for entry in tables("boundaries", "rule")
    )


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, str]:
    named = {**_named("boundaries"), **_named("forms")}
    return {**named, **{name: "|".join(sorted(words_of(words))) for name, words in _FROM_NOVELTY.items()}}


def _named(lexicon: str) -> Mapping[str, str]:
    return cast("Mapping[str, str]", load(lexicon)["lists"])


def written(patterns: Iterable[str]) -> tuple[str, ...]:
    """Patterns with the lists of the lexicons of boundaries and of forms written out."""
    return tuple(_NAMED.sub(lambda named: _lists()[named[1]], pattern) for pattern in patterns)


@lru_cache(maxsize=1)
def rule_index() -> Index:
    """All patterns of all rules, found by the words of a sentence; an owner is the number of a rule."""
    return Index((number, pattern) for number, rule in enumerate(boundary_rules()) for pattern in rule.patterns)


@lru_cache(maxsize=32)
def danger_index(name: str) -> Index:
    """One list of patterns on danger, found by the words of a sentence."""
    content = cast("Mapping[str, object]", load("boundaries")["crisis"])
    return Index((0, pattern) for pattern in written(strings(content[name])))


def found_in(index: Index, line: str, words: frozenset[str]) -> Entry | None:
    """The first pattern of an index that stands in a sentence in plain form, marks at either end."""
    return next((entry for entry in index.entries_for(words) if entry.pattern.search(line)), None)


@lru_cache(maxsize=1)
def pattern_words() -> frozenset[str]:
    """Every word that stands in a pattern of a rule."""
    patterns = " ".join(pattern for rule in boundary_rules() for pattern in rule.patterns)
    return frozenset(re.findall(r"[a-z]{3,}(?![a-z*])", patterns.replace("|", " ").replace("_", " ")))
