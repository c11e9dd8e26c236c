"""The statistical layer: total, bounded, adding only, silent about what a client sees in a picture."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety import learned
from safety.findings import Level
from safety.learned_features import runs, words_of
from safety.learned_model import LABELS, Sums, model, read_model, windows
from safety.signals import ScanContext, scan
from safety.text import read_plain
from tools.weights.corpus import digest
from tools.weights.make import PLACE

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)
EVERYDAY = "It rained all morning. I fed the cat and rang the plumber. The bus was late and I read my book. "
LARGEST = 2_500_000


def read(text: str, *, told: bool = False, alone: bool = False) -> list[learned.Finding]:
    return learned.read(read_plain(text), told=told, alone=alone)


def level(text: str, *, told: bool = False) -> Level:
    return max((finding.level for finding in read(text, told=told)), default=Level.NONE)


@given(ANY_TEXT, st.booleans())
def test_any_text_is_read_and_every_span_lies_inside_it(text: str, told: bool) -> None:
    for finding in read(text, told=told):
        assert 0 <= finding.start < finding.end <= len(text)


@given(ANY_TEXT)
def test_it_only_ever_adds_to_what_the_rules_found(text: str) -> None:
    plain = read_plain(text)
    everything = scan(text).findings
    by_rules = [one for one in everything if not one.rule.startswith("L-")]

    for one in learned.read(plain, by_rules, told=False, alone=True):
        assert one.level >= Level.WATCH


@given(ANY_TEXT)
def test_the_same_text_is_read_the_same_way_twice(text: str) -> None:
    assert read(text) == read(text)


@pytest.mark.parametrize(
    "text", ["", " ", ".", "?!", "\ud800", "🙂", "\u200b", "a", "." * 500, "x" * 20_000, "b c " * 5_000]
)
def test_odd_texts_raise_nothing(text: str) -> None:
    assert level(text) <= Level.WATCH


def test_a_line_in_the_middle_of_a_long_text_is_found_where_it_stands() -> None:
    line = "I want to kill myself."
    text = f"{EVERYDAY * 8}{line} {EVERYDAY * 8}"

    raised = [finding for finding in read(text) if finding.level >= Level.AMBER]

    assert raised
    assert any(text.find(line) <= finding.start < text.find(line) + len(line) for finding in raised)


def test_everyday_talk_stays_quiet_however_long() -> None:
    assert level(EVERYDAY * 60) <= Level.WATCH


@pytest.mark.parametrize(
    "text",
    [
        "I walk in and I push him away from her and he falls against the wall.",
        "I am standing over him now and I am bigger. He is on the floor. He can't hurt her.",
        "The water is over my head and I can't breathe, the car is sinking.",
        "I see my brother lying on the road and he is dead and there is so much blood.",
    ],
)
def test_what_happens_in_a_picture_is_at_most_noted(text: str) -> None:
    assert level(text, told=True) <= Level.WATCH


@given(ANY_TEXT)
def test_a_line_that_stands_alone_is_never_read_more_lightly(text: str) -> None:
    in_a_step = max((finding.level for finding in read(text)), default=Level.NONE)

    assert max((finding.level for finding in read(text, alone=True)), default=Level.NONE) >= in_a_step


def test_more_is_heard_in_a_line_that_stands_in_no_step() -> None:
    text = "They would all sleep easier without me in the back bedroom."

    assert scan(text).level >= scan(text, ScanContext(step="rapport_agenda")).level >= Level.NONE
    assert model().cuts.alone_raised < model().cuts.raised
    assert model().cuts.alone_red < model().cuts.red


@given(ANY_TEXT)
def test_where_a_picture_is_told_only_a_wish_or_plan_to_die_is_raised(text: str) -> None:
    raised = {finding.rule for finding in read(text, told=True) if finding.level > Level.WATCH}

    assert raised <= {"L-101", "L-102", "L-103"}


@pytest.mark.parametrize("text", ["I want to kill myself.", "I'm going to kill myself tonight."])
def test_talk_of_suicide_now_is_raised_where_a_picture_is_told_too(text: str) -> None:
    assert scan(text, ScanContext(in_imagery=True)).level >= Level.AMBER
    assert level("I'm going to kill myself tonight.", told=True) >= Level.AMBER


@pytest.mark.parametrize(
    "text", ["I don't want to kill myself.", "When I was fourteen I used to think about killing myself."]
)
def test_what_a_rule_holds_to_be_denied_or_past_is_raised_only_when_it_stands_out_clearly(text: str) -> None:
    assert scan(text).level == Level.WATCH


@pytest.mark.parametrize(
    "text",
    [
        "My brother tried to kill himself when we were at school.",
        "Ten years ago I wanted to die. I don't feel like that any more.",
        "No, I have never thought about killing myself.",
    ],
)
def test_what_is_somebody_elses_past_or_denied_is_not_red(text: str) -> None:
    assert level(text) < Level.RED


def test_nothing_is_noted_where_something_was_noted_already() -> None:
    plain = read_plain("No, I have never thought about killing myself.")
    (note,) = learned.read(plain, told=False, alone=False)

    assert note.level == Level.WATCH
    assert learned.read(plain, [note], told=False, alone=False) == []


def test_windows_cover_every_word_and_are_short() -> None:
    words = words_of(read_plain(EVERYDAY * 3 + "and so on " * 70))
    spans = windows(words)

    covered = {number for first, end in spans for number in range(first, end)}
    assert covered == set(range(len(words)))
    assert max(end - first for first, end in spans) <= 60


def test_a_window_is_scored_alike_wherever_it_stands() -> None:
    alone = read_plain("I fed the cat.")
    within = read_plain("I fed the cat. I fed the cat. I fed the cat.")
    size = len(words_of(alone)) - 1

    first = Sums(model(), runs(alone)).score(np.array([[0, size]]))
    third = Sums(model(), runs(within)).score(np.array([[2 * (size - 1), 3 * size - 2]]))

    assert np.allclose(first, third)


def test_the_weights_belong_to_the_corpus_that_is_here() -> None:
    assert model().corpus == digest(), "run `python -m tools.weights`"


def test_the_weights_are_small_and_whole_numbers() -> None:
    assert PLACE.stat().st_size <= LARGEST
    assert model().weights.dtype == np.int8
    assert model().weights.shape[1] == len(LABELS)


def test_weights_of_other_features_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.npz"
    about = np.frombuffer(b'{"features": -1, "labels": [], "corpus": ""}', np.uint8)
    np.savez(other, about=about)

    with pytest.raises(ValueError, match="another version"):
        read_model(other.read_bytes())


def test_every_danger_has_a_rule_of_its_own() -> None:
    ids = [rule for rule, _ in learned.RULES.values()]

    assert tuple(learned.RULES) == LABELS[:7]
    assert len({*ids, learned.MENTIONED[0]}) == 8
