"""Nothing that can be called for is without words."""

import pytest

from graphs.protocols import PROTOCOLS
from graphs.reading.line import Line
from graphs.reading.plans import read_techniques
from prompts import wording
from prompts.person import ALWAYS
from safety.grounding import EXERCISES, offered
from tests.prompts.measures import words
from tests.prompts.steps import ASKED, IMAGERY, WAITING

EN = wording()
KEYS = sorted(EN.keys())

ON_FILE = (
    "connect_identity", "ai_disclosure", "psychoeducation", "consent_memory_integrity", "stop_signal",
    "grounding_rehearsal",
)  # fmt: skip
SCRIPTS = (
    "held", "released", "stop", "ground", "crisis", "crisis_card", "crisis_again", "unsafe_place", "silence_1",
    "silence_2", "silence_3", "clinician_absent", "clinician_absent_imagery", "closing_absent", "link_returned",
    "turn_failed", "crisis_medical", "slower", "help", "ended", "waiting", "between_closed", "between_hours",
    "taken_over",
)  # fmt: skip
SCOPES = (
    "memory_recovery_request", "suggestion_trap", "medication_question", "diagnosis_question", "legal_question",
    "identity_question", "general",
)  # fmt: skip
SCALES = (
    "suds", "suds_baseline", "suds_before", "suds_after", "image_distress", "image_vividness", "memory_distress",
    "memory_vividness", "belief_pct", "belief_pct_head", "belief_pct_gut", "rescript_believability", "vividness_new",
    "mastery", "shame", "predicted_likelihood", "nightmare_morning_distress",
)  # fmt: skip
# What the clinician decides is never asked of the client.
DECIDED = frozenset({"readiness_decision", "readiness_reason"})
HELD_FOR_A_MINUTE = ("safe_image", "engage_new_image")


@pytest.mark.parametrize("step", ASKED)
def test_every_step_has_its_opening_words_and_its_name(step: str) -> None:
    assert EN.has(f"{step}.enter") or EN.has(f"{step}.enter_plain")
    assert EN.has(f"label.{step}")


@pytest.mark.parametrize("step", ASKED)
def test_every_field_of_a_step_can_be_asked_for(step: str) -> None:
    assert [field for field in ASKED[step] if not EN.has(f"{step}.ask.{field}")] == []


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_step_a_protocol_declares_is_covered_with_every_field(protocol: str) -> None:
    steps = PROTOCOLS[protocol].steps
    assert [step for step in steps if step not in ASKED] == []
    asked = {f"{step}.ask.{ask.field}" for step in steps for ask in steps[step].asks if ask.field not in DECIDED}
    assert sorted(asked - EN.keys()) == []


@pytest.mark.parametrize("step", [step for step, fields in ASKED.items() if fields])
def test_every_step_that_asks_can_ask_again(step: str) -> None:
    assert EN.has(f"{step}.again")


@pytest.mark.parametrize("step", WAITING)
def test_where_a_clinician_has_to_act_there_is_a_line_for_waiting(step: str) -> None:
    assert EN.has(f"{step}.wait")


@pytest.mark.parametrize("step", ON_FILE)
def test_what_a_client_has_been_through_before_is_shorter(step: str) -> None:
    longest = max(EN.variants(f"{step}.enter_on_file"), key=len)
    assert len(words(longest)) <= len(words(EN.variants(f"{step}.enter")[0])) + 5


@pytest.mark.parametrize("number", range(1, 21))
def test_every_branch_has_words_for_three_tries(number: int) -> None:
    assert all(EN.has(f"branch.B{number:02}.{attempt}") for attempt in (1, 2, 3))


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_is_there_once_and_in_one_form(name: str) -> None:
    assert len(EN.variants(f"script.{name}")) == 1
    assert EN.slots(f"script.{name}") <= {"emergency", "line", "hours"}


@pytest.mark.parametrize("flag", SCOPES)
def test_every_question_out_of_scope_has_an_honest_answer(flag: str) -> None:
    assert EN.slots(f"scope.{flag}") <= {"clinician"}
    assert all("{clinician}" in text or "prescribes" in text for text in EN.variants(f"scope.{flag}"))


@pytest.mark.parametrize("scale", SCALES)
def test_every_scale_has_a_name_and_both_ends(scale: str) -> None:
    assert all(EN.has(key) for key in (f"label.{scale}", f"anchor.{scale}.low", f"anchor.{scale}.high"))


@pytest.mark.parametrize("step", HELD_FOR_A_MINUTE)
def test_what_is_held_for_a_while_has_words_for_it(step: str) -> None:
    assert EN.has(f"{step}.hold")


@pytest.mark.parametrize("key", EXERCISES)
def test_every_exercise_can_be_named_and_told(key: str) -> None:
    assert EN.render(f"exercise.{key}.name").text == EXERCISES[key].name
    assert EN.has(f"exercise.{key}.intro")
    assert EN.has(f"exercise.{key}.steps")


def test_every_exercise_that_may_be_offered_is_named_in_an_offer_and_heard_when_it_is_said_back() -> None:
    for key in offered(tuple(EXERCISES), dissociating=False, avoid_breath=False):
        said = EN.render(f"exercise.{key}.offer").text.replace("your ", "my ").replace("you are", "I am")
        assert read_techniques(Line.of(said))[:1] == (key,)


def test_no_exercise_is_told_that_the_catalogue_does_not_know() -> None:
    told = {key.split(".")[1] for key in KEYS if key.startswith("exercise.")}
    assert told == set(EXERCISES)


def test_an_exercise_and_the_question_after_it_fit_in_one_message() -> None:
    after = ("grounding.ask.suds_after", "grounding_rehearsal.ask.suds_after", "bs_grounding.enter")
    asked = max((text for key in after for text in EN.variants(key)), key=len)
    for key in EXERCISES:
        parts = (EN.variants(f"exercise.{key}.intro")[0], EN.variants(f"exercise.{key}.steps")[0], asked)
        assert len(words(" ".join(parts))) <= 60


@pytest.mark.parametrize(
    "key",
    [
        *(f"{step}.ask.suds" for step in IMAGERY if "suds" in ASKED[step]),
        "s1_child_view.again",
        "clinician_ready.wait",
        "g_risk_escalation.again",
        "g_risk_escalation.wait",
        "s1_child_view.after.emotion",
        "s2_intervene.after.action",
        "s3_needs_loop.after.need_met",
        "risk_screen.again",
    ],
)
def test_what_comes_often_comes_in_more_than_one_form(key: str) -> None:
    assert len(EN.variants(key)) >= 2


def test_consent_says_all_that_has_to_be_said() -> None:
    text = EN.render("consent_memory_integrity.text", {"clinician": "Dr Okafor"}).text
    for element in (
        "not for finding out what happened",
        "do not look for memories that may be lost",
        "marked as imagined",
        "What you know today about the events, you go on knowing",
        "100 healthy people",
        "the police, a court, an insurer or a complaint",
        "Feelings can rise",
        "take back your consent",
        "you choose if you tell anyone",
        "in your own words",
        "17 studies with 908 people",
        "no studies yet",
    ):
        assert element in text


def test_the_disclosure_says_what_it_is_who_reads_and_what_it_is_not_for() -> None:
    for key in ("ai_disclosure.text", "ai_disclosure.text_imagery_drafts"):
        text = EN.render(key, {"clinician": "Dr Okafor"}).text
        assert all(
            said in text
            for said in ("not a person and not a therapist", "reads everything you write", "stored", "not an emergency")
        )


AT_ONCE = ("script.", "g_crisis_hold.", "g_unsafe_place.", "g_duty_flag.", "branch.B02.")


def test_nothing_that_could_be_missing_stands_in_the_way_of_what_is_delivered_at_once() -> None:
    at_once = [key for key in KEYS if key.startswith(AT_ONCE)]
    assert [key for key in at_once if not EN.slots(key) <= {"emergency", "line", "hours"}] == []


def test_a_bridge_needs_nothing_but_the_clinicians_name_unless_it_says_words_back() -> None:
    bridges = [key for key in KEYS if ".after." in key]
    assert [key for key in bridges if not EN.slots(key) <= {"clinician"} and not key.endswith("_words")] == []


def test_an_opening_with_a_slot_has_a_plain_form_without_it() -> None:
    openings = [key for key in KEYS if ".enter" in key and not key.endswith("_plain")]
    asking_slots = [key for key in openings if EN.slots(key) - {"clinician"} - ALWAYS]
    heeding = [key.removesuffix("_target").removesuffix("_tongue").removesuffix("_values") for key in asking_slots]
    plain = [EN.has(f"{key}_plain") or key.endswith("_name") or key not in asking_slots for key in heeding]
    assert [key for key, has in zip(asking_slots, plain, strict=True) if not has] == []
