"""Homework and the log: a plan in the client's words, done as entries show, confirmed and not asked for anew."""

from dataclasses import replace
from typing import get_args

import pytest

from graphs.course.facts import SessionFacts
from graphs.course.homework import ENTRIES, WEEK_MS, HomeworkKind, adherence, from_session
from graphs.course.objectives import TEMPLATES, TemplateId, from_goal, target_of
from graphs.progress import Record, objectives
from tests.graphs.playing import CASE, Player

FACTS = SessionFacts(session="s", protocol="trauma_3stage", number=2, ended_at=1)


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("I'll keep the log and practise grounding each evening.", {"intrusion_log": 7, "grounding_daily": 7}),
        ("Write in my journal twice.", {"journal": 2}),
        ("Read what we made every day.", {"own_rescript": 7}),
        ("Hold the picture of the safe place.", {"protective_image": 3}),
        ("A regular bedtime, and I ring my sister.", {"skills": 3}),
        ("Just be kind to myself.", {"skills": 3}),
    ],
)
def test_homework_said_in_a_session_becomes_a_plan_in_the_clients_words(said: str, kinds: dict[str, int]) -> None:
    drafts = from_session(replace(FACTS, homework=said))
    assert {one.kind: one.per_week for one in drafts} == kinds
    assert {one.text for one in drafts} == {said}


def test_no_homework_is_made_up() -> None:
    assert from_session(FACTS) == ()


def test_a_log_about_nightmares_is_a_log_of_nights() -> None:
    (one,) = from_session(replace(FACTS, protocol="nightmare", homework="Keep the log."))
    assert one.kind == "nightmare_log"


def test_every_kind_of_homework_has_its_entries() -> None:
    assert set(ENTRIES) == set(get_args(HomeworkKind))


def test_a_week_without_entries_is_missing_and_not_nought() -> None:
    weeks = adherence(0, 2 * WEEK_MS + 1, [1, 2, WEEK_MS - 1, 3 * WEEK_MS])
    assert [(week.done, week.whole) for week in weeks] == [(3, True), (None, True), (None, False)]


def test_the_eight_objectives_are_those_that_progress_is_measured_by() -> None:
    assert set(TEMPLATES) == set(get_args(TemplateId)) == {one.id for one in objectives(Record())}


@pytest.mark.parametrize(
    ("protocol", "template", "ratings", "target"),
    [
        ("trauma_3stage", "intrusion_le_1_week", {"intrusion_count_7d": 9}, 1),
        ("nightmare", "nightmare_reduced", {"nightmare_awakenings_7d": 6}, 3),
        ("social_anxiety", "belief_le_30", {"belief_pct": 80}, 30),
        ("compassionate_self_image", "shame_drop", {"shame": 70}, 40),
    ],
)
def test_a_goal_is_proposed_with_its_baseline_and_target(
    protocol: str, template: str, ratings: dict[str, int], target: int
) -> None:
    draft = from_goal(replace(FACTS, protocol=protocol, goal="Easier days.", ratings=ratings))
    assert draft is not None
    assert (draft.template, draft.text, draft.baseline, draft.target) == (
        template,
        "Easier days.",
        *ratings.values(),
        target,
    )
    assert target_of(TEMPLATES["shame_drop"], None) is None


def reviewing(protocol: str = "trauma_3stage", step: str = "homework_review", **logged: int) -> Player:
    """A session in which the time since is being looked back on."""
    return Player(replace(CASE, protocol=protocol, logged=logged)).to(step)


def test_what_was_logged_is_put_to_the_client_and_a_yes_is_enough() -> None:
    session = reviewing(intrusion_count_7d=4)
    assert "came 4 times in all" in session.delivered[-1]
    session.say("Yes, that's right.")
    assert session.state.recorded["intrusion_count_7d"] == 4


def test_another_number_counts_instead_of_the_log() -> None:
    session = reviewing(intrusion_count_7d=4)
    session.say("It was six times.")
    assert session.state.recorded["intrusion_count_7d"] == 6


def test_without_a_log_a_yes_is_no_number() -> None:
    session = reviewing()
    assert "log of the past seven days, the picture came" not in session.delivered[-1]
    session.say("Yes.")
    assert "intrusion_count_7d" not in session.state.recorded
