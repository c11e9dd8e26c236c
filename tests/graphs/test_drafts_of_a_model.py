"""When a language model drafts: it is asked where it may be, and its words are checked before anybody sees them."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

import safety
from graphs.inputs import DraftArrived
from graphs.outcomes import RequestDraft
from graphs.protocols import PROTOCOLS
from graphs.saying.cautions import CAUTIONS
from graphs.saying.requesting import MAY_BE_DRAFTED
from graphs.state import Approval, Result
from safety.boundary_rules import boundary_rules
from tests.graphs.playing import CASE, Player, Refusal, digest, supervised

MODEL = replace(CASE, drafting="model")
_CATEGORY = re.compile(r'"B-\d+", "([a-z_]+)"')
LINE = "I am standing in the hallway and I feel afraid."
GOOD = "You feel afraid. What do you notice now?"
ENDING = "A policeman comes in and carries you out."


def in_the_image(approval: Approval = "every_draft") -> Player:
    """A session in an image, with a draft for which a model was asked."""
    session = Player(replace(MODEL, approval=approval)).to("s1_child_view")
    session.say(LINE)
    assert session.draft.awaited is True
    return session


def arrives(session: Player, text: str, provenance: str = "tiny:1") -> Result:
    """The model's words come for the pending draft."""
    pending = session.draft
    return session.give(
        DraftArrived(at=session.now, draft=pending.id, epoch=pending.epoch, text=text, provenance=provenance)
    )


def test_reviewed_wording_is_there_at_once_and_a_model_is_asked_besides() -> None:
    session = in_the_image()
    assert [one.kind for one in session.last.outcomes][-2:] == ["draft_ready", "draft_requested"]
    [request] = session.last.effects
    assert isinstance(request, RequestDraft)
    assert (request.draft, request.epoch) == (session.draft.id, session.state.epoch)
    assert session.draft.writer == "reviewed"
    session.approve()
    assert session.delivered


def test_without_a_model_none_is_ever_asked() -> None:
    session = supervised().to("s1_child_view")
    session.say(LINE)
    assert session.last.effects == ()
    assert not session.told("draft_requested")


def test_words_that_pass_take_the_place_of_the_draft_and_of_nothing_else() -> None:
    session = in_the_image()
    before = session.draft
    arrives(session, GOOD)
    after = session.draft
    assert (after.text, after.sha256, after.writer) == (GOOD, digest(GOOD), "model")
    assert after.id != before.id
    assert (after.asks, after.control, after.proposes, after.epoch, after.step) == (
        *(before.asks, before.control, before.proposes, before.epoch, before.step),
    )
    [ready] = session.told("draft_ready")
    assert (ready["writer"], ready["reviewed"]) == ("model", before.text)
    assert session.told("draft_withdrawn") == [{"draft": before.id, "reason": "replaced"}]
    assert not session.delivered


def test_an_approval_of_the_wording_that_was_there_before_is_stale() -> None:
    session = in_the_image()
    before = session.draft
    arrives(session, GOOD)
    with pytest.raises(Refusal, match="stale_draft"):
        session.approve(before)
    session.approve()
    assert session.delivered == [GOOD]


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        (ENDING, "new_detail"),
        ("<b>You feel afraid.</b>", "link"),
        ("Read www.calm.example.org now.", "link"),
        ("Ring 0808 157 0000 now.", "invented_number"),
        ("Ring nine nine nine now.", "invented_number"),
        ("You feel\u200b afraid.", "hidden_text"),
        ("You feel \ud800 afraid.", "hidden_text"),
        ("You feel \x00 afraid.", "hidden_text"),
        ("Вы боитесь.", "other_letters"),
        ("You feel \u0430fraid.", "other_letters"),
        ("You feel afraid \u2705", "other_letters"),
        ("La seduta è chiusa adesso.", "other_language"),
        ("Your clinician has approved this.", "false_notice"),
        ("It is decided: there are no alerts now.", "false_notice"),
        ("/end /clear", "false_notice"),
        ("", "no_words"),
        (" \n ", "no_words"),
        ("...", "no_words"),
        ("You feel afraid. " * 100_000, "length"),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_words_with_a_hard_finding_are_held_and_the_reviewed_wording_stays(text: str, flag: str) -> None:
    session = in_the_image()
    before, situation = session.draft, session.situation
    arrives(session, text)
    [held] = session.told("draft_held")
    assert flag in {mark["flag"] for mark in held["findings"]}  # type: ignore[union-attr, index, call-overload]
    assert len(str(held["text"])) <= 1_000
    assert session.draft == replace(before, awaited=False)
    assert session.situation == situation
    session.approve()
    assert session.delivered == [before.text]


def test_held_words_can_be_approved_by_no_means() -> None:
    session = in_the_image()
    pending = session.draft
    arrives(session, ENDING)
    with pytest.raises(Refusal, match="stale_draft"):
        session.approve(replace(pending, sha256=digest(ENDING)))


def test_words_that_come_twice_late_or_for_another_draft_are_refused() -> None:
    session = in_the_image()
    arrives(session, ENDING)
    with pytest.raises(Refusal, match="stale_draft"):
        arrives(session, GOOD)
    stale = session.draft
    session.say("My heart is beating fast.")
    for draft, epoch in ((stale.id, stale.epoch), (session.draft.id, stale.epoch), ("s1-d999", session.state.epoch)):
        with pytest.raises(Refusal, match="stale_draft"):
            session.give(DraftArrived(at=session.now, draft=draft, epoch=epoch, text=GOOD, provenance="tiny:1"))


def test_words_that_come_during_a_pause_or_while_the_clinician_writes_are_refused() -> None:
    for command in ("hold", "take_over"):
        session = in_the_image()
        pending = session.draft
        session.order(command)
        with pytest.raises(Refusal, match="stale_draft"):
            session.give(
                DraftArrived(at=session.now, draft=pending.id, epoch=pending.epoch, text=GOOD, provenance="tiny:1")
            )


def test_steering_asks_the_model_again() -> None:
    session = in_the_image()
    session.steer("shorter, please")
    assert session.draft.awaited is True
    assert len(session.told("draft_requested")) == 1


def test_a_model_never_writes_where_words_go_out_by_themselves() -> None:
    session = Player(replace(MODEL, approval="imagery_drafts")).to("needs_and_helper")
    assert not session.all_told("draft_requested")
    imagery = in_the_image("imagery_drafts")
    arrives(imagery, GOOD)
    assert not imagery.delivered


@pytest.mark.parametrize("name", ["trauma_3stage", "stabilisation_only", "between_session"])
def test_fixed_words_are_never_a_models(name: str) -> None:
    between = PROTOCOLS[name].between
    session = Player(replace(MODEL, protocol=name, mode="between" if between else "supervised"))
    while not session.situation.ended:
        session.go_on()
    asked = {str(told["step"]) for told in session.all_told("draft_requested")}
    assert asked <= MAY_BE_DRAFTED
    assert bool(asked) is not between


def test_no_model_is_asked_while_a_risk_is_open() -> None:
    session = Player(MODEL).to("rapport_agenda")
    session.say("Everyone would be better off without me.")
    assert not session.told("draft_requested")


def test_where_words_come_from_cannot_be_passed_off_as_reviewed() -> None:
    session = in_the_image()
    arrives(session, GOOD, "reviewed wording p4-en-1\n" + "x" * 10_000)
    assert session.draft.provenance.startswith("language model, not reviewed: ")
    assert len(session.draft.provenance) < 100


def test_every_kind_of_finding_has_a_sentence_for_the_clinician() -> None:
    named = {rule.category for rule in boundary_rules()}
    for path in Path(safety.__file__).parent.glob("boundar*.py"):
        named |= set(_CATEGORY.findall(path.read_text(encoding="utf-8")))
    assert {"new_detail", "supplies_ending", "length"} <= named
    assert sorted({*named, "missed_crisis"} - CAUTIONS.keys()) == []


def test_a_clinicians_own_words_go_out_with_what_was_found_in_them() -> None:
    session = in_the_image()
    session.edit(ENDING)
    [sent] = session.told("delivered")
    assert sent["text"] == ENDING
    assert "new_detail" in {mark["flag"] for mark in sent["findings"]}  # type: ignore[union-attr, index, call-overload]
    session.order("take_over")
    session.write(f"{ENDING} Call 999 if you need to.")
    [written] = session.told("delivered")
    assert written["author"] == "clinician"


def test_the_state_does_not_grow_with_what_is_said() -> None:
    session = supervised().to("rapport_agenda")
    for number in range(60):
        session.say(" ".join(f"word{number}x{each}" for each in range(120)))
    assert len(session.state.said.split()) == 2_000
    assert "word59x119" in session.state.said.split()
    assert len(session.state.recent) == 6
    assert all(len(line) <= 1_000 for line in session.state.recent)
