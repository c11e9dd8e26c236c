"""Shame in strong words, which the second detector takes for weariness of life."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from safety.findings import Finding, Level
from safety.learned import MENTIONED, RULES
from safety.lexicon import compile_patterns, load, strings
from safety.text import Plain

_WEARY = RULES["passive"]


@lru_cache(maxsize=1)
def _felt() -> re.Pattern[str]:
    return compile_patterns(strings(load("idioms")["felt"]))


def eased(plain: Plain, added: Iterable[Finding]) -> list[Finding]:
    """The findings of the second detector, with weariness only noted where its words are a turn of phrase of shame."""
    places = [plain.original(*plain.tokens_between(*match.span())) for match in _felt().finditer(plain.line)]
    return [_noted(one) if _is_shame(one, places) else one for one in added]


def _is_shame(finding: Finding, places: list[tuple[int, int]]) -> bool:
    weary = (finding.rule, finding.flag) == _WEARY
    return weary and any(start < finding.end and finding.start < end for start, end in places)


def _noted(finding: Finding) -> Finding:
    rule, flag = MENTIONED
    return replace(finding, rule=rule, level=Level.WATCH, flag=flag)
