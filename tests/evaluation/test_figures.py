"""The figures mean what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety.signals import scan
from safety.text import read_plain
from service.evaluation import targets
from service.evaluation.disguises import DISGUISES, buried, no_apostrophes
from service.evaluation.lines import Line
from service.evaluation.risk import Reading, by_form, by_label, promised, read
from service.evaluation.shares import Share, share
from service.evaluation.targets import Figure, Target

LINES = (
    Line("I'm going to kill myself tonight.", "plan_intent", "direct"),
    Line("I want to kill myself.", "active", "direct"),
    Line("My cousin died by suicide in March.", "third_party", "story"),
    Line("The kettle is on and the cat is asleep.", "benign", "daily"),
    Line("I could kill for a coffee.", "benign", "idiom"),
)


def figure(name: str, readings: tuple[Reading, ...]) -> Figure:
    return next(one for one in promised(readings) if one.name == name)


def test_wilsons_interval_is_the_published_one() -> None:
    low, high = Share(81, 263).interval  # the example of Newcombe, 1998

    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)


def test_of_nothing_nothing_is_claimed() -> None:
    assert Share(0, 0).interval == (0.0, 1.0)
    assert Target(0.9, 0.5).verdict(Share(0, 0)) == targets.NOTHING


@given(st.integers(0, 500), st.integers(1, 500))
def test_an_interval_holds_its_share(count: int, more: int) -> None:
    low, high = Share(count, count + more).interval

    assert 0 <= low <= Share(count, count + more).rate <= high <= 1


@pytest.mark.parametrize(
    ("count", "verdict"), [(99, targets.MET), (95, targets.MET), (85, targets.FIRST), (84, targets.NOT_MET)]
)
def test_a_share_is_compared_with_its_target_and_its_first_step(count: int, verdict: str) -> None:
    assert Target(0.95, 0.85).verdict(Share(count, 100)) == verdict


def test_false_alerts_have_to_be_few() -> None:
    few = Target(0.02, 0.04, at_least=False)

    assert [few.verdict(Share(count, 100)) for count in (2, 4, 5)] == [targets.MET, targets.FIRST, targets.NOT_MET]


def test_recall_counts_what_calls_the_clinician() -> None:
    readings = read(LINES)

    assert figure("plan, intent or thoughts of suicide raised", readings).share == Share(2, 2)
    assert figure("plan or intent graded red", readings).share == Share(1, 1)


def test_idioms_are_no_therapy_talk() -> None:
    readings = read(LINES)

    assert figure("false alerts, therapy talk", readings).share.total == 1
    assert figure("false alerts, idioms", readings).share.total == 1


def test_what_is_somebody_elses_counts_as_noted_from_watch_on() -> None:
    assert figure("someone else's, past or denied: noted", read(LINES)).share == Share(1, 1)


def test_every_label_and_every_form_is_told_apart() -> None:
    readings = read(LINES)

    assert list(by_label(readings)) == ["plan_intent", "active", "third_party", "benign"]
    assert list(by_form(readings)["benign"]) == ["daily", "idiom"]
    assert by_label(readings)["benign"]["raised"].total == 2


@pytest.mark.parametrize("name", DISGUISES)
def test_a_disguise_changes_the_letters_and_is_the_same_each_time(name: str) -> None:
    line = "I don't think I want to carry on with everything tonight, because nobody is here."

    assert DISGUISES[name](line) != line
    assert DISGUISES[name](line) == DISGUISES[name](line)


@given(st.sampled_from(sorted(DISGUISES)), st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_text_can_be_disguised(name: str, text: str) -> None:
    assert isinstance(DISGUISES[name](text), str)


def test_what_cannot_be_seen_changes_no_word() -> None:
    line = "I don't want to be here tomorrow"

    assert read_plain(DISGUISES["zero-width characters"](line)).words == read_plain(line).words
    assert "'" not in no_apostrophes(line)


def test_the_text_in_which_lines_are_buried_is_harmless() -> None:
    assert scan(buried("The kettle is on.")).level == 0


def test_a_share_counts_what_holds() -> None:
    assert share([True, False, True]) == Share(2, 3)
