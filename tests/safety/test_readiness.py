"""The readiness gate: red bars imagery, amber asks for a reason, green asks for nothing."""

import pytest

from safety.findings import Level
from safety.readiness import Facts, Light, Standing, assess
from safety.situation import Minutes


def test_nothing_noted_is_green() -> None:
    assert assess(Facts()).light is Light.GREEN
    assert assess(Facts()).reasons == ()


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (Facts(level=Level.AMBER), "risk_open"),
        (Facts(answers={"ideation": "current"}), "ideation_current"),
        (Facts(answers={"substance_today": "impaired"}), "impaired_now"),
        (Facts(answers={"dissociation_state": (9, 3, 9)}), "dissociation_high"),
        (Facts(answers={"privacy": "not_private"}), "unsafe_place"),
        (Facts(answers={"driving": True}), "driving"),
        (Facts(answers={"backup_phone": "missing"}), "no_phone"),
        (Facts(clinician_present=False), "clinician_absent"),
        (Facts(minutes=Minutes.BELOW_FLOOR), "below_floor"),
    ],
)
def test_what_bars_imagery_is_red(facts: Facts, reason: str) -> None:
    ready = assess(facts)
    assert ready.light is Light.RED
    assert reason in ready.reasons


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (Facts(answers={"past_attempt": "yes"}), "past_attempt"),
        (Facts(flags=frozenset({"hopeless"})), "ideation_noted"),
        (Facts(answers={"dissociation_state": (9, 7, 9)}), "dissociation"),
        (Facts(answers={"substance_today": "used"}), "substance_today"),
        (Facts(flags=frozenset({"substance_increase"})), "substance_more"),
        (Facts(flags=frozenset({"unstable_circumstances"})), "circumstances"),
        (Facts(answers={"privacy": "thin"}), "thin_walls"),
        (Facts(answers={"legal_proceedings": True}), "legal_proceedings"),
        (Facts(minutes=Minutes.SHORT), "short_time"),
        (Facts(history=frozenset({"violence"})), "history"),
        (Facts(complex_presentation=True), "complex_presentation"),
    ],
)
def test_what_the_clinician_must_weigh_is_amber(facts: Facts, reason: str) -> None:
    ready = assess(facts)
    assert ready.light is Light.AMBER
    assert reason in ready.reasons


def test_the_gravest_decides_and_everything_is_named() -> None:
    ready = assess(Facts(answers={"driving": True, "privacy": "thin"}, history=frozenset({"psychosis"})))
    assert ready.light is Light.RED
    assert ready.reasons == ("driving", "thin_walls", "history")


def test_calm_answers_make_nothing_amber() -> None:
    answers = {"privacy": "ok", "driving": False, "substance_today": "none", "dissociation_state": (9, 9, 8)}
    assert assess(Facts(answers=answers)).light is Light.GREEN


AMBER = ("phq9_item9", Light.AMBER)
RED = ("phq9_item9_often", Light.RED)


@pytest.mark.parametrize(
    ("standing", "light"),
    [
        (Standing("phq9"), Light.GREEN),
        (Standing("phq9", (AMBER,)), Light.AMBER),
        (Standing("phq9", (AMBER, RED)), Light.RED),
        (Standing("phq9", (AMBER, RED), decided=True), Light.AMBER),
        (Standing("audit_c", (("audit_c_positive", Light.AMBER),)), Light.AMBER),
        (Standing("made_up", (("made_up_high", Light.RED),)), Light.RED),
    ],
)
def test_a_questionnaire_counts_by_its_flags_and_a_red_one_until_it_is_decided(
    standing: Standing, light: Light
) -> None:
    ready = assess(Facts(measures=(standing,)))
    assert ready.light is light
    assert set(ready.reasons) == {code for code, _ in standing.flags}


def test_the_gravest_reason_is_named_first_wherever_it_comes_from() -> None:
    ready = assess(
        Facts(answers={"privacy": "thin"}, measures=(Standing("phq9", (AMBER, RED)), Standing("phq9", (AMBER,))))
    )
    assert ready.reasons == ("phq9_item9_often", "thin_walls", "phq9_item9")
    assert ready.light.word == "red"


def test_old_answers_are_named_and_their_flags_still_count() -> None:
    kept = assess(Facts(measures=(Standing("phq9", (AMBER,), sessions_since=4), Standing("gad7", sessions_since=1))))
    old = assess(Facts(measures=(Standing("phq9", (AMBER,), sessions_since=5), Standing("gad7", sessions_since=5))))
    assert kept.stale == ()
    assert (old.light, old.stale) == (Light.AMBER, ("phq9", "gad7"))
    assert assess(Facts(measures=(Standing("gad7", sessions_since=9),))).light is Light.GREEN
