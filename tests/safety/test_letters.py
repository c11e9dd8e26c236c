"""A letter of many sentences: ordinary turns of phrase in it call nobody, words of danger in it call as ever."""

import pytest

from safety.findings import Level
from safety.learned import believed
from safety.signals import scan
from safety.text import read_plain

BEFORE = (
    "We moved house in the spring, the three of us and my mother-in-law, and since then everybody shouts. "
    "My daughter wants her old school back and my husband works late. I cook, I drive, I sort the washing. "
    "On Sunday we all sat in the garden for the first time and nobody said a word about the boxes."
)
AFTER = (
    "My sister thinks that we should have stayed where we were. Perhaps she is right, but the rent went up again. "
    "I would like to know how other families do this, and whether a counsellor could help us to talk."
)
ORDINARY = (
    "They told us to look after the cat for a week.",
    "When we had said our goodbyes to the neighbours, my son dropped the keys at my sister's.",
    "He got the dog, and I got the piano.",
)


def letter(sentence: str) -> str:
    """The sentence in the middle of an ordinary letter."""
    return f"{BEFORE} {sentence} {AFTER}"


@pytest.mark.parametrize("sentence", ORDINARY)
def test_an_ordinary_letter_calls_nobody(sentence: str) -> None:
    assert scan(letter(sentence)).level < Level.AMBER


@pytest.mark.parametrize(
    ("sentence", "least"),
    [
        ("I have the pills in my drawer and tonight I am going to kill myself.", Level.RED),
        ("I want to die.", Level.AMBER),
        ("Everyone would be better off without me, and I keep thinking about not waking up.", Level.AMBER),
        ("The voice tells me to hurt the baby.", Level.AMBER),
        ("I cut my arms again last night.", Level.AMBER),
    ],
)
def test_words_of_danger_in_a_letter_call_somebody(sentence: str, least: Level) -> None:
    assert scan(letter(sentence)).level >= least


def test_a_turn_of_phrase_that_is_not_believed_in_a_letter_is_still_noted() -> None:
    sentence = "He got the dog, and I got the piano."

    assert scan(sentence).level == Level.AMBER
    assert scan(letter(sentence)).level == Level.WATCH


def test_where_there_is_nothing_to_weigh_a_sign_is_believed() -> None:
    assert believed(read_plain(""), 0, 0)
