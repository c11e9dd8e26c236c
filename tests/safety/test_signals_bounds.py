"""Reading costs a bounded amount of work, whatever the text, and what it does not read it says."""

import pytest

from safety.findings import Level
from safety.signals import ScanContext, scan
from safety.signals_mentions import notes
from safety.signals_rules import find
from safety.signals_search import MOST_STRETCHES, MOST_WORK, Index, Search
from safety.text import MOST_WORDS, read_plain
from tests.safety.hostile import hostile

SIZE = 20_000
# One more stretch may begin where the work is nearly done: what it costs at the very most.
ONE_STRETCH = 3_000


@pytest.mark.parametrize("kind", hostile(1))
def test_no_text_costs_more_than_its_share_of_searches(kind: str) -> None:
    plain = read_plain(hostile(SIZE)[kind])
    search = Search(plain)

    find(search)
    notes(search)

    assert len(plain.marked) <= MOST_WORDS + 2
    assert len(search.stretches) <= MOST_STRETCHES
    assert search.work <= MOST_WORK + ONE_STRETCH


def test_work_does_not_grow_with_a_text_that_repeats_itself() -> None:
    once, often = (Search(read_plain("Then I want to kill myself. " * times)) for times in (2, 500))

    find(once)
    find(often)

    assert often.work == once.work


@pytest.mark.parametrize(
    "kind",
    [
        "spaced letters",
        "dotted letters",
        "sentences of one word of every rule",
        "denials, no two alike",
        "words of every rule",
    ],
)
def test_what_is_too_much_to_read_is_amber_at_least(kind: str) -> None:
    assessment = scan(hostile(SIZE)[kind])

    assert assessment.level >= Level.AMBER
    assert "unreadable" in assessment.flags


def test_what_is_too_much_to_read_is_amber_inside_a_picture_too() -> None:
    assert scan(hostile(SIZE)["spaced letters"], ScanContext(in_imagery=True)).level >= Level.AMBER


def test_danger_before_the_end_of_reading_is_graded_as_ever() -> None:
    text = "I'm going to kill myself tonight. " + hostile(SIZE)["denials, no two alike"]

    assert scan(text).level is Level.RED


def test_many_denials_do_not_hide_the_one_that_is_none() -> None:
    assert scan("I don't want to die. " * 30 + "I want to die.").level is Level.AMBER
    assert scan(" ".join(f"On day {i} I did not want to die." for i in range(30)) + " Now I want to die.").level is (
        Level.AMBER
    )


def test_a_denial_does_not_hide_what_follows_in_the_same_sentence() -> None:
    assert scan("I said I don't want to die, but the truth is that I want to die").level is Level.AMBER


def test_ordinary_prose_of_twenty_thousand_characters_is_read_to_its_end() -> None:
    prose = " ".join(f"On day {i} I told my sister that I slept badly and that work was fine." for i in range(280))

    assert len(prose) > 19_000
    assert "unreadable" not in scan(prose).flags


def test_more_words_than_anybody_types_are_not_read_and_said_so() -> None:
    assert read_plain("no, " * 20_000).unread_from is not None


def test_a_pattern_that_no_word_gives_away_is_tried_on_every_stretch() -> None:
    index = Index([(0, "(?:a|b)?"), (1, "rope")])

    assert [entry.owner for entry in index.entries_for(frozenset({"kettle"}))] == [0]
    assert [entry.owner for entry in index.entries_for(frozenset({"rope"}))] == [0, 1]
