"""Wording is found by key, filled with what it is given, and refuses without repeating anybody's words."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts import SLOTS, WordingError, wording

EN = wording()
KEYS = sorted(EN.keys())


def test_the_same_wording_is_read_once() -> None:
    assert wording("en") is EN
    assert EN.language == "en"


def test_a_text_comes_with_its_key_variant_version_and_digest() -> None:
    said = EN.render("script.stop")
    assert (said.key, said.variant, said.version) == ("script.stop", 0, "scripts-en-2")
    assert said.sha256 == sha256(said.text.encode()).hexdigest()


def test_consent_and_disclosure_carry_the_version_a_client_agrees_to() -> None:
    assert EN.version("consent_memory_integrity.text") == "consent-en-1"
    assert EN.version("ai_disclosure.text") == "disclosure-en-1"


@given(st.integers())
def test_the_turn_picks_the_variant_in_rotation(turn: int) -> None:
    variants = EN.variants("s1_child_view.ask.emotion")
    said = EN.render("s1_child_view.ask.emotion", turn=turn)
    assert said.text == variants[turn % len(variants)]
    assert said.variant == turn % len(variants)


@given(st.text())
def test_what_fills_a_slot_is_taken_as_it_is(image: str) -> None:
    said = EN.render("target_contract.enter", {"image": image})
    before, after = EN.variants("target_contract.enter")[0].split("{image}")
    assert said.text == f"{before}{image}{after}"


def test_slots_that_a_text_does_not_have_are_ignored() -> None:
    assert EN.slots("script.stop") == frozenset()
    assert EN.render("script.stop", {"name": "Ines"}) == EN.render("script.stop")


def test_a_missing_slot_is_refused_without_the_other_slots_values() -> None:
    with pytest.raises(WordingError, match=r"missing_slot: target_contract\.enter$") as refused:
        EN.render("target_contract.enter", {"words": "what she said"})
    assert (refused.value.code, refused.value.key) == ("missing_slot", "target_contract.enter")


@pytest.mark.parametrize("ask", [EN.render, EN.slots, EN.variants, EN.version])
def test_an_unknown_key_is_refused(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(WordingError, match="unknown_key"):
        ask("no_such_step.enter")
    assert not EN.has("no_such_step.enter")


@pytest.mark.parametrize("language", ["xx", "", "EN", "en/", "..", "en\n"])
def test_an_unknown_language_is_refused(language: str) -> None:
    with pytest.raises(WordingError, match="unknown_language"):
        wording(language)


def test_only_agreed_slots_are_in_use() -> None:
    used = {slot for key in KEYS for slot in EN.slots(key)}
    assert used <= SLOTS
