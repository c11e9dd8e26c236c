"""Progress over weeks: what counts as a point, a gap, a baseline, a target that is met, and getting worse."""

import pytest

from graphs.progress import AgreedObjective, objectives, reached, series_of
from graphs.progress.measures import band
from graphs.progress.objectives import IDS
from tests.graphs.progressing import Course, values


def test_a_log_is_counted_by_weeks_and_a_week_without_an_entry_is_a_gap_and_not_zero() -> None:
    course = Course().log("intrusion", 0, 1, 2, 3, 4, 15)
    assert values(course.series("intrusion_count_7d", day=22)) == [5, None, 1]


def test_the_week_that_still_runs_is_not_counted() -> None:
    course = Course().log("intrusion", 0, 1, 8)
    assert values(course.series("intrusion_count_7d", day=13)) == [2]


def test_a_log_that_stopped_long_ago_shows_four_gaps_and_no_more() -> None:
    assert values(Course().log("intrusion", 0).series("intrusion_count_7d", day=365)) == [1, None, None, None, None]


def test_a_count_of_none_is_zero_only_when_the_client_said_so() -> None:
    course = Course().log("intrusion", 0, 1).session(10, "homework_review", intrusion_count_7d=0)
    series = course.series("intrusion_count_7d", day=15)
    assert values(series) == [2, 0, None]
    assert series.newest == 0


def test_the_baseline_of_intrusions_is_the_first_week_of_the_log() -> None:
    course = Course().log("intrusion", 0, 1, 2).session(3, "homework_review", intrusion_count_7d=9).log("intrusion", 8)
    assert course.series("intrusion_count_7d").baseline == 3


def test_the_baseline_of_nightmares_is_the_mean_of_seven_to_fourteen_days() -> None:
    one_week = Course().log("nightmare", 0, 2, awakenings=2)
    assert one_week.series("nightmare_awakenings_7d", day=7).baseline == 4
    two_weeks = one_week.log("nightmare", 9, awakenings=1)
    assert two_weeks.series("nightmare_awakenings_7d", day=14).baseline == 2.5


def test_a_night_without_a_number_of_awakenings_is_no_zero() -> None:
    course = Course().log("nightmare", 0, morning_distress=40)
    assert "nightmare_awakenings_7d" not in {one.measure.id for one in [course.series("nightmare_morning_distress")]}
    assert course.objective("nightmare_reduced").standing == "cannot_tell"


def test_a_session_that_ended_without_the_number_is_a_gap() -> None:
    course = Course().session(0, image_distress=80).session(7).session(14, image_distress=60)
    assert values(course.series("image_distress")) == [80, None, 60]


def test_a_number_put_right_in_the_same_step_counts_as_it_stood_last() -> None:
    course = Course().session(0, image_distress=80).rate("session-0", 5, "baseline_ratings", image_distress=70)
    assert values(course.series("image_distress")) == [70]


@pytest.mark.parametrize(
    ("value", "word"),
    [(0, "none"), (9, "none"), (10, "mild"), (39, "mild"), (40, "moderate"), (69, "moderate"), (70, "severe")],
)
def test_bands(value: int, word: str) -> None:
    assert band(value) == word


@pytest.mark.parametrize(
    ("later", "trend"), [(80, "level"), (71, "level"), (70, "better"), (89, "level"), (90, "worse")]
)
def test_a_trend_needs_ten_points(later: int, trend: str) -> None:
    assert (
        Course().session(0, image_distress=80).session(7, image_distress=later).series("image_distress").trend == trend
    )


def test_more_is_better_where_it_is() -> None:
    course = Course().session(0, mastery=20).session(7, mastery=60)
    assert course.series("mastery").trend == "better"


def test_one_number_makes_no_trend() -> None:
    assert Course().session(0, image_distress=80).series("image_distress").trend == "too_few"


@pytest.mark.parametrize(
    ("given", "worse"),
    [((40, 50, 60), True), ((40, 60, 50), False), ((40, 40, 50), False), ((50, 60), False), ((90, 40, 50, 51), True)],
)
def test_up_two_sessions_running_is_a_sign(given: tuple[int, ...], *, worse: bool) -> None:
    course = Course()
    for index, value in enumerate(given):
        course.session(index * 7, image_distress=value).after(image_distress=5)
    assert course.series("image_distress").deteriorating is worse


def test_a_log_up_two_weeks_running_is_a_sign_and_a_gap_is_no_rise() -> None:
    rising = Course().log("intrusion", 0, 7, 8, 14, 15, 16)
    assert rising.series("intrusion_count_7d", day=21).deteriorating
    with_gap = Course().log("intrusion", 0, 14, 15, 21, 22, 23)
    assert not with_gap.series("intrusion_count_7d", day=28).deteriorating


def test_each_point_says_who_entered_it() -> None:
    course = Course().session(0, image_distress=80)
    course.rated.append(course.rated[0]._replace(value=75, step="g_clinician_control", at=9, who="ada"))
    client, clinician = course.series("image_distress").points
    assert (client.by, client.who, clinician.by, clinician.who) == ("client", None, "clinician", "ada")


def test_there_are_eight_objectives_and_an_empty_record_decides_none() -> None:
    assert [Course().objective(name).standing for name in IDS] == ["cannot_tell"] * 8


def test_intrusions_once_a_week_or_less() -> None:
    course = Course().log("intrusion", 0, 1, 2, 3, 4, 5, 6)
    assert course.objective("intrusion_le_1_week", day=8).standing == "not_yet"
    assert course.log("intrusion", 9).objective("intrusion_le_1_week", day=15).standing == "met"


def test_intrusions_reached_after_more_than_six_sessions_says_so() -> None:
    course = Course()
    for index in range(7):
        course.session(index * 7, "homework_review", intrusion_count_7d=7 - index)
    found = course.objective("intrusion_le_1_week")
    assert (found.standing, "7 sessions" in found.says) == ("met", True)


@pytest.mark.parametrize(
    ("first", "last", "standing"),
    [
        ((70, 70), (39, 39), "met"),
        ((70, 70), (40, 39), "not_yet"),
        ((70, 70), (39, 40), "not_yet"),
        ((69, 90), (10, 10), "cannot_tell"),
    ],
)
def test_distress_and_vividness_from_severe_to_mild(
    first: tuple[int, int], last: tuple[int, int], standing: str
) -> None:
    course = Course().session(0, image_distress=first[0], image_vividness=first[1])
    course.after(image_distress=last[0], image_vividness=last[1])
    assert course.objective("distress_vividness_mild").standing == standing


@pytest.mark.parametrize(
    ("first", "last", "standing"), [(75, 30, "met"), (75, 31, "not_yet"), (31, 30, "met"), (30, 10, "cannot_tell")]
)
def test_the_belief_at_thirty_or_less(first: int, last: int, standing: str) -> None:
    course = Course().session(0, "meaning_belief", belief_pct=first).after(belief_pct=last)
    assert course.objective("belief_le_30").standing == standing


@pytest.mark.parametrize(("first", "last", "standing"), [(80, 50, "met"), (80, 51, "not_yet"), (29, 0, "cannot_tell")])
def test_shame_falls_by_thirty(first: int, last: int, standing: str) -> None:
    assert Course().session(0, shame=first).after(shame=last).objective("shame_drop").standing == standing


@pytest.mark.parametrize(("later", "standing"), [(2, "met"), (3, "not_yet")])
def test_nightmares_at_half_the_baseline(later: int, standing: str) -> None:
    course = Course().log("nightmare", 0, 1, awakenings=2).session(30, "homework_review", nightmare_awakenings_7d=later)
    assert course.objective("nightmare_reduced", day=31).standing == standing


def test_a_meaning_is_revised_with_a_summary_that_is_believable_unless_the_clinician_says_not_yet() -> None:
    course = Course().session(0).after(rescript_believability=60)
    assert course.objective("meaning_revised").standing == "not_yet"
    unjudged = course.imagined(held_s=0).objective("meaning_revised")
    assert (unjudged.standing, "yours to say" in unjudged.says) == ("met", True)
    assert course.judge(1, holds=True).objective("meaning_revised").standing == "met"
    assert course.judge(2, holds=False).objective("meaning_revised").standing == "not_yet"
    assert (
        Course().session(0).after(rescript_believability=59).imagined(held_s=0).objective("meaning_revised").standing
        == "not_yet"
    )


@pytest.mark.parametrize(
    ("held", "own", "standing"),
    [
        ((60, 60), (True, True), "met"),
        ((60, 59), (True, True), "not_yet"),
        ((60, 90), (True, False), "not_yet"),
        ((60, 0, 60), (True, True, True), "not_yet"),
    ],
)
def test_a_protective_image_counts_in_two_sessions_in_a_row(
    held: tuple[int, ...], own: tuple[bool, ...], standing: str
) -> None:
    course = Course()
    for index, (seconds, mine) in enumerate(zip(held, own, strict=True)):
        course.session(index * 7).imagined(held_s=seconds, own=mine)
    assert course.objective("protective_image_two_sessions").standing == standing


def test_a_protective_image_held_alone_counts_for_the_session_after_it() -> None:
    course = Course().session(0).imagined(held_s=60).log("protective_image", 3, held_s=75).session(7)
    assert course.objective("protective_image_two_sessions").standing == "met"


@pytest.mark.parametrize(
    ("end", "later", "count", "standing"),
    [(20, 30, 1, "met"), (20, 31, 1, "not_yet"), (35, 40, 1, "not_yet"), (20, 20, 2, "not_yet")],
)
def test_gains_hold_within_ten_points_of_the_end_of_treatment(end: int, later: int, count: int, standing: str) -> None:
    course = Course().session(0, image_distress=80).after(image_distress=end)
    course.session(30, "followup_review", intrusion_count_7d=count).rate(
        "session-1", 30 * 86_400_000 + 5, "reassess", image_distress=later
    )
    assert course.objective("gains_held").standing == standing


def test_another_course_begins_another_baseline_and_the_points_before_it_stay() -> None:
    course = Course().session(0, image_distress=90).session(7, image_distress=20)
    course = course.anew(30).session(31, image_distress=60).session(38, image_distress=55)
    series = course.series("image_distress")
    assert values(series) == [90, 20, 60, 55]
    assert (series.baseline, series.newest, series.trend) == (60, 55, "level")


def test_before_anything_is_known_of_another_course_nothing_is_carried_over_from_the_one_before() -> None:
    course = Course().session(0, belief_pct=80).after(belief_pct=20).imagined(held_s=90).judge(1, holds=True)
    assert course.objective("belief_le_30").standing == "met"
    later = course.anew(30)
    assert {one.standing for one in objectives(later.record(31))} == {"cannot_tell"}
    assert (later.series("belief_pct").newest, later.series("belief_pct").trend) == (None, "too_few")


def test_a_rise_over_the_edge_of_two_courses_is_no_sign() -> None:
    course = Course().session(0, suds_baseline=30).session(7, suds_baseline=40)
    assert course.session(14, suds_baseline=50).series("suds_baseline").deteriorating
    assert not course.anew(13).series("suds_baseline").deteriorating


def test_the_weeks_of_a_log_are_counted_from_the_beginning_of_each_course() -> None:
    course = Course().log("intrusion", 0, 1, 2).anew(10).log("intrusion", 12, 20)
    series = course.series("intrusion_count_7d", day=30)
    assert values(series) == [3, 1, 1]
    assert series.baseline == 1


@pytest.mark.parametrize(("target", "expected"), [(30, True), (29, False), (None, None)])
def test_what_was_agreed_is_reached_by_its_own_number(target: int | None, *, expected: bool | None) -> None:
    course = Course().session(0, belief_pct=80).after(belief_pct=30)
    agreed = AgreedObjective(
        id="o", template="belief_le_30", text="Less of it.", until=None, ratified_at=1, target=target
    )
    assert reached(agreed, series_of(course.record(9))) is expected
    assert reached(agreed, {}) is None
