"""Who may be in danger, where and when, in the client's own words: read, never asked for, never guessed."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from safety.findings import Finding, Level
from safety.lexicon import load, strings
from safety.signals_search import Index, Search
from safety.text import Plain

STATED: Final = ("who_at_risk", "where", "time")
"""The flags under which what was stated is found: they name words to show and raise nothing."""
_KINDS: Final = (("who", "S-421"), ("where", "S-422"), ("when", "S-423"))
_DUTY: Final = frozenset(
    {"harm_others", "harm_to_others", "identifiable_person", "real_world_plan", "child_at_risk", "unsafe_person"}
)


@lru_cache(maxsize=1)
def _index() -> Index:
    lists = load("stated")
    return Index((number, pattern) for number, (kind, _) in enumerate(_KINDS) for pattern in strings(lists[kind]))


def stated(plain: Plain, found: Sequence[Finding]) -> list[Finding]:
    """Of each kind the words nearest to the gravest sign that somebody else may be in danger.

    Nothing where there is no such sign at amber or above, and nothing of a kind that was not said.
    """
    grave = [finding for finding in found if finding.flag in _DUTY and finding.level >= Level.AMBER]
    if not grave:
        return []
    cause = max(grave, key=lambda finding: (finding.level, -finding.start))
    spans: dict[int, list[tuple[int, int]]] = {}
    search = Search(plain)
    for stretch in search.readable():
        for entry in _index().entries_for(stretch.words):
            for first, last in search.plainly(entry, stretch):
                spans.setdefault(entry.owner, []).append(plain.original(*plain.tokens_between(first, last)))
    return [_nearest(owner, spans[owner], cause) for owner in sorted(spans)]


def _nearest(owner: int, spans: list[tuple[int, int]], cause: Finding) -> Finding:
    start, end = min(spans, key=lambda span: (_distance(span, cause), span[0] - span[1]))
    return Finding(_KINDS[owner][1], Level.NONE, start, end, STATED[owner])


def _distance(span: tuple[int, int], cause: Finding) -> int:
    """How many characters lie between a stretch and the words of the sign; none where they overlap."""
    return max(span[0] - cause.end, cause.start - span[1], 0)
