"""The rules that read a client's words: loaded from the lexicons, each tried only where its words stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from safety.findings import Level
from safety.lexicon import Table, compile_patterns, load, needed_words, strings, tables
from safety.text import STOPS, Plain

_FILES = ("suicide", "oblique", "leaving", "harm", "signs")
_LONGEST = 80
_OVERLAP = 20
_HITS_PER_RULE = 4
_COMMON = frozenset(strings(load("everyday")["common"]))
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Rule:
    """One sign: its patterns, how grave it is, and where it counts.

    `frame` names who and when must be meant; `imagery` is `same`, `watch` or `off`; the rule is tried from
    session level `from_level` on; a `soft` sign becomes grave only beside another.
    """

    id: str
    flag: str
    level: Level
    frame: str
    imagery: str
    from_level: Level
    soft: bool
    patterns: tuple[tuple[tuple[frozenset[str], ...], re.Pattern[str]], ...]
    unless: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that matched the tokens `first` up to, not including, `last`."""

    rule: Rule
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, or a piece of a very long one: `line[start:end]`."""

    start: int
    end: int
    words: frozenset[str]


def _level(entry: Table, key: str, default: str) -> Level:
    return Level[str(entry.get(key, default)).upper()]


def _rule(entry: Table) -> Rule:
    patterns = strings(entry["patterns"])
    return Rule(
        id=str(entry["id"]),
        flag=str(entry["flag"]),
        level=_level(entry, "level", "none"),
        frame=str(entry["frame"]),
        imagery=str(entry.get("imagery", "same")),
        from_level=_level(entry, "from_level", "none"),
        soft=bool(entry.get("soft", False)),
        patterns=tuple((needed_words(pattern, _COMMON), compile_patterns([pattern])) for pattern in patterns),
        unless=compile_patterns(strings(entry["unless"])) if "unless" in entry else _NEVER,
    )


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Every rule over words, in the order of the lexicons."""
    return tuple(_rule(entry) for name in _FILES for entry in tables(name, "rule"))


@lru_cache(maxsize=1)
def _index() -> tuple[dict[str, tuple[tuple[int, int], ...]], dict[str, tuple[tuple[str, int, int], ...]]]:
    """Which pattern of which rule a word, or the beginning of one, calls for; `""` for the ones always tried."""
    words: dict[str, list[tuple[int, int]]] = {"": []}
    stems: dict[str, list[tuple[str, int, int]]] = {}
    for number, rule in enumerate(rules()):
        for place, (needs, _) in enumerate(rule.patterns):
            if not needs[0]:
                words[""].append((number, place))
            for word in needs[0]:
                if word.endswith("*"):
                    stem = word[:-1]
                    stems.setdefault(stem[:2], []).append((stem, number, place))
                else:
                    words.setdefault(word, []).append((number, place))
    return {w: tuple(v) for w, v in words.items()}, {s: tuple(v) for s, v in stems.items()}


def stretches(plain: Plain) -> Iterator[Stretch]:
    """Cut a text into sentences, and very long sentences into overlapping pieces."""
    begin, total = 0, len(plain.tokens)
    for i, token in enumerate(plain.tokens):
        if token.word in STOPS or i == total - 1:
            yield from _pieces(plain, begin, i + 1)
            begin = i + 1


def _pieces(plain: Plain, begin: int, end: int) -> Iterator[Stretch]:
    at = begin
    while at < end:
        stop = min(at + _LONGEST, end)
        last = plain.places[stop] if stop < len(plain.places) else len(plain.line)
        # One more mark is let in, so that a pattern can see that a sentence ends there.
        words = frozenset(token.word for token in plain.tokens[at:stop])
        yield Stretch(plain.places[at], last, words)
        if stop == end:
            return
        at = stop - _OVERLAP


def _called_for(words: frozenset[str]) -> set[tuple[int, int]]:
    exact, stems = _index()
    wanted = set(exact[""])
    for word in words:
        wanted.update(exact.get(word, ()))
        wanted.update((n, p) for stem, n, p in stems.get(word[:2], ()) if word.startswith(stem))
    return wanted


def _all_there(needs: tuple[frozenset[str], ...], words: frozenset[str]) -> bool:
    """Whether a stretch holds one word of every obligatory element."""
    for need in needs:  # noqa: SIM110 - a plain loop, as this is the hottest line of the room
        if need.isdisjoint(words):
            return False
    return True


def find(plain: Plain, line: str, pieces: Sequence[Stretch]) -> Iterator[Hit]:
    """Yield what the rules match in `line` (the plain line, idioms struck out), most at `_HITS_PER_RULE` each."""
    known = rules()
    counts: dict[int, int] = {}
    for piece in pieces:
        ruled_out: dict[int, bool] = {}
        for number, place in sorted(_called_for(piece.words)):
            if counts.get(number, 0) >= _HITS_PER_RULE:
                continue
            rule = known[number]
            needs, pattern = rule.patterns[place]
            if not _all_there(needs[1:], piece.words):
                continue
            match = pattern.search(line, piece.start, piece.end)
            if match is None:
                continue
            if number not in ruled_out:
                ruled_out[number] = rule.unless.search(line, piece.start, piece.end) is not None
            if ruled_out[number]:
                continue
            counts[number] = counts.get(number, 0) + 1
            yield Hit(rule, *plain.tokens_between(match.start(), match.end()))
