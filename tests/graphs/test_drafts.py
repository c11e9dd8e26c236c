"""What becomes of a draft: nothing goes out but what the clinician decided on, as it was decided."""

from dataclasses import replace

import pytest

from tests.graphs.playing import Refusal, digest, supervised


def test_an_approved_draft_goes_out_word_for_word() -> None:
    session = supervised().to("rapport_agenda")
    session.say("haha")
    shown = session.draft
    session.approve()
    [sent] = session.told("delivered")
    assert sent["text"] == shown.text
    assert sent["sha256"] == shown.sha256 == digest(shown.text)
    assert (sent["author"], sent["draft"], sent["edited"]) == ("assistant", shown.id, False)


def test_an_approval_is_bound_to_the_text() -> None:
    session = supervised().to("rapport_agenda")
    session.say("haha")
    with pytest.raises(Refusal) as refused:
        session.approve(replace(session.draft, sha256=digest("Something else.")))
    assert refused.value.code == "stale_draft"
    assert session.state.draft is not None


def test_what_the_client_says_meanwhile_makes_the_draft_stale() -> None:
    session = supervised().to("rapport_agenda")
    session.say("haha")
    stale = session.draft
    session.say("I'd like to talk about sleep.")
    assert session.told("draft_withdrawn") == [{"draft": stale.id, "reason": "superseded"}]
    with pytest.raises(Refusal) as refused:
        session.approve(stale)
    assert refused.value.code == "stale_draft"
    assert session.draft.id != stale.id


@pytest.mark.parametrize("button", ["slower", "help", "ground", "stop", "safe_word"])
def test_a_button_makes_the_draft_stale(button: str) -> None:
    session = supervised().to("psychoeducation")
    session.say("haha")
    stale = session.draft
    session.press(button)  # type: ignore[arg-type]
    with pytest.raises(Refusal) as refused:
        session.approve(stale)
    assert refused.value.code == "stale_draft"


def test_an_edit_goes_out_in_the_clinicians_words_and_makes_the_same_move() -> None:
    session = supervised().to("connect_identity")
    session.say("Yes, that's me, and I'm over 18.")
    proposed = session.draft
    assert proposed.proposes == "ai_disclosure"
    session.edit("Thank you, Ada. Let me tell you who is writing here.")
    [sent] = session.told("delivered")
    assert (sent["text"], sent["edited"]) == ("Thank you, Ada. Let me tell you who is writing here.", True)
    assert session.step == "ai_disclosure"


def test_steering_gives_other_words_for_the_same_purpose() -> None:
    session = supervised().to("s1_hotspot")
    session.say("Can you say that again?")
    first = session.draft
    session.steer("shorter, please")
    assert session.draft.id != first.id
    assert session.draft.text != first.text
    assert session.draft.asks == first.asks
    assert session.step == "s1_hotspot"
    assert not session.delivered


def test_a_discarded_draft_leaves_the_session_where_it_was() -> None:
    session = supervised().to("s2_adult_view")
    session.say("I see her there, and I want to go to her.")
    assert session.draft.proposes == "s2_intervene"
    session.discard()
    assert session.step == "s2_adult_view"
    assert session.state.draft is None
    assert not session.delivered


def test_a_move_marked_a_is_made_by_the_approval_and_not_before() -> None:
    session = supervised().to("s2_adult_view")
    session.say("I see her there, and I want to go to her.")
    assert session.step == "s2_adult_view"
    session.approve()
    assert session.step == "s2_intervene"


def test_a_move_marked_c_is_made_by_the_answer() -> None:
    session = supervised().to("psychoeducation")
    session.say("Yes, I've read it and it makes sense.")
    assert session.step == "consent_memory_integrity"


def test_an_answer_never_makes_a_move_marked_k() -> None:
    session = supervised().to("consent_memory_integrity")
    while session.state.draft is None or session.state.draft.asks is not None:
        session.go_on()
    session.approve()
    session.say("Can we go on now?")
    assert session.step == "consent_memory_integrity"


def test_where_the_site_allows_it_drafts_outside_imagery_speak_at_once_and_in_imagery_never() -> None:
    session = supervised("trauma_3stage", approval="imagery_drafts")
    session.to("needs_and_helper")
    assert not session.all_told("draft_ready")
    session.to("s1_child_view")
    session.say("I am standing in the hallway and I feel afraid.")
    assert not session.delivered
    assert session.draft.proposes == "s1_hotspot"


def test_a_yes_to_a_message_that_asked_nothing_does_not_change_what_was_answered_before() -> None:
    session = supervised().to("consent_memory_integrity")
    session.say("It's about the hold it has on me, the facts stay the facts.")
    session.approve()
    session.say("No, there is no court case and no complaint.")
    while session.state.draft is not None:
        session.approve()
    session.say("Yes, I agree to that today.")
    assert session.state.recorded["legal_proceedings"] is False
