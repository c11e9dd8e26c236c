"""What holds of progress whatever is on file."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graphs.progress import Logged, Meeting, Rated, Record, objectives, series_of
from graphs.progress.measures import MEASURES
from graphs.progress.objectives import IDS
from graphs.progress.weeks import WEEK_MS

TIMES = st.integers(0, 20 * WEEK_MS)
NAMES = st.sampled_from(["a", "b", "c", "d"])
NUMBERS = st.integers(0, 100)
RATED = st.builds(
    Rated,
    session=NAMES,
    field=st.sampled_from([*MEASURES, "suds"]),
    value=NUMBERS,
    step=st.sampled_from(["baseline_ratings", "post_ratings", "reassess"]),
    at=TIMES,
)
LOGGED = st.builds(
    Logged,
    entry=st.uuids().map(str),
    kind=st.sampled_from(["intrusion", "nightmare", "exercise", "protective_image"]),
    at=TIMES,
    numbers=st.dictionaries(
        st.sampled_from(["distress", "awakenings", "morning_distress", "before", "after", "held_s"]), NUMBERS
    ),
)
MEETINGS = st.lists(
    st.builds(
        Meeting,
        session=NAMES,
        at=TIMES,
        ended=st.booleans(),
        summed_up=st.booleans(),
        self_guided=st.booleans(),
        held_s=st.none() | NUMBERS,
        alliance=st.none() | st.integers(0, 10),
    ),
    max_size=4,
    unique_by=lambda met: met.session,
)
RECORDS = st.builds(
    Record,
    rated=st.lists(RATED, max_size=12).map(tuple),
    logged=st.lists(LOGGED, max_size=12).map(tuple),
    meetings=MEETINGS.map(tuple),
    begins=st.lists(TIMES, max_size=2).map(tuple),
    now=st.integers(20 * WEEK_MS, 30 * WEEK_MS),
)


@given(RECORDS)
def test_every_number_of_a_series_was_given_by_somebody(record: Record) -> None:
    said = {one.value for one in record.rated}
    said |= {number for one in record.logged for number in one.numbers.values()}
    said |= {number for met in record.meetings for number in (met.alliance, met.held_s) if number is not None}
    counted = {"intrusion_count_7d", "nightmare_awakenings_7d"}
    for name, series in series_of(record).items():
        if name not in counted:
            assert {one.value for one in series.given} <= said


@given(RECORDS)
def test_a_point_of_the_log_stands_for_entries_and_a_week_without_any_has_no_value(record: Record) -> None:
    for series in series_of(record).values():
        for one in series.points:
            if one.session is None and not one.entries:
                assert one.value is None


@given(RECORDS)
def test_points_stand_in_order_of_time(record: Record) -> None:
    for series in series_of(record).values():
        assert [one.at for one in series.points] == sorted(one.at for one in series.points)


@given(RECORDS)
def test_the_order_in_which_a_log_is_read_changes_nothing(record: Record) -> None:
    turned = replace(record, logged=record.logged[::-1], meetings=record.meetings[::-1])
    shown = [(name, one.baseline, one.deteriorating, one.trend) for name, one in series_of(record).items()]
    assert shown == [(name, one.baseline, one.deteriorating, one.trend) for name, one in series_of(turned).items()]


@given(RECORDS)
def test_all_eight_objectives_are_always_judged_with_a_sentence(record: Record) -> None:
    found = objectives(record)
    assert tuple(one.id for one in found) == IDS
    assert all(one.says.endswith(".") and one.rule.endswith(".") for one in found)


@given(RECORDS)
def test_an_objective_without_any_number_of_its_series_is_never_met(record: Record) -> None:
    series = series_of(record)
    for one in objectives(record):
        if not set(one.series) & series.keys() and one.id != "protective_image_two_sessions":
            assert one.standing != "met"
