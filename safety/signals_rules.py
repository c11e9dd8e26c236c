"""The rules that read a client's words: loaded from the lexicons, each tried only where its words stand."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from safety.findings import Level
from safety.lexicon import Table, compile_patterns, strings, tables
from safety.signals_frames import MEANT, frame_of, spot
from safety.signals_search import LOOK, Entry, Index, Search, Stretch

_FILES = ("suicide", "wishes", "plans", "oblique", "leaving", "harm", "injury", "voices", "signs")
_HITS_PER_RULE = 4
_NEAR = 12
"""How many words may stand between a match and the words that make it harmless."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One sign: its patterns, how grave it is, and where it counts.

    `frame` names who and when must be meant; `imagery` is `same`, `watch`, `off`, or `picture` for what is only
    watched also where a picture is told outside it; the rule is tried from session level `from_level` on; a `soft`
    sign becomes grave only beside another; a `loose` one is a turn of phrase that ordinary letters hold too, so that in
    a long text the second detector has to agree.
    """

    id: str
    flag: str
    level: Level
    frame: str
    imagery: str
    from_level: Level
    soft: bool
    loose: bool
    patterns: tuple[str, ...]
    unless: re.Pattern[str] | None


class Hit(NamedTuple):
    """A rule that matched the tokens `first` up to, not including, `last`; `frame` is how they are meant."""

    rule: Rule
    first: int
    last: int
    frame: str


def _level(entry: Table, key: str, default: str) -> Level:
    return Level[str(entry.get(key, default)).upper()]


def _rule(entry: Table) -> Rule:
    return Rule(
        id=str(entry["id"]),
        flag=str(entry["flag"]),
        level=_level(entry, "level", "none"),
        frame=str(entry["frame"]),
        imagery=str(entry.get("imagery", "same")),
        from_level=_level(entry, "from_level", "none"),
        soft=bool(entry.get("soft", False)),
        loose=bool(entry.get("loose", False)),
        patterns=strings(entry["patterns"]),
        unless=compile_patterns(strings(entry["unless"])) if "unless" in entry else None,
    )


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Every rule over words, in the order of the lexicons."""
    return tuple(_rule(entry) for name in _FILES for entry in tables(name, "rule"))


@lru_cache(maxsize=1)
def _index() -> Index:
    return Index((number, pattern) for number, rule in enumerate(rules()) for pattern in rule.patterns)


def find(search: Search) -> tuple[Hit, ...]:
    """Everything the rules match in a text, turns of phrase struck out, with how it is meant.

    Of each rule at most `_HITS_PER_RULE` hits that are meant, and as many that are not: a hit that is not meant
    never hides one that is.
    """
    tally = Counter[tuple[int, bool]]()
    hits: list[Hit] = []
    for stretch in search.readable():
        for entry in _index().entries_for(stretch.words):
            if tally[entry.owner, True] < _HITS_PER_RULE and search.first(entry, stretch):
                hits += _hits(search, entry, stretch, tally)
    return tuple(hits)


def _hits(search: Search, entry: Entry, stretch: Stretch, tally: Counter[tuple[int, bool]]) -> Iterator[Hit]:
    """The matches of one pattern in one stretch, up to the first that is meant."""
    rule = rules()[entry.owner]
    for start, end in search.matches(entry, stretch):
        if _ruled_out(search, rule, stretch, start, end):
            continue
        search.work += LOOK
        first, last = search.plain.tokens_between(start, end)
        frame = frame_of(spot(search.plain, first, last), rule.frame)
        tally[entry.owner, frame == MEANT] += 1
        if tally[entry.owner, frame == MEANT] <= _HITS_PER_RULE:
            yield Hit(rule, first, last, frame)
        if frame == MEANT:
            return


def _ruled_out(search: Search, rule: Rule, stretch: Stretch, start: int, end: int) -> bool:
    """Whether words that make the rule harmless stand in or close by a match, in the same sentence."""
    if rule.unless is None:
        return False
    search.work += LOOK
    body, offset = search.struck(stretch)
    for match in rule.unless.finditer(body):
        before, after = body[match.end() : max(0, start - offset)], body[end - offset : match.start()]
        if (before or after).count(" ") <= _NEAR:
            return True
    return False
