"""Words of risk that no rule graded: noted, so that nothing of that kind is passed over in silence."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from safety.findings import Finding, Level
from safety.lexicon import load, strings
from safety.signals_search import Index, Search, Stretch
from safety.text import Plain

_FLAG = "risk_mentioned"
_MOST_NOTED = 20
_OWN_DEATH = frozenset({"suicidal_thoughts", "wish_dead", "passive_ideation_oblique"})


@lru_cache(maxsize=1)
def _means() -> frozenset[str]:
    return frozenset(strings(load("lists")["means"]))


def means_at_hand(plain: Plain, found: Sequence[Finding]) -> list[Finding]:
    """A means named in the line in which the client says that they want to die: that is a plan until a human knows."""
    if not any(finding.flag in _OWN_DEATH and finding.level >= Level.AMBER for finding in found):
        return []
    named = [at for at, word in enumerate(plain.marked) if word in _means()]
    spans = (plain.original(at, at + 1) for at in named[:8])
    return [Finding("S-113", Level.RED, start, end, "plan_or_means") for start, end in spans]


@lru_cache(maxsize=1)
def _grave() -> frozenset[str]:
    return frozenset(strings(load("mentions")["grave"]))


@lru_cache(maxsize=1)
def _light() -> frozenset[str]:
    return frozenset(strings(load("mentions")["light"]))


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    return _grave() | _light()


def _risky(word: str) -> bool:
    return word in _listed() or word.startswith("suicid")


@lru_cache(maxsize=1)
def _phrases() -> Index:
    return Index((0, pattern) for pattern in strings(load("mentions")["phrases"]))


def notes(search: Search) -> tuple[Finding, ...]:
    """Every grave word and phrase (watch) and lighter word (no level) of a text, up to `_MOST_NOTED` of each kind."""
    noted: list[Finding] = []
    graver = 0
    for stretch in search.stretches:
        new = [*_phrases_noted(search, stretch), *_words_noted(search, stretch)]
        noted += new
        graver += sum(finding.level > Level.NONE for finding in new)
        if graver >= _MOST_NOTED:
            break
    light = [finding for finding in noted if not finding.level][:_MOST_NOTED]
    return tuple(finding for finding in noted if finding.level or finding in light)


def mentions(noted: Sequence[Finding], found: Sequence[Finding]) -> list[Finding]:
    """Of what was noted, what stands where no rule found anything."""
    taken = [(finding.start, finding.end) for finding in found]
    left: list[Finding] = []
    for finding in noted:
        if not any(start < finding.end and finding.start < end for start, end in taken):
            left.append(finding)
            taken.append((finding.start, finding.end))
    return left


def _phrases_noted(search: Search, stretch: Stretch) -> list[Finding]:
    """Note whole phrases, such as another person's death by their own hand."""
    spans = [
        search.plain.original(*search.plain.tokens_between(*span))
        for entry in _phrases().entries_for(stretch.words)
        for span in islice(search.matches(entry, stretch), _MOST_NOTED)
    ]
    return [Finding("S-903", Level.WATCH, start, end, _FLAG) for start, end in spans]


def _words_noted(search: Search, stretch: Stretch) -> list[Finding]:
    """Note words of risk; the ones in a turn of phrase without a level."""
    if _listed().isdisjoint(stretch.words) and " suicid" not in search.plain.line[stretch.start - 1 : stretch.end]:
        return []
    body, offset = search.struck(stretch)
    plain, noted = search.plain, list[Finding]()
    for at in range(*plain.tokens_between(stretch.start, stretch.end)):
        word = plain.marked[at]
        if _risky(word):
            grave = body[plain.places[at] - offset] != "_" and word not in _light()
            rule, level = ("S-901", Level.WATCH) if grave else ("S-902", Level.NONE)
            noted.append(Finding(rule, level, plain.starts[at], plain.ends[at], _FLAG))
    return noted
