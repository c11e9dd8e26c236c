"""What a line means beside the lines before it: signs that return, numbers and words apart, slow answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety.findings import Assessment, Level
from safety.signals import ScanContext, scan
from safety.thresholds import HESITATION_S, PERSISTENT_LINES, TRAIL_LINES
from safety.trail import Moment, Trace, Trail, remember, weigh

QUIET = Trace(0, own=False)
SIGN = Trace(1, own=True)
DANGER = Trace(2, own=True)


def weighed(text: str, trail: Trail = (), moment: Moment | None = None, level: Level = Level.NONE) -> Assessment:
    return weigh(text, scan(text, ScanContext(level=level, step="rapport_agenda")), trail, moment or Moment())


def told(*lines: str) -> Assessment:
    """The assessment of the last of these lines, each read beside the ones before it."""
    trail: Trail = ()
    assessment = Assessment()
    for line in lines:
        assessment = weighed(line, trail)
        trail = remember(trail, assessment)
    return assessment


# --- Signs that come back -------------------------------------------------------------------------------


def test_a_sign_that_comes_back_again_and_again_is_amber() -> None:
    lines = ("Nothing ever changes.", "I had some toast.", "Nothing matters.", "It's pointless anyway.")

    assert told(*lines[:1]).level is Level.WATCH
    assert told(*lines[:3]).level is Level.WATCH
    assert told(*lines).level is Level.AMBER
    assert "persistent_signs" in told(*lines).flags


def test_signs_far_apart_are_not_persistence() -> None:
    between = ["I had some toast."] * TRAIL_LINES.value

    assert told("Nothing matters.", *between, "It's pointless.", *between, "Nothing matters.").level is Level.WATCH


def test_persistence_is_raised_once_and_begins_anew() -> None:
    trail = (SIGN, SIGN, DANGER)

    assert "persistent_signs" not in weighed("Nothing matters.", trail).flags
    assert PERSISTENT_LINES.value > 2


def test_what_is_told_of_somebody_else_does_not_add_up() -> None:
    line = "My brother killed himself when I was ten."

    assert told(line, "He used to say he wanted to die.", line).level is Level.WATCH


def test_calm_after_danger_that_a_clinician_cleared_is_amber_again() -> None:
    line = "I feel calmer than I have in months."

    assert weighed(line, (QUIET, QUIET)).level <= Level.WATCH
    assert "calm_after_danger" in weighed(line, (DANGER, QUIET)).flags
    assert weighed(line, (DANGER, QUIET)).level is Level.AMBER


# --- Words and numbers ----------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["fine", "I'm ok", "all good.", "95, fine"])
def test_fine_at_ninety_five_is_watched(line: str) -> None:
    assert weighed(line, moment=Moment(distress=(95,), distress_now=95)).flags == ("words_and_number_apart",)
    assert weighed(line, moment=Moment(distress=(95,), distress_now=95)).level is Level.WATCH


@pytest.mark.parametrize(
    "line", ["not ok", "95", "It is fine that she came but the stairs were awful", "better but bad"]
)
def test_words_that_go_with_the_number_are_left(line: str) -> None:
    assert "words_and_number_apart" not in weighed(line, moment=Moment(distress=(95,), distress_now=95)).flags


def test_fine_is_fine_at_thirty() -> None:
    assert weighed("fine", moment=Moment(distress=(30,), distress_now=30)).level is Level.NONE


def test_distress_that_climbs_and_climbs_is_watched() -> None:
    climbing = Moment(distress=(40, 60, 85), distress_now=85)

    assert weighed("85", moment=climbing).flags == ("distress_rising",)
    assert weighed("85", moment=climbing).level is Level.WATCH


@pytest.mark.parametrize("numbers", [(85,), (40, 85), (60, 50, 85), (75, 80, 85), (10, 30, 60), (40, 60, 60)])
def test_other_courses_of_distress_are_not(numbers: tuple[int, ...]) -> None:
    assert weighed("so", moment=Moment(distress=numbers, distress_now=numbers[-1])).level is Level.NONE


def test_numbers_given_long_before_say_nothing_of_this_line() -> None:
    assert weighed("fine", moment=Moment(distress=(40, 60, 95))).level is Level.NONE


def test_inside_a_picture_numbers_are_left_to_the_guide() -> None:
    inside = Moment(in_imagery=True, distress=(40, 60, 95), distress_now=95)

    assert weighed("fine", moment=inside).level is Level.NONE


# --- Answers that took long -----------------------------------------------------------------------------


@pytest.mark.parametrize("asked", ["wish_dead", "suicidal_thoughts", "ideation", "recheck_result"])
def test_a_flat_no_after_a_long_pause_is_watched(asked: str) -> None:
    slow = Moment(asked=asked, waited_s=HESITATION_S.value)

    assert weighed("no.", moment=slow).flags == ("slow_flat_answer",)
    assert weighed("no.", moment=slow).level is Level.WATCH
    assert weighed("no.", moment=slow._replace(waited_s=HESITATION_S.value - 1)).level is Level.NONE


def test_a_flat_no_that_took_a_reminder_is_amber() -> None:
    assert weighed("no", moment=Moment(asked="wish_dead", reminded=True)).level is Level.AMBER


def test_a_full_answer_may_take_its_time() -> None:
    slow = Moment(asked="wish_dead", waited_s=300)

    line = "No, sorry, the postman came, and no, I have not."

    assert "slow_flat_answer" not in weighed(line, moment=slow).flags


def test_other_questions_may_take_their_time() -> None:
    assert weighed("no", moment=Moment(asked="suds", waited_s=300, reminded=True)).level is Level.NONE


# --- Together -------------------------------------------------------------------------------------------


def test_a_weak_sign_beside_another_is_amber() -> None:
    apart = Moment(distress=(95,), distress_now=95)

    assert weighed("fine", (Trace(1, own=False, weak=("slow_flat_answer",)),), apart).level is Level.AMBER
    assert weighed("fine", (SIGN,), apart).level is Level.AMBER
    assert weighed("fine", (Trace(1, own=False, weak=("words_and_number_apart",)),), apart).level is Level.WATCH


def test_the_trail_is_short_and_holds_no_words() -> None:
    trail: Trail = ()
    for _ in range(50):
        trail = remember(trail, scan("I want to die."))

    assert trail == (Trace(2, own=True),) * TRAIL_LINES.value


def test_an_empty_line_raises_nothing() -> None:
    assert weighed("", moment=Moment(asked="wish_dead", reminded=True)) == Assessment()


TRACES = st.builds(
    Trace,
    st.integers(0, 3),
    st.booleans(),
    st.lists(st.sampled_from(["slow_flat_answer", "distress_rising"])).map(tuple),
)
MOMENTS = st.builds(
    Moment,
    asked=st.sampled_from([None, "wish_dead", "ideation", "suds"]),
    in_imagery=st.booleans(),
    distress=st.lists(st.integers(0, 100)).map(tuple),
    distress_now=st.none() | st.integers(0, 100),
    waited_s=st.integers(-5, 10_000),
    reminded=st.booleans(),
)
LINES = st.sampled_from(
    ["fine", "no", "Nothing matters.", "I want to die", "I feel calmer than I have in months", "toast"]
)


@given(LINES, st.lists(TRACES, max_size=8).map(tuple), MOMENTS)
def test_the_conversation_only_ever_adds(line: str, trail: Trail, moment: Moment) -> None:
    alone = scan(line)
    beside = weigh(line, alone, trail, moment)

    assert beside.findings[: len(alone.findings)] == alone.findings
    assert beside.level >= alone.level
