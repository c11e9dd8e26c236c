"""What the record shows of how a session was done: facts with their numbers, gaps that say so, and never a code."""

from dataclasses import replace

import pytest

from graphs.fidelity import CODES, ITEMS, QUESTIONS, Proxy, drafted, proscribed, proxies, reasons
from graphs.protocols import PROTOCOLS
from tests.graphs.journalled import Journalled, journal, recorded
from tests.graphs.playing import CASE
from tests.journeys.telling import tell
from tests.journeys.test_trauma_3stage import ARRIVAL, CLOSING, IMAGERY, PREPARATION, PROCESSING, TARGET


@pytest.fixture(scope="module")
def whole() -> Journalled:
    """A session of three stages, told line by line, twenty seconds from one line to the next."""
    session = Journalled()
    tell(
        session,
        *ARRIVAL,
        ("homework_review", "Four times in the last seven days."),
        ("rapport_agenda", "I'd like to work on the evening on the stairs."),
        *PREPARATION,
        *TARGET,
        *IMAGERY,
        *PROCESSING,
        *CLOSING,
    )
    session.to("clinician_wrapup")
    return session


# ---- a whole session gives known numbers ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "numbers"),
    [
        ("timing", {"seconds": 40, "distress": 75}),
        ("old_image", {"peak": 75, "present_tense": 1, "lines": 1}),
        ("new_image", {"senses": 2, "held_s": 20}),
        ("coherence", {"filled": 8, "slots": 8}),
        ("cognitive_shift", {"belief_pct": -35}),
        ("emotional_shift", {"peak": 75, "last": 30, "close": 20}),
        ("bodily_shift", {"before": 0, "after": 1}),
        ("needs_met", {"named": 0, "met": 0, "partly": 0, "unmet": 0, "enough": 2}),
        ("kept_apart", {"told_apart": 1}),
    ],
)
def test_a_whole_session_shows_beside_each_code_what_was_recorded(
    whole: Journalled, code: str, numbers: dict[str, int]
) -> None:
    assert proxies(whole.kept)[code].numbers == numbers


def test_a_fact_is_a_sentence_with_its_numbers(whole: Journalled) -> None:
    shown = proxies(whole.kept)
    assert shown["timing"].says == "40 seconds from the hardest moment to the first new element. Distress was 75 then."
    assert shown["old_image"].says.startswith("Distress in the old image: 65, 75; 75 at its highest.")
    assert shown["cognitive_shift"].says == (
        "Belief: 75 before, 40 after, a fall of 35. Said afterwards: “I was eight, and somebody should have come”."
    )
    assert "after the change: none named" in shown["emotional_shift"].says
    assert shown["bodily_shift"].says == "Of the body before the change: none. After it: “My shoulders are loose”."


def test_what_was_not_recorded_is_said_to_be_so_and_is_no_number(whole: Journalled) -> None:
    believed = proxies(whole.kept)["believability"]
    assert believed == Proxy("Not recorded: how believable the new image is was not rated.", recorded=False)


@pytest.mark.parametrize("protocol", [name for name, one in PROTOCOLS.items() if not one.between])
def test_every_protocol_has_a_fact_or_a_gap_beside_every_code(protocol: str) -> None:
    session = Journalled(replace(CASE, protocol=protocol))
    session.to("clinician_wrapup")
    shown = proxies(session.kept)
    assert tuple(shown) == tuple(CODES)
    for proxy in shown.values():
        assert proxy.recorded != proxy.says.startswith("Not recorded: ")
        assert proxy.recorded or not proxy.numbers
    assert all(not one.seqs for one in proscribed(session.kept))


def test_a_session_that_never_began_has_gaps_alone() -> None:
    assert not any(proxy.recorded for proxy in proxies(journal()).values())


def test_in_a_session_by_the_book_nothing_of_it_is_counted(whole: Journalled) -> None:
    assert all(one.seqs == () for one in proscribed(whole.kept))


# ---- single facts ----------------------------------------------------------------------------------------------------


def test_the_clients_share_counts_words_they_used_before_anybody_else() -> None:
    record = journal(
        ("client_said", {"text": "I see a lighthouse."}),
        ("delivered", {"text": "Is there a lantern?", "author": "clinician"}),
        ("client_said", {"text": "A lantern stands in the lighthouse, and a heron."}),
        recorded("action", "s2_intervene", value="A lantern stands in the lighthouse, and a heron."),
        recorded("intervention_source", "s2_intervene", value="mixed"),
    )
    shown = proxies(record)["self_guided"]
    assert shown.numbers == {"own_words": 2, "words": 3, "mixed": 1}
    assert "shared with the clinician 1" in shown.says


def test_a_change_that_the_clinician_recorded_is_not_counted_as_the_clients_words() -> None:
    record = journal(
        recorded("action", "s2_intervene", value="A heron lands."),
        recorded("intervention_source", "s2_intervene", value="clinician"),
    )
    assert proxies(record)["self_guided"].numbers == {"own_words": 0, "words": 2, "clinician": 1}


def test_a_change_before_the_hardest_moment_has_no_seconds() -> None:
    record = journal(
        recorded("action", "s2_intervene", value="I run."), recorded("hotspot", "s1_hotspot", value="The door.")
    )
    assert proxies(record)["timing"] == Proxy("The first new element came before the hardest moment was named.")


def test_needs_are_counted_by_how_they_were_answered() -> None:
    step = "s3_needs_loop"
    record = journal(
        *(recorded("need", step, value="a hand"), recorded("need_met", step, value=True)),
        *(
            recorded("need", step, value="to be heard"),
            recorded("need_met", step, value="partly"),
            recorded("need_met", step, value=False),
        ),
        recorded("enough", step, value=True),
    )
    assert proxies(record)["needs_met"].numbers == {"named": 2, "met": 1, "partly": 1, "unmet": 1, "enough": 1}


def test_the_last_answer_on_what_was_imagined_counts() -> None:
    step = "memory_integrity_recheck"
    record = journal(
        recorded("memory_integrity_ok", step, value=False), recorded("memory_integrity_ok", step, value=True)
    )
    shown = proxies(record)["kept_apart"]
    assert shown.numbers == {"told_apart": 1}
    assert shown.says == "Told apart by the client: no, yes. The last answer counts."


def test_feelings_and_the_body_are_told_before_and_after_the_change() -> None:
    record = journal(
        *(
            recorded("emotion", "s1_child_view", value=["fear", "shame"]),
            recorded("body", "s1_child_view", value="a knot"),
        ),
        *(recorded("emotion", "s3_child_again", value="relief"), recorded("body", "s3_child_again", value="lighter")),
    )
    shown = proxies(record)
    assert shown["emotional_shift"].says == "Feelings in the old image: fear, shame; after the change: relief."
    assert shown["bodily_shift"].says == "Of the body before the change: “a knot”. After it: “lighter”."


# ---- drafts, consultation, forms -------------------------------------------------------------------------------------


def test_the_share_of_changed_drafts_counts_those_that_went_out() -> None:
    session = Journalled()
    session.lead_on()
    session.edit("Welcome. Are you Ada, and over 18?")
    session.say(session.sample())
    session.steer("Shorter, please.")
    session.discard()
    found = drafted(session.kept)
    assert (found.sent, found.edited, found.steered, found.discarded, found.rate) == (1, 1, 1, 1, 100)


def test_without_a_draft_there_is_no_share() -> None:
    assert drafted(journal()).rate is None


def test_an_ordinary_session_gives_no_reason_for_consultation(whole: Journalled) -> None:
    assert reasons(whole.kept, ("violence",)) == ()


def test_dissociation_a_complex_presentation_and_risk_are_reasons_for_consultation() -> None:
    session = Journalled()
    session.to("s1_hotspot")
    session.say("It's all far away, like behind glass.")
    found = reasons(session.kept, ("psychosis", "violence"))
    assert [one.id for one in found] == ["dissociation", "complex", "risk"]
    assert found[0].seqs
    assert found[1].says == "A complex presentation is on file: unusual experiences."
    red = journal(("alert_raised", {"alert": "a1", "level": "red", "alert_kind": "risk"}))
    assert [one.says for one in reasons(red)] == ["The risk was red in this session."]
    assert reasons(journal(("risk_changed", {"level": "watch", "was": "none"}))) == ()


def test_the_forms_have_eleven_codes_the_items_of_adherence_and_six_questions_of_the_literature() -> None:
    assert len(CODES) == 11
    assert [sum(one.kind == kind for one in ITEMS.values()) for kind in ("unique", "essential")] == [12, 9]
    assert [sum(one.proposed is proposed for one in QUESTIONS.values()) for proposed in (False, True)] == [6, 4]
    assert all(code.none and code.some and code.full for code in CODES.values())
