"""Checking a draft before anybody could be sent it: `check` names what crosses a boundary, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from safety.boundary_measure import measures
from safety.boundary_novelty import Said, new_details, said_so_far
from safety.boundary_rules import BoundaryRule, boundary_rules, in_imagery
from safety.findings import Level
from safety.lexicon import compile_patterns, load, strings
from safety.signals import scan
from safety.text import Plain, read_plain

_HARD = True


@dataclass(frozen=True, slots=True)
class BoundaryFinding:
    """One boundary crossed at `draft[start:end]`; a `hard` one holds the draft."""

    rule: str
    category: str
    hard: bool
    start: int
    end: int


def check(
    draft: str, step: str, words: str | Sequence[str], situation: object | None = None
) -> tuple[BoundaryFinding, ...]:
    """Check a text meant for a client standing in `step`.

    `words` is all that client and clinician have said so far, in order. `situation` may carry the session's
    `level`; at `Level.NONE` danger spoken of earlier counts as settled. Pure and total; the findings come in
    the order of the draft.
    """
    plain = read_plain(draft)
    said = said_so_far(words)
    found = [
        BoundaryFinding(rule.id, rule.category, rule.hard, *span)
        for rule in boundary_rules()
        if rule.holds_in(step)
        for span in _spans(rule, plain, said)
    ]
    if in_imagery(step):
        found += [BoundaryFinding("B-201", "new_detail", _HARD, *span) for span in new_details(plain, said)]
    found += [BoundaryFinding(*measure) for measure in measures(draft, plain, imagery=in_imagery(step))]
    if _misses_crisis(plain, words, situation):
        found.append(BoundaryFinding("B-901", "missed_crisis", _HARD, 0, len(draft)))
    return tuple(sorted(set(found), key=lambda finding: (finding.start, finding.rule, finding.end)))


def _spans(rule: BoundaryRule, plain: Plain, said: Said) -> list[tuple[int, int]]:
    """Where a rule holds: not where it is excused, nor, for a rule on new matter, where all words were said."""
    if rule.unless.search(plain.line):
        return []
    spans: list[tuple[int, int]] = []
    for pattern in rule.patterns:
        for match in pattern.finditer(plain.line):
            first, last = plain.tokens_between(match.start(), match.end())
            matched = [token.word for token in plain.tokens[first:last]]
            if rule.novel and said.has_all(matched):
                continue
            spans.append(plain.original(first, last))
            if len(spans) == 8:
                return spans
    return spans


@lru_cache(maxsize=1)
def _care() -> tuple[str, ...]:
    return strings(load("boundaries")["care"])


def _misses_crisis(plain: Plain, words: str | Sequence[str], situation: object | None) -> bool:
    """Whether the client has just spoken of danger and the draft says nothing to it."""
    if getattr(situation, "level", None) == Level.NONE:
        return False
    latest = words[-600:] if isinstance(words, str) else "\n".join(list(words)[-2:])[-1200:]
    if not latest or not plain.words or scan(latest).level < Level.AMBER:
        return False
    return compile_patterns(_care()).search(plain.line) is None
