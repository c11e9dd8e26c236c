"""A course of therapy: what is proposed and why, and that only a clinician moves it on."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.course.course import (
    DAY_MS,
    AlertsKnown,
    CircumstancesNoted,
    Course,
    CourseInput,
    CourseResult,
    CourseTimePassed,
    Decision,
    ObjectiveRatified,
    SessionEnded,
    TargetsSet,
    begin,
    follow_ups_due,
    proposal,
    turn,
)
from graphs.course.facts import SessionFacts, facts_of
from graphs.course.graph import CourseGraph, mermaid_of_course
from graphs.course.situation import CourseStage, Looked, Next, PathChosen
from graphs.state import Case, State
from safety.findings import Level
from safety.situation import Consent, Readiness, Situation

CALM = {"image_distress": 20, "image_vividness": 30}
HARD = {"image_distress": 80, "image_vividness": 80}


def held(name: str, protocol: str = "trauma_3stage", **facts: object) -> SessionEnded:
    """A session that ended."""
    known = {"worked": protocol not in {"followup", "stabilisation_only"}, **facts}
    return SessionEnded(
        at=1,
        facts=SessionFacts(session=name, protocol=protocol, number=1, ended_at=1, **known),  # pyright: ignore[reportArgumentType]
    )


def with_facts(name: str, facts: dict[str, object], protocol: str = "trauma_3stage") -> SessionEnded:
    """A session that ended with these facts."""
    return held(name, protocol, **facts)  # pyright: ignore[reportArgumentType] - no fact is called protocol


def decided(what: Next, reason: str = "", at: int = 1, sessions: int | None = None) -> Decision:
    """A clinician's decision."""
    return Decision(at=at, what=what, reason=reason, sessions=sessions)


def after(course: Course, *given: CourseInput) -> Course:
    """The course after these; none of them is refused."""
    for one in given:
        result = turn(course, one)
        assert result.refused is None, (one, result.refused)
        course = result.course
    return course


def working(agreed: int = 3) -> Course:
    """A course with a goal, in its sessions with an image."""
    return after(
        begin("trauma_3stage", agreed),
        held("s1", history=True, goal="Less hold on me.", ratings=HARD),
        decided(Next.SET_GOAL),
        ObjectiveRatified(at=1),
        decided(Next.SESSION),
    )


def looked_back(course: Course, looked: Looked, path: PathChosen = PathChosen.CONSOLIDATE) -> Course:
    """The course after a session of looking back."""
    return after(course, held(f"back {looked}", "followup", looked=looked, path=path))


def ending() -> Course:
    """A course whose last session was held."""
    course = after(working(), decided(Next.REASSESS))
    course = after(looked_back(course, Looked.REASSESSED), decided(Next.CONSOLIDATE))
    return looked_back(after(looked_back(course, Looked.PLANNED), decided(Next.END)), Looked.PARTED)


def test_a_course_begins_with_a_first_session_and_goes_on_to_a_goal() -> None:
    course = begin("trauma_3stage")
    assert (proposal(course).kind, proposal(course).protocol) == (Next.INTAKE, "trauma_3stage")
    course = after(course, held("s1", history=True, goal="Less hold on me."))
    assert (course.situation.stage, proposal(course).kind) == (CourseStage.INTAKE_HISTORY, Next.SET_GOAL)
    course = after(course, decided(Next.SET_GOAL))
    assert proposal(course).kind is Next.SET_GOAL  # nothing is ratified yet
    course = after(course, ObjectiveRatified(at=1))
    assert proposal(course).kind is Next.SESSION


@pytest.mark.parametrize(
    ("fact", "kind"),
    [("risk", Next.REVIEW), ("stopped", Next.REVIEW), ("unready", Next.STABILISE), ("unstable", Next.STABILISE)],
)
def test_no_image_is_proposed_after_a_session_that_speaks_against_it(fact: str, kind: Next) -> None:
    course = after(working(), with_facts("s2", {fact: True}))
    assert proposal(course).kind is kind
    assert proposal(course).protocol in {None, "stabilisation_only"}


def test_an_open_alert_comes_first_and_a_review_settles_what_it_left() -> None:
    course = after(working(), AlertsKnown(at=1, alerting=True))
    assert proposal(course).kind is Next.REVIEW
    refused = turn(course, decided(Next.SESSION, "We spoke.")).refused
    assert refused is not None
    assert refused.rule == "C1"
    course = after(course, AlertsKnown(at=1, alerting=False))
    assert proposal(course).kind is Next.REVIEW
    assert proposal(after(course, decided(Next.REVIEW, "We spoke."))).kind is Next.SESSION


def test_steady_circumstances_again_let_images_be_proposed() -> None:
    course = after(working(), CircumstancesNoted(at=1, unstable=True, note="No fixed home."))
    assert proposal(course).protocol == "stabilisation_only"
    assert proposal(after(course, CircumstancesNoted(at=2, unstable=False, note="A flat."))).kind is Next.SESSION


def test_at_the_agreed_number_looking_back_is_proposed_and_one_more_is_refused() -> None:
    course = after(working(), held("s2", ratings=HARD), held("s3", ratings=HARD))
    assert (course.held, proposal(course).kind, proposal(course).rule) == (3, Next.REASSESS, "P24")
    refused = turn(course, decided(Next.SESSION, "One more.")).refused
    assert refused is not None
    assert refused.rule == "C4"
    assert turn(course, decided(Next.EXTEND, sessions=2)).refused is not None  # not without a reason
    more = after(course, decided(Next.EXTEND, "Two more were agreed.", sessions=2))
    assert (more.agreed, proposal(more).kind) == (5, Next.SESSION)


def test_a_limit_set_lower_counts_at_once() -> None:
    course = after(working(), TargetsSet(at=1, targets=(), agreed=1))
    assert proposal(course).kind is Next.REASSESS


def test_mild_numbers_are_a_reason_to_look_back() -> None:
    assert proposal(after(working(), held("s2", ratings=CALM))).kind is Next.REASSESS


def test_the_path_chosen_with_the_client_is_proposed_and_not_taken() -> None:
    course = after(working(), decided(Next.REASSESS))
    for path, kind in (
        (PathChosen.CONSOLIDATE, Next.CONSOLIDATE),
        (PathChosen.RETARGET, Next.RETARGET),
        (PathChosen.STABILISE, Next.STABILISE),
    ):
        chosen = looked_back(course, Looked.REASSESSED, path)
        assert (chosen.situation.stage, proposal(chosen).kind) == (CourseStage.REASSESS, kind)


def test_a_new_target_starts_the_count_anew() -> None:
    course = looked_back(after(working(), decided(Next.REASSESS)), Looked.REASSESSED, PathChosen.RETARGET)
    course = after(course, decided(Next.RETARGET, sessions=4))
    assert (course.situation.stage, course.held, course.agreed) == (CourseStage.SESSIONS, 0, 4)


def test_it_ends_only_after_a_reassessment_and_a_plan() -> None:
    course = after(working(), decided(Next.REASSESS))
    assert turn(course, decided(Next.CONSOLIDATE)).refused is not None
    course = after(looked_back(course, Looked.REASSESSED), decided(Next.CONSOLIDATE))
    refused = turn(course, decided(Next.END, "It is enough.")).refused
    assert refused is not None
    assert refused.rule == "C3"
    assert after(looked_back(course, Looked.PLANNED), decided(Next.END)).situation.stage is CourseStage.ENDING


@pytest.mark.parametrize(("protocol", "days"), [("trauma_3stage", (7, 30, 90)), ("nightmare", (7, 30, 90, 180))])
def test_follow_ups_are_due_at_a_week_a_month_and_three_and_for_nightmares_six(
    protocol: str, days: tuple[int, ...]
) -> None:
    course = after(replace(ending(), protocol=protocol), decided(Next.FOLLOW_UPS))
    assert follow_ups_due(course) == tuple(1 + day * DAY_MS for day in days)
    for number, at in enumerate(follow_ups_due(course)):
        early = after(course, CourseTimePassed(at=at - 1))
        assert proposal(early).kind is Next.WAIT
        course = after(course, CourseTimePassed(at=at))
        assert (proposal(course).kind, proposal(course).protocol) == (Next.FOLLOW_UP, "followup")
        course = after(course, replace(held(f"f{number}", "followup"), at=at))
    assert proposal(course).kind is Next.CLOSE


def test_an_ended_course_takes_no_image_until_it_is_reopened_with_a_reason() -> None:
    course = after(ending(), decided(Next.FOLLOW_UPS))
    for what in (Next.SESSION, Next.STABILISE, Next.REASSESS, Next.RETARGET):
        refused = turn(course, decided(what, "Please.")).refused
        assert refused is not None
        assert refused.rule == "C7"
    assert turn(course, decided(Next.REOPEN)).refused is not None
    reopened = after(course, decided(Next.REOPEN, "It came back."))
    assert (reopened.situation.stage, reopened.ended_at) == (CourseStage.GOAL_SETTING, None)


def test_a_session_taken_twice_counts_once() -> None:
    course = working()
    assert after(course, held("s1")) == course


def test_the_compiled_graph_has_a_node_for_each_stage_and_says_what_the_turn_says() -> None:
    drawn = mermaid_of_course()
    assert all(f'{stage.value}["' in drawn for stage in CourseStage)
    assert "reassess -- consolidate --> relapse_plan" in drawn


async def test_the_graph_runs_what_the_turn_decides() -> None:
    graph = CourseGraph()
    course = working()
    for one in (decided(Next.REASSESS), decided(Next.STABILISE), decided(Next.END), held("s2")):
        assert await graph.run(course, one) == turn(course, one)


def test_facts_are_read_from_the_final_state() -> None:
    case = Case(session="s", protocol="trauma_3stage", starts_at=0, number=2)
    now = Situation("clinician_wrapup", activated=True, readiness=Readiness.GO)
    recorded = {"goal": "Sleep.", "history": "Long.", "image_distress": 40, "homework": "The log.", "outcome": "full"}
    facts = facts_of(State(case=case, situation=now, recorded=recorded), 5)
    assert (facts.worked, facts.goal, facts.history, facts.outcome, facts.ended_at) == (True, "Sleep.", True, "full", 5)
    assert (facts.ratings, facts.homework, facts.risk, facts.unready) == (
        {"image_distress": 40},
        "The log.",
        False,
        False,
    )


@pytest.mark.parametrize(
    ("state", "fact"),
    [
        ({"situation": Situation("close", level=Level.AMBER)}, "risk"),
        ({"tasks": ("follow_up_24h",)}, "risk"),
        ({"situation": Situation("close", readiness=Readiness.STOPPED)}, "unready"),
        ({"flags": ("unstable_circumstances",)}, "unstable"),
        ({"reason": "client_choice"}, "stopped"),
        ({"situation": Situation("close", consent=Consent.WITHDRAWN)}, "stopped"),
    ],
)
def test_what_speaks_against_an_image_is_read_from_the_state(state: dict[str, object], fact: str) -> None:
    bare = State(case=Case(session="s", protocol="trauma_3stage", starts_at=0), situation=Situation("close"))
    assert getattr(facts_of(bare, 1), fact) is False
    assert getattr(facts_of(replace(bare, **state), 1), fact) is True  # pyright: ignore[reportArgumentType]


FACTS = st.fixed_dictionaries(
    {
        "risk": st.booleans(),
        "unready": st.booleans(),
        "unstable": st.booleans(),
        "stopped": st.booleans(),
        "looked": st.sampled_from(Looked),
        "path": st.sampled_from(PathChosen),
        "ratings": st.sampled_from([CALM, HARD]),
    }
)
INPUTS = st.one_of(
    st.builds(
        with_facts,
        st.text("abcdef", min_size=1, max_size=2),
        FACTS,
        st.sampled_from(["trauma_3stage", "followup", "stabilisation_only"]),
    ),
    st.builds(decided, st.sampled_from(Next), st.sampled_from(["", "Because."]), st.just(1), st.integers(1, 5)),
    st.builds(AlertsKnown, at=st.just(1), alerting=st.booleans()),
    st.builds(CircumstancesNoted, at=st.just(1), unstable=st.booleans(), note=st.just("Noted.")),
    st.builds(TargetsSet, at=st.just(1), targets=st.just(()), agreed=st.integers(1, 12)),
    st.builds(CourseTimePassed, at=st.integers(0, 200 * DAY_MS)),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(INPUTS, max_size=25))
def test_whatever_happens_nothing_is_silent(inputs: list[CourseInput]) -> None:
    course = begin("trauma_3stage", 2)
    for one in inputs:
        result: CourseResult = turn(course, one)
        if result.course.situation.stage is not course.situation.stage:
            assert isinstance(one, Decision)
        if not result.course.situation.steady:
            assert result.proposal.protocol != "trauma_3stage"
        if result.refused is not None:
            assert result.course == course
        assert result.proposal.reason.endswith(".")
        course = result.course
