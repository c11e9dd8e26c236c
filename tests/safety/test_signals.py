"""What a line of a client raises: the rulings on flags and levels."""

import pytest

from safety.findings import Level
from safety.signals import ScanContext, scan

DIRECT = ScanContext(asked="ideation", step="g_risk_escalation", level=Level.AMBER)


def level_of(line: str, known: ScanContext | None = None) -> Level:
    return scan(line, known).level


def flags_of(line: str, known: ScanContext | None = None) -> set[str]:
    return set(scan(line, known).flags)


# --- The direct question ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Sometimes. Yeah. Tonight more than usual.",
        "yes",
        "Yep",
        "a bit",
        "I am",
        "maybe",
        "on and off",
        "more than usual",
        "yes. but I won't do anything",
        "Every day",
        "I do think about it",
        "no more than usual",
    ],
)
def test_yes_after_the_direct_question_is_red(line: str) -> None:
    assessment = scan(line, DIRECT)

    assert assessment.level == Level.RED
    assert "ideation_current" in assessment.flags


@pytest.mark.parametrize(
    "line",
    [
        "No, I don't want to die, I just want to sleep. I'd tell you. Never tried anything.",
        "no",
        "No. Not at all.",
        "God no",
        "No, never",
        "I'm not, no",
        "nope, I've never thought of that",
        "No I don't want to kill myself",
        "Definitely not.",
    ],
)
def test_a_denial_leaves_the_level_to_the_clinician(line: str) -> None:
    assessment = scan(line, DIRECT)

    assert assessment.level <= Level.WATCH


@pytest.mark.parametrize("line", ["what time is it", "can we talk about the homework", "hm"])
def test_neither_yes_nor_no_is_not_read_as_yes(line: str) -> None:
    assert "ideation_current" not in flags_of(line, DIRECT)


# --- How signs weigh together -------------------------------------------------------------------------


def test_no_hope_alone_is_watched_and_amber_beside_another_sign() -> None:
    assert level_of("Nothing will ever help.", ScanContext(step="rapport_agenda")) == Level.WATCH
    together = scan("There's no point any more, everyone would be better off without me.")
    assert {f.flag: f.level for f in together.findings}["hopeless"] == Level.AMBER


def test_calm_alone_is_red_only_once_danger_is_open() -> None:
    line = "I feel calmer than I have in months."

    assert level_of(line) <= Level.WATCH
    assert level_of(line, ScanContext(level=Level.AMBER)) == Level.RED


def test_relief_after_the_picture_is_no_alarm() -> None:
    assert level_of("I feel calmer than I have in weeks", ScanContext(step="post_ratings")) == Level.NONE


def test_a_threat_with_person_and_plan_is_one_red_with_three_names() -> None:
    assessment = scan("I drive past her house at eight, she's alone then")

    assert assessment.level == Level.RED
    assert {"harm_to_others", "identifiable_person", "real_world_plan"} <= set(assessment.flags)


def test_revenge_inside_the_picture_is_left_to_the_guide() -> None:
    known = ScanContext(step="s2_intervene", in_imagery=True)

    assert level_of("In the picture I want her to beg", known) == Level.NONE
    assert level_of("I want to hit him", known) == Level.NONE


def test_a_plan_named_after_revenge_leaves_the_picture() -> None:
    known = ScanContext(step="s2_intervene", in_imagery=True, recent_flags=frozenset({"revenge_theme"}))

    assessment = scan("I know where he lives, he finishes at six on Fridays", known)

    assert assessment.level == Level.RED


# --- Place, word, fragments ---------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["lantern", "Lantern.", "um, the LANTERN is lit", "l​antern"])
def test_the_agreed_word_is_red(line: str) -> None:
    assessment = scan(line, ScanContext(safe_word="lantern"))

    assert (assessment.level, assessment.flags) == (Level.RED, ("safe_word",))


def test_without_an_agreed_word_nothing_is_one() -> None:
    assert level_of("lantern") == Level.NONE


def test_driving_raises_a_flag_and_no_level() -> None:
    assessment = scan("just pulling onto the motorway")

    assert (assessment.level, assessment.flags) == (Level.NONE, ("driving",))


def test_the_road_inside_a_picture_is_not_the_road() -> None:
    known = ScanContext(step="s1_child_view", in_imagery=True)

    assert "driving" not in flags_of("I am driving home", known)
    assert "intruder" not in flags_of("then he came in", known)


@pytest.mark.parametrize("line", ["k", "th", "ca-"])
def test_a_broken_word_in_an_interruption(line: str) -> None:
    assert "fragmented_reply" in flags_of(line, ScanContext(interrupted=True))
    assert "fragmented_reply" not in flags_of(line)


@pytest.mark.parametrize("line", ["20", "ok", "no", "here", "Tuesday"])
def test_a_short_answer_is_no_fragment(line: str) -> None:
    assert "fragmented_reply" not in flags_of(line, ScanContext(interrupted=True))


def test_a_lost_stretch_is_dissociation_inside_a_picture() -> None:
    inside = ScanContext(step="s1_hotspot", in_imagery=True)

    assert {"amnesia_reported", "dissociation_sign"} <= flags_of("I lost the last bit", inside)
    assert "dissociation_sign" not in flags_of("I lost the last bit", ScanContext(step="homework_plan"))


@pytest.mark.parametrize(
    "line",
    [
        "####",
        "@@ %% &&",
        "привет как дела",
        "你好",
        "quiero morir",
        "ich will nicht mehr",
        "nie chcę żyć",
        "أريد أن أموت",
        "je veux mourir",
        "ayuda",
        "mujhe marna hai",
        "gusto ko nang mamatay",
        "xkcdqwrtp",
        "\ud800",
    ],
)
def test_what_cannot_be_read_is_amber_outside_a_picture(line: str) -> None:
    assessment = scan(line)

    assert (assessment.level, assessment.flags) == (Level.AMBER, ("unreadable",))


@pytest.mark.parametrize(
    "line", ["", "...", "?", "👍", ":)", "lamp, curtain, mug, cat, radiator", "Friday", "8", "mhm"]
)
def test_short_and_wordless_replies_can_be_read(line: str) -> None:
    assert level_of(line) == Level.NONE


def test_where_a_picture_plays_is_not_where_the_client_sits() -> None:
    telling = ScanContext(step="elicit_image")

    assert "not_private" not in flags_of("I'm on the bus and everyone turns round", telling)
    assert "not_private" in flags_of("I'm on the bus", ScanContext(step="tele_safety_check"))


def test_words_that_excuse_a_sign_do_so_close_by_and_not_from_afar() -> None:
    near = "I will take them all tonight in the picture."
    afar = (
        "I will take them all tonight with the water that stands beside the bed once the house is quiet and the dog "
        "is out in the picture."
    )

    assert "S-133" not in {finding.rule for finding in scan(near).findings}
    assert "S-133" in {finding.rule for finding in scan(afar).findings}


@pytest.mark.parametrize(
    "line", ["I'd ring you if I wanted to kill myself.", "I'd tell you if I wanted to end my life."]
)
def test_what_would_be_done_in_case_of_it_is_noted_and_no_alarm(line: str) -> None:
    assert level_of(line, ScanContext(step="rapport_agenda")) == Level.WATCH


def test_what_the_client_told_somebody_about_themselves_is_their_own() -> None:
    rules = {finding.rule: finding.level for finding in scan("I told him I want to kill myself.").findings}

    assert rules["S-110"] == Level.AMBER


def test_letters_behind_figures_are_read_and_then_spelt_out() -> None:
    assert level_of("want to km5 tonight") == Level.RED


def test_a_level_has_one_word_for_the_record() -> None:
    assert [level.word for level in Level] == ["none", "watch", "amber", "red"]


@pytest.mark.parametrize("step", ["elicit_image", "link_memory"])
def test_a_high_place_in_a_picture_that_is_told_is_watched_and_red_elsewhere(step: str) -> None:
    line = "It burns behind me and I'm on the roof."

    assert level_of(line, ScanContext(step=step)) == Level.WATCH
    assert level_of(line, ScanContext(step="nm_dream_account", in_imagery=True)) == Level.WATCH
    assert level_of(line, ScanContext(step="rapport_agenda")) == Level.RED


@pytest.mark.parametrize(
    "line",
    ["I wish the earth would swallow me up.", "Kindness isn't for people like me.", "I could have sunk into the floor"],
)
def test_shame_in_strong_words_is_no_wish_to_die(line: str) -> None:
    assert level_of(line, ScanContext(step="baseline_ratings")) <= Level.WATCH


def test_shame_excuses_no_wish_to_die_beside_it() -> None:
    line = "I wish the earth would swallow me up and I never woke again."

    assert "passive_ideation_oblique" in flags_of(line, ScanContext(step="baseline_ratings"))
