"""Every rule over words: lines that call for it, and lines close by that do not."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from safety.findings import Finding, Level
from safety.signals import ScanContext, scan
from safety.signals_rules import rules

Lines = dict[str, list[str] | str]
_FILE = Path(__file__).with_name("test_signals_lines.toml")
LINES = cast("dict[str, Lines]", tomllib.loads(_FILE.read_text(encoding="utf-8")))
RULES = {rule.id: rule for rule in rules()}


def lines(kind: str) -> Iterator[tuple[str, str]]:
    """Every line of a kind, with the rule it is written for."""
    for rule, entry in LINES.items():
        for line in entry[kind]:
            yield rule, line


def found_for(rule: str, line: str) -> list[Finding]:
    """What a line raises of the flag of a rule, at the session level that rule asks for."""
    known = ScanContext(level=Level[str(LINES[rule].get("level", "none")).upper()])
    found = [finding for finding in scan(line, known).findings if finding.rule in RULES]
    return [finding for finding in found if finding.flag == RULES[rule].flag]


def test_every_rule_has_lines_and_a_number_of_its_own() -> None:
    assert RULES.keys() == LINES.keys()
    assert len(RULES) == len(rules())


@pytest.mark.parametrize(("rule", "line"), tuple(lines("hits")))
def test_a_rule_finds_its_sign(rule: str, line: str) -> None:
    levels = [finding.level for finding in found_for(rule, line)]

    assert levels
    assert max(levels) >= RULES[rule].level


@pytest.mark.parametrize(("rule", "line"), tuple(lines("near")))
def test_a_rule_leaves_what_only_looks_like_it(rule: str, line: str) -> None:
    assert not [finding for finding in found_for(rule, line) if finding.level >= RULES[rule].level]
