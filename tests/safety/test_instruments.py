"""Questionnaires: their words are as published, and a score says neither more nor less than the answers."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety.instruments import (
    AnswersRefused,
    Instrument,
    InstrumentRefused,
    asked,
    bundled,
    moved,
    offered,
    parse,
    score,
    shelf,
)
from safety.readiness import Light
from tests.safety.instrument_files import MADE_UP, changed

PHQ9, GAD7, PCL5 = bundled()["phq9"], bundled()["gad7"], bundled()["pcl5"]
AUDIT_C, PC_PTSD5 = bundled()["audit_c"], bundled()["pc_ptsd5"]


def alike(instrument: Instrument, value: int) -> dict[str, int]:
    """Every item answered with the same number."""
    return {item.id: value for item in instrument.items}


@st.composite
def answered(draw: st.DrawFn) -> tuple[Instrument, dict[str, int]]:
    """Any answers to any questionnaire, some left out."""
    one = draw(st.sampled_from([*bundled().values(), parse("made_up.toml", MADE_UP)]))
    given_ = {item.id: draw(st.sampled_from([None, *sorted(item.values)])) for item in one.items}
    kept = {name: value for name, value in given_.items() if value is not None}
    names = {item.id for item in asked(one, kept)}
    return one, {name: value for name, value in kept.items() if name in names}


# ---- the questionnaires of this release --------------------------------------------------------------------------


def test_each_says_whose_words_it_has_and_who_may_use_them() -> None:
    assert set(bundled()) == {"phq9", "gad7", "pcl5", "audit_c", "pc_ptsd5"}
    for one in bundled().values():
        assert one.licence
        assert one.publisher
        assert one.limits
        assert one.address.startswith("https://")
        assert len(one.compared_with) >= 2
    assert len(offered(bundled())) == len(bundled())


@pytest.mark.parametrize(
    ("one", "items", "low", "high"), [(PHQ9, 9, 0, 27), (GAD7, 7, 0, 21), (PCL5, 20, 0, 80), (AUDIT_C, 3, 0, 12)]
)
def test_they_have_the_published_length_and_range(one: Instrument, items: int, low: int, high: int) -> None:
    assert len(one.items) == items
    assert score(one, {item.id: min(item.values) for item in one.items}).total == low
    assert score(one, {item.id: max(item.values) for item in one.items}).total == high


@pytest.mark.parametrize(
    ("one", "total", "band"),
    [
        *((PHQ9, total, "minimal") for total in (0, 4)),
        *((PHQ9, total, "mild") for total in (5, 9)),
        *((PHQ9, total, "moderate") for total in (10, 14)),
        *((PHQ9, total, "moderately severe") for total in (15, 19)),
        *((PHQ9, total, "severe") for total in (20, 27)),
        *((GAD7, total, band) for total, band in ((4, "minimal"), (5, "mild"), (10, "moderate"), (15, "severe"))),
        *((PCL5, total, "below the proposed cut-offs") for total in (0, 30)),
        *((PCL5, total, "within the proposed cut-offs (31 to 33)") for total in (31, 33)),
        (PCL5, 34, "above the proposed cut-offs"),
        (AUDIT_C, 2, "below the cut-offs"),
        (AUDIT_C, 3, "positive for women"),
        (AUDIT_C, 4, "positive for women and men"),
    ],
)
def test_the_published_cut_offs_make_the_bands(one: Instrument, total: int, band: str) -> None:
    left, given_ = total, dict[str, int]()
    for item in one.items:
        given_[item.id] = min(left, max(item.values))
        left -= given_[item.id]
    assert (score(one, given_).total, score(one, given_).band) == (total, band)


@pytest.mark.parametrize(
    ("answer", "codes", "lights"),
    [
        (0, (), ()),
        (1, ("phq9_item9",), (Light.AMBER,)),
        (2, ("phq9_item9", "phq9_item9_often"), (Light.AMBER, Light.RED)),
        (3, ("phq9_item9", "phq9_item9_often"), (Light.AMBER, Light.RED)),
    ],
)
def test_item_nine_counts_by_itself_whatever_the_total(
    answer: int, codes: tuple[str, ...], lights: tuple[Light, ...]
) -> None:
    for others in (0, 3):
        scored = score(PHQ9, alike(PHQ9, others) | {"self_harm": answer})
        assert tuple(flag.code for flag in scored.flags) == codes
        assert tuple(flag.light for flag in scored.flags) == lights
        assert scored.alerting is bool(codes)


def test_item_nine_left_out_is_not_a_no() -> None:
    given_ = alike(PHQ9, 0)
    del given_["self_harm"]
    scored = score(PHQ9, given_)
    assert (scored.total, scored.band, scored.missing) == (None, None, ("self_harm",))
    assert [(flag.code, flag.light) for flag in scored.flags] == [("phq9_item9_skipped", Light.AMBER)]
    assert not scored.alerting


def test_drinking_is_flagged_as_soon_as_no_answer_could_take_it_back() -> None:
    assert [flag.code for flag in score(AUDIT_C, {"how_often": 3}).flags] == ["audit_c_positive"]
    assert score(AUDIT_C, {"how_often": 2}).flags == ()
    assert score(AUDIT_C, {"how_often": 3}).total is None


def test_without_an_event_nothing_else_is_asked_and_the_total_is_nought() -> None:
    assert [item.id for item in asked(PC_PTSD5, {"event": 0})] == ["event"]
    assert asked(PC_PTSD5, {"event": 1}) == asked(PC_PTSD5, {}) == PC_PTSD5.items
    assert score(PC_PTSD5, {"event": 0}).total == 0
    assert score(PC_PTSD5, alike(PC_PTSD5, 1)).total == 5
    with pytest.raises(AnswersRefused, match="guilt was not asked"):
        score(PC_PTSD5, {"event": 0, "guilt": 1})


@pytest.mark.parametrize(
    ("before", "after", "size"),
    [(40, 36, "none"), (40, 35, "reliable"), (31, 40, "reliable"), (40, 30, "meaningful"), (20, 40, "meaningful")],
)
def test_a_change_has_the_size_that_is_proposed(before: int, after: int, size: str) -> None:
    change = moved(PCL5, before, after)
    assert change is not None
    assert (change.by, change.size) == (after - before, size)


def test_a_change_needs_two_totals_and_has_no_size_where_none_is_known() -> None:
    assert moved(PCL5, None, 3) is moved(PCL5, 3, None) is None
    change = moved(PHQ9, 20, 2)
    assert change is not None
    assert (change.by, change.size) == (-18, "none")


# ---- any answers -------------------------------------------------------------------------------------------------


@given(answered())
def test_any_total_lies_in_the_range_and_missing_items_are_named(case: tuple[Instrument, dict[str, int]]) -> None:
    one, given_ = case
    scored = score(one, given_)
    assert set(scored.missing) == {item.id for item in asked(one, given_)} - set(given_)
    assert (scored.band is None) == (scored.total is None)
    if scored.total is not None:
        assert one.scoring.low <= scored.total <= one.scoring.high
    if not scored.missing:
        assert scored.total is not None


@given(answered(), st.data())
def test_the_order_of_answers_changes_nothing(case: tuple[Instrument, dict[str, int]], data: st.DataObject) -> None:
    one, given_ = case
    names = data.draw(st.permutations(sorted(given_)))
    assert score(one, {name: given_[name] for name in names}) == score(one, given_)


@given(answered(), st.data())
def test_one_answer_higher_takes_no_flag_down(case: tuple[Instrument, dict[str, int]], data: st.DataObject) -> None:
    one, given_ = case
    if not given_:
        return
    name = data.draw(st.sampled_from(sorted(given_)))
    higher = [value for value in one.item(name).values if value > given_[name]]
    if not higher or (one.gate is not None and name == one.gate.item):
        return
    raised = score(one, given_ | {name: data.draw(st.sampled_from(sorted(higher)))})
    assert {flag.code for flag in score(one, given_).flags} <= {flag.code for flag in raised.flags}


@given(answered())
def test_leaving_an_item_out_never_scores_like_answering_it_with_the_lowest(
    case: tuple[Instrument, dict[str, int]],
) -> None:
    one, given_ = case
    for name in set(given_) & set(one.scoring.items):
        without = {item: value for item, value in given_.items() if item != name}
        assert name in score(one, without).missing or asked(one, without) != one.items


@pytest.mark.parametrize(
    ("answers", "message"),
    [({"feet": 1}, "feet was not asked"), ({"mood": 4}, "mood has no such answer"), ({"mood": -1}, "no such answer")],
)
def test_answers_that_cannot_be_given_are_refused(answers: dict[str, int], message: str) -> None:
    with pytest.raises(AnswersRefused, match=message):
        score(PHQ9, answers)


# ---- a questionnaire of a practice's own -------------------------------------------------------------------------


def test_a_practice_can_add_its_own() -> None:
    own = parse("made_up.toml", MADE_UP)
    known = shelf([*bundled().values(), own])
    assert known["made_up"].licence
    scored = score(own, {"here": 40, "body": 60, "things": 20})
    assert (scored.total, scored.band) == (40, "often")
    assert [(flag.code, flag.light) for flag in scored.flags] == [("made_up_high", Light.RED)]


def test_its_own_rule_says_what_is_done_with_missing_items() -> None:
    own = parse("made_up.toml", MADE_UP)
    assert score(own, {"here": 40, "body": 60}).total == 50
    assert score(own, {"here": 40}).total is None


@pytest.mark.parametrize(
    ("scoring", "answers", "total"),
    [
        ('method = "max"\nlow = 0\nhigh = 100', {"here": 20, "body": 60, "things": 0}, 60),
        ('method = "any"\nat_least = 40\nlow = 0\nhigh = 1', {"here": 20, "body": 60, "things": 0}, 1),
        ('method = "any"\nat_least = 40\nlow = 0\nhigh = 1', {"here": 20, "body": 20, "things": 0}, 0),
        ('method = "sum"\nlow = 0\nhigh = 300', {"here": 20, "body": 60, "things": 0}, 80),
    ],
)
def test_sum_mean_highest_and_any_are_all_there_is(scoring: str, answers: dict[str, int], total: int) -> None:
    own = parse("x.toml", changed(scoring=scoring, missing="", bands=[(0, "low")], flags=""))
    assert score(own, answers).total == total


def test_what_is_not_confirmed_is_known_and_not_offered() -> None:
    own = parse("x.toml", changed(status="unconfirmed", compared_with=""))
    assert offered(shelf([own])) == ()


def test_two_of_one_id_are_refused() -> None:
    with pytest.raises(InstrumentRefused, match="two questionnaires with the id phq9"):
        shelf([PHQ9, PHQ9])


def test_an_item_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        PHQ9.item("feet")


def test_a_prorated_total_does_not_pretend_to_be_exact() -> None:
    own = parse("x.toml", changed(scoring='method = "sum"\nlow = 0\nhigh = 300', bands=[(0, "low")], flags=""))
    total = score(own, {"here": 20, "body": 0}).total
    assert total is not None
    assert math.isclose(total, 30)
