"""The draft of a progress note: filled with what is on record, silent about what happened, and never a judgement."""

from dataclasses import replace

import pytest

from graphs.note import FORMS, Form, Goal, OnFile, Piece
from graphs.note.quoting import quoted
from tests.graphs.noting import ON_FILE, Noted
from tests.graphs.playing import CASE, MINUTE

HELD_BACK = (
    "standing alone in the hallway",  # the image
    "old house",  # the memory
    "nobody came",  # the client's own account
    "when the door closes",  # the hardest moment
    "stand beside her",  # the rescript
    "She needs someone",
    "comes in and stays",
)
"""What the client tells of the memory and of the new image; none of it belongs into a progress note."""


@pytest.fixture(scope="module")
def whole() -> Noted:
    """A whole session with one number above all others, one draft edited, and eighty minutes on the clock."""
    session = Noted()
    session.to("s1_hotspot").say("The worst moment is when the door closes. 80.")
    session.edit("And what happens next, as you see it now?")
    session.to("close")
    session.now += 80 * MINUTE
    session.lead_on()
    return session


def lines(text: str) -> list[str]:
    return text.splitlines()


@pytest.mark.parametrize("form", FORMS)
def test_the_assessment_is_left_to_the_clinician(whole: Noted, form: Form) -> None:
    note = whole.note(form)
    assert note["assessment"] == ""
    assert all(text for name, text in note.items() if name != "assessment")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_tells_the_same_facts_in_its_own_order(whole: Noted, form: Form) -> None:
    told = {line for text in whole.note(form).values() for line in lines(text)}
    assert told == {line for text in whole.note("soap").values() for line in lines(text)}
    assert list(whole.note(form)) == list(FORMS[form])


def test_it_says_when_and_how_the_session_was_held(whole: Noted) -> None:
    said = whole.note()["session"]
    assert "Session 2, Friday 2 January 2026, 09:00 to 10:20 (Europe/London)." in lines(said)
    assert "Method: imagery rescripting, Trauma, three stages." in said
    assert "The client confirmed where they are: yes; country GB. Privacy: in order." in lines(said)
    assert "Consent to imagery: given, confirmed by the clinician. Said back in the client’s own words: yes." in said


def test_it_counts_who_let_words_through(whole: Noted) -> None:
    sent = whole.all_told("delivered")
    approved = sum(one["author"] == "assistant" and not one["edited"] for one in sent)
    said = whole.note()["session"]
    assert f"Drafts sent as they were: {approved}. Drafts edited first: 1. In the clinician’s own words: 0." in said
    assert "Decided by Dr Reed." in lines(said)
    assert "no language model wrote any that was sent" in said


def test_it_has_the_screen_of_this_session_and_the_question_at_the_close(whole: Noted) -> None:
    said = whole.note()["objective"]
    assert "thoughts of killing themselves: no" in said
    assert "thoughts of hurting others: no" in said
    assert {"Result of the screen: negative.", "Asked again at the close: negative."} <= set(lines(said))


def test_it_has_peak_and_closing_distress_and_ratings_before_and_after(whole: Noted) -> None:
    assert {
        "Highest distress given: 80 of 100, in step Hardest moment.",
        "Highest distress with the image open: 80.",
        "Distress at the close: 20.",
        "Distress of the image: 75 before, 40 after.",
        "Belief in what it came to mean: 75 before, 50 after.",
    } <= set(lines(whole.note()["objective"]))


def test_it_has_grounding_orientation_and_the_memory_asked_about_again(whole: Noted) -> None:
    said = whole.note("birp")["intervention"]
    assert {
        "Grounding used: the five senses.",
        "Distress 35 before the closing exercise, 25 after it.",
        "Asked again after the image, what happened and what was imagined were kept apart: yes.",
    } <= set(lines(said))
    assert "the day, the place, their age or the year, two things they see" in said


def test_meaning_and_homework_stand_in_the_clients_words_as_quotations(whole: Noted) -> None:
    note = whole.note()
    assert "What it means now: “I was only a child, and I was worth staying for”." in lines(note["subjective"])
    assert "Homework: “I'll keep the log and practise grounding each evening”." in lines(note["plan"])


@pytest.mark.parametrize("form", FORMS)
def test_nothing_of_the_memory_or_of_the_new_image_is_told(whole: Noted, form: Form) -> None:
    whole.journal.append(whole.journal[-1]._replace(kind="noted", data={"text": "a thought of my own"}))
    said = "\n".join(whole.note(form, replace(ON_FILE, target=None)).values())
    assert not [words for words in (*HELD_BACK, "a thought of my own") if words in said]


def test_the_target_is_named_by_its_label_and_a_long_one_is_left_out(whole: Noted) -> None:
    assert "Target: “The hallway”." in lines(whole.note()["objective"])
    without = whole.note(file=replace(ON_FILE, target=None))["objective"]
    assert "too long for a label and is left out here" in without


def test_what_is_not_recorded_is_said_to_be_so() -> None:
    session = Noted()
    note = session.note(file=OnFile(protocol="trauma_3stage", number=1, country="GB"))
    assert "The end of the session is not recorded." in lines(note["session"])
    assert "Safety screen of this session: not recorded. Ask and add it before signing." in lines(note["objective"])
    assert {"Distress: not recorded.", "Ratings before and after: not recorded.", "No image was opened."} <= set(
        lines(note["objective"])
    )
    assert {"Homework: not recorded.", "Next session: not planned yet."} <= set(lines(note["plan"]))


def test_a_stop_a_sign_and_an_alert_stand_with_their_time_and_the_decision() -> None:
    session = Noted()
    session.to("s1_child_view").say("I'm floating above myself, nothing is real")
    session.clear("dissociation", "She said “here” again.")
    session.press("stop")
    said = session.note()["objective"]
    assert "Signs of dissociation that the service marked: Younger self (09:00)." in lines(said)
    assert "the client pressed stop (09:00)" in said
    assert "A sign of dissociation (amber) in step " in said
    assert "cleared by Dr Reed, “She said ‘here’ again”." in said


def test_an_alert_nobody_decided_says_so_and_asks_for_a_plan() -> None:
    session = Noted()
    session.to("s1_child_view").say("I'm floating above myself, nothing is real")
    note = session.note()
    assert "not decided yet." in note["objective"]
    assert "Plan for risk: not recorded, and an alert was raised in this session." in note["plan"]


def test_a_yes_to_the_screen_stands_there_with_the_level_it_raised() -> None:
    session = Noted()
    session.to("risk_screen").say("Yes.")
    said = session.note()["objective"]
    assert "wish to be dead: yes" in said
    assert "Result of the screen: positive." in lines(said)
    assert "Highest level of risk the service raised: amber." in lines(said)


def test_an_early_end_is_told_with_its_reason() -> None:
    session = Noted()
    session.to("rapport_agenda")
    session.order("end", reason="Power cut at home.")
    assert "ended before its planned close: ended by the clinician, “Power cut at home”." in session.note()["session"]


def test_what_is_on_file_beside_the_session_is_in_the_plan(whole: Noted) -> None:
    file = replace(
        ON_FILE,
        next_target="The stairs",
        next_at=CASE.starts_at + 7 * 24 * 60 * MINUTE,
        homework=(Piece("grounding_daily", 7, "Each evening"),),
        goals=(
            Goal("Mild distress and vividness", "met", "75, now 40."),
            Goal("Gains held", "cannot_tell", "No follow-up yet."),
        ),
    )
    note = whole.note(file=file)
    assert "Next target: “The stairs”." in lines(note["plan"])
    assert "Next session planned for Friday 9 January 2026, 09:00." in lines(note["plan"])
    assert "Agreed and on file: grounding daily, 7 times a week, “Each evening”." in lines(note["plan"])
    assert "Mild distress and vividness: met. 75, now 40." in lines(note["objective"])
    assert "Gains held" not in note["objective"]


def test_a_number_that_the_clinician_entered_says_so() -> None:
    session = Noted()
    session.to("rapport_agenda").record("image_distress", 85)
    session.record("suds_baseline", 90)
    note = session.note()
    assert "Distress of the image: 85 (entered by the clinician); not rated again." in lines(note["objective"])
    assert "Distress on arrival (0 to 100): 90 (entered by the clinician)." in lines(note["subjective"])
    assert "Highest distress given: 90 of 100 (entered by the clinician), in step Plan for today." in note["objective"]


def test_a_quotation_cannot_be_left_from_within() -> None:
    assert quoted('He said ”no”\nand "yes".') == "“He said ’no’ and 'yes'”"
    assert quoted("a" * 500).endswith("a …”")
