"""Forms of speech that a draft may use in listed ways only: each is held in others, and sent in those."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from safety.boundaries import check
from safety.boundary_forms import forms

_FILE = Path(__file__).with_name("test_boundaries_forms.toml")


class Case(NamedTuple):
    rule: str
    step: str
    words: list[str]
    draft: str


def cases(kind: str) -> Iterator[Case]:
    """Every draft of a kind, with the form it is written for."""
    for table in cast("list[dict[str, object]]", tomllib.loads(_FILE.read_text(encoding="utf-8"))["drafts"]):
        for draft in cast("list[str]", table[kind]):
            yield Case(str(table["rule"]), str(table["step"]), cast("list[str]", table["words"]), draft)


def hard_rules(case: Case) -> set[str]:
    return {finding.rule for finding in check(case.draft, case.step, case.words) if finding.hard}


@pytest.mark.parametrize("case", tuple(cases("held")), ids=lambda case: f"{case.rule}-{case.draft[:60]!a}")
def test_a_form_in_a_way_that_is_not_listed_is_held(case: Case) -> None:
    assert case.rule in hard_rules(case)


@pytest.mark.parametrize("case", tuple(cases("sent")), ids=lambda case: f"{case.rule}-{case.draft[:60]!a}")
def test_a_form_in_a_way_that_is_listed_is_sent(case: Case) -> None:
    assert hard_rules(case) == set()


def test_every_form_is_called_for_by_some_draft() -> None:
    assert {form.id for form in forms()} == {case.rule for case in cases("held")}


def test_the_client_is_given_back_word_for_word_in_any_form() -> None:
    words = ["What do you say to yourself?", "They all said I should keep the door shut."]

    assert "B-706" in {one.rule for one in check("You should let it be small.", "meaning_belief", words)}
    assert check("They all said you should keep the door shut.", "meaning_belief", words) == ()
