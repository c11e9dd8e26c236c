"""What must not happen in a session is counted from its journal, each time with the entry where it stands."""

from dataclasses import replace

import pytest

from graphs.fidelity import Record, proscribed, reasons
from graphs.outcomes import Json
from graphs.state import Approval
from safety.boundary_rules import boundary_rules
from tests.graphs.journalled import Event, Journalled, journal, recorded
from tests.graphs.playing import CASE


def seqs_of(record: Record, name: str) -> tuple[int, ...]:
    """Where the record shows something that must not happen."""
    return next(one.seqs for one in proscribed(record) if one.id == name)


def sent(flag: str, rule: str = "B-27", author: str = "assistant", *, edited: bool = False) -> Event:
    """A message that went out with a finding."""
    found: dict[str, Json] = {"rule": rule, "level": "watch", "flag": flag, "start": 0, "end": 1, "says": ""}
    return "delivered", {"text": "x", "author": author, "draft": "d1", "edited": edited, "findings": [found]}


APPROVED: Event = ("decided", {"draft": "d1", "decision": "approve"})


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ending_supplied", sent("supplies_ending")),
        ("ending_supplied", sent("new_detail")),
        ("leading_question", sent("leading_memory", author="clinician")),
        ("memory_search", sent("leading_memory", rule="B-116")),
        ("graphic_detail", sent("graphic", edited=True)),
        ("reassured", sent("missed_crisis")),
        ("merged", sent("leading_memory", rule="B-115")),
    ],
)
def test_words_that_were_sent_with_a_finding_are_counted_once_and_where_they_stand(name: str, message: Event) -> None:
    record = journal(APPROVED, message)
    assert [(one.id, one.seqs) for one in proscribed(record) if one.seqs] == [(name, (2,))]


def test_an_ending_in_the_clinicians_own_words_is_not_the_softwares() -> None:
    record = journal(APPROVED, sent("supplies_ending", edited=True), sent("supplies_ending", author="clinician"))
    assert seqs_of(record, "ending_supplied") == ()


def test_making_little_of_it_counts_while_a_risk_is_open() -> None:
    amber, none = (
        ("risk_changed", {"level": "amber", "was": "none"}),
        ("risk_changed", {"level": "none", "was": "amber"}),
    )
    message = sent("minimising", author="clinician")
    assert seqs_of(journal(message, amber, message, none, message), "reassured") == (3,)


def test_a_draft_that_nobody_decided_on_is_counted() -> None:
    record = journal(APPROVED, ("delivered", {"author": "assistant", "draft": "d2", "text": "x"}))
    assert seqs_of(record, "unreviewed_draft") == (2,)


def test_where_only_drafts_in_imagery_are_approved_others_may_go_by_themselves() -> None:
    record = journal(
        ("step_entered", {"step": "rapport_agenda"}),
        ("delivered", {"author": "assistant", "draft": None, "text": "x"}),
        ("step_entered", {"step": "s1_child_view"}),
        ("delivered", {"author": "assistant", "draft": None, "text": "x"}),
    )
    by_imagery = replace(record, meeting=record.meeting._replace(approval="imagery_drafts"))
    assert (seqs_of(record, "unreviewed_draft"), seqs_of(by_imagery, "unreviewed_draft")) == ((2, 4), (4,))


def test_an_image_opened_below_the_floor_is_counted_and_one_that_goes_on_is_not() -> None:
    steps: list[Event] = [
        ("step_entered", {"step": step}) for step in ("needs_and_helper", "settle_in", "s1_child_view")
    ]
    assert seqs_of(journal(*steps, minutes=90), "past_time_guard") == ()
    assert seqs_of(journal(*steps, minutes=30), "past_time_guard") == (2,)


def test_an_image_at_red_is_counted() -> None:
    record = journal(("risk_changed", {"level": "red", "was": "none"}), ("step_entered", {"step": "settle_in"}))
    assert seqs_of(record, "at_red") == (2,)


def test_after_dissociation_an_image_counts_unless_the_clinician_led_there() -> None:
    sign, image = ("branch_taken", {"branch": "B06"}), ("step_entered", {"step": "s2_adult_view"})
    led = ("commanded", {"command": "move", "step": "s2_adult_view"})
    assert seqs_of(journal(sign, ("decided", {}), image), "after_dissociation") == (3,)
    assert seqs_of(journal(sign, led, image, ("client_said", {"text": "x"}), image), "after_dissociation") == ()


def test_a_last_answer_in_which_the_two_are_not_told_apart_is_counted() -> None:
    step = "memory_integrity_recheck"
    mixed = recorded("memory_integrity_ok", step, value=False)
    assert seqs_of(journal(mixed), "merged") == (1,)
    assert seqs_of(journal(mixed, recorded("memory_integrity_ok", step, value=True)), "merged") == ()


def test_the_rules_that_are_told_apart_are_rules_of_the_check() -> None:
    known = {rule.id: rule.category for rule in boundary_rules()}
    assert {known[name] for name in ("B-115", "B-116", "B-117", "B-118")} == {"leading_memory"}


@pytest.mark.parametrize("approval", ["every_draft", "imagery_drafts"])
def test_a_session_broken_off_by_dissociation_and_led_back_into_the_image_shows_nothing_of_it(
    approval: Approval,
) -> None:
    session = Journalled(replace(CASE, approval=approval))
    session.to("s1_hotspot")
    session.say("It's all far away, like behind glass.")
    session.lead("grounding")
    session.to("risk_recheck")
    session.clear("dissociation")
    session.order("confirm_attention")
    session.lead("s2_adult_view", "She is here again and asked to go on.")
    session.to("clinician_wrapup")
    assert [one for one in proscribed(session.kept) if one.seqs] == []
    assert [one.id for one in reasons(session.kept)] == ["dissociation", "risk"]
