"""Every number has a unit and a source, and minutes fall into the buckets that rules name."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety import thresholds
from safety.situation import Minutes
from safety.thresholds import FULL_RESCRIPT, PROPOSED, SHORT_IMAGERY, Threshold, TimeFloor, minutes_bucket


@pytest.mark.parametrize(
    ("left", "bucket"),
    [
        (90, Minutes.AMPLE),
        (45, Minutes.AMPLE),
        (44, Minutes.SHORT),
        (35, Minutes.SHORT),
        (34, Minutes.BELOW_FLOOR),
        (30, Minutes.BELOW_FLOOR),
        (29, Minutes.INTERVENE),
        (20, Minutes.INTERVENE),
        (19, Minutes.NO_NEW_STAGE),
        (15, Minutes.NO_NEW_STAGE),
        (14, Minutes.RETURN),
        (10, Minutes.RETURN),
        (9, Minutes.OVER),
        (-30, Minutes.OVER),
    ],
)
def test_the_minutes_of_a_full_rescript(left: int, bucket: Minutes) -> None:
    assert minutes_bucket(left, FULL_RESCRIPT) is bucket


@pytest.mark.parametrize(
    ("left", "bucket"),
    [(25, Minutes.AMPLE), (24, Minutes.SHORT), (20, Minutes.SHORT), (19, Minutes.BELOW_FLOOR), (14, Minutes.RETURN)],
)
def test_the_minutes_of_short_imagery(left: int, bucket: Minutes) -> None:
    assert minutes_bucket(left, SHORT_IMAGERY) is bucket


@given(st.lists(st.integers(-200, 500), min_size=2), st.integers(1, 60), st.integers(0, 40))
def test_more_time_is_never_a_tighter_bucket(minutes: list[int], floor: int, more: int) -> None:
    buckets = [minutes_bucket(left, TimeFloor(activate=floor + more, floor=floor)) for left in sorted(minutes)]
    assert all(tighter <= wider for tighter, wider in pairwise(buckets))


def test_every_number_says_its_unit_and_where_it_comes_from() -> None:
    numbers = [value for value in vars(thresholds).values() if isinstance(value, Threshold)]
    assert numbers
    for number in numbers:
        assert number.unit
        assert number.source
        assert number.value >= 0


def test_what_has_no_published_source_is_marked_as_proposed() -> None:
    assert thresholds.ATTENTION_S.source == PROPOSED


def test_silence_is_checked_later_and_later() -> None:
    for checks in (thresholds.SILENCE_S, thresholds.SILENCE_IMAGERY_S, thresholds.SILENCE_INTERRUPTED_S):
        assert all(earlier < later for earlier, later in pairwise(checks))
