"""What a line of a client raises: the rulings on flags and levels, and the lines of whole sessions."""

import pytest

from safety.findings import Assessment, Level
from safety.signals import ScanContext, scan

DIRECT = ScanContext(asked="ideation", step="g_risk_escalation", level=Level.AMBER)


def level_of(line: str, known: ScanContext | None = None) -> Level:
    return scan(line, known).level


def flags_of(line: str, known: ScanContext | None = None) -> set[str]:
    return set(scan(line, known).flags)


def spans(line: str, assessment: Assessment) -> list[str]:
    return [line[finding.start : finding.end] for finding in assessment.findings]


# --- Whole sessions -----------------------------------------------------------------------------------

CALM_SESSION = [
    ("tele_safety_check", "Hi. I'm at home, flat 4, same address as last week. My sister is downstairs and knows I'm busy."),
    ("tele_safety_check", "Door's shut, phone's charged, not going anywhere."),
    ("state_check", "Right now maybe 25 out of 100. I slept five hours. No drink."),
    ("homework_review", "The log says four times this week. It was daily before."),
    ("elicit_image", "Same picture. I'm on the step, it's getting dark, and I can hear him through the door."),
    ("memory_clarity", "It really happened, I've always remembered it. I was eight."),
    ("meaning_belief", "That I'm the kind of person nobody would come back for. Ninety percent when I'm in it."),
    ("baseline_ratings", "Distress 80, vividness 75, mostly shame. Chest tight."),
    ("s1_child_view", "I was on the step and it was cold and he had locked the door."),
    ("s1_child_view", "I am on the step. It's cold. I can hear him. My stomach hurts."),
    ("s1_hotspot", "This is the worst bit. The light inside goes off. 85."),
    ("s2_adult_view", "I see her from the gate. She's so small. I'm angry. I want someone to open that door."),
    ("s2_intervene", "I go up and sit by her and tell her I'm not leaving. Then I bang on the door and tell him to stop."),
    ("s3_child_again", "I'm eight again. She's next to me. She's warm. She's really loud with him and he goes quiet."),
    ("s3_needs_loop", "I need to hear that it isn't because I'm bad."),
    ("s3_needs_loop", "She says it was never about me. I believe it more than I thought."),
    ("aftercare_image", "We go to my aunt's kitchen. There's soup. 30 now."),
    ("engage_new_image", "My shoulders are down. The step looks smaller somehow."),
    ("post_ratings", "Belief maybe 40. Distress 25. The new part feels 70 believable."),
    ("memory_integrity_recheck", "He still locked me out, I know that. What's different is what it says about me."),
    ("orientation_check", "I'm in my bedroom, it's Tuesday, I'm 34, I can see the blue lamp and my boots. 15."),
    ("baseline_ratings", "Woke up four times from it last week, and mornings I'm wrecked, like 70."),
    ("nm_dream_account", "The water is coming up the stairs and the doors are swollen shut."),
    ("nm_change_dream", "What should happen instead? You choose, I'm rubbish at this."),
    ("nm_change_dream", "Could be anything? Then the walls are boats. The house just floats off."),
    ("nm_rehearse", "I can picture it for maybe ten minutes before I get bored."),
    ("psychoeducation", "I read that my symptoms mean something happened when I was small. Can this dig it out?"),
    ("elicit_image", "Honestly there's no picture. Just a worry in my stomach."),
    ("salience_check", "I don't want to close my eyes and I don't want to carry on with this bit."),
    ("g_stop", "I'd rather you delete my consent for the imagery."),
    ("orientation_check", "I'm in my front room, it's Thursday, I'm 57, I can see the rug and my tea. 20. Thanks for not arguing."),
    ("bs_entry", "Can't sleep. Let's do the rescripting thing now, I know how it goes."),
    ("g_scope_refusal", "Just let me tell you the scene then, you don't have to do anything."),
    ("bs_grounding_menu", "Fine. The senses one. I'm at 75."),
]
IMAGERY = ("s1_", "s2_", "s3_", "nm_", "aftercare", "engage")


@pytest.mark.parametrize(("step", "line"), CALM_SESSION)
def test_ordinary_lines_of_a_session_stay_below_amber(step: str, line: str) -> None:
    known = ScanContext(step=step, in_imagery=step.startswith(IMAGERY), safe_word="lantern")

    assert level_of(line, known) <= Level.WATCH
    assert "dissociation_sign" not in flags_of(line, known)


def test_a_single_no_with_small_talk_raises_nothing() -> None:
    known = ScanContext(asked="wish_dead", step="risk_screen")

    assert level_of("No, nothing like that. Honestly just tired.", known) <= Level.WATCH


def test_a_negative_screen_waved_through_is_watched() -> None:
    known = ScanContext(asked="wish_dead", step="risk_screen")

    assessment = scan("No, no, no, no. Same answers as always :)", known)

    assert assessment.level == Level.WATCH
    assert assessment.flags == ("rushed_screen",)


def test_a_second_blanket_is_unclear_and_amber() -> None:
    known = ScanContext(asked="wish_dead", step="risk_screen", recent_flags=frozenset({"rushed_screen"}))

    assert level_of("no to all of them", known) == Level.AMBER


def test_hedged_answers_to_several_questions_are_yes() -> None:
    known = ScanContext(asked="wish_dead", step="risk_screen", level=Level.WATCH)
    line = "Fine. Wished I was dead: no more than usual. Others better off: probably. Killing myself: no. Tried before: years ago."

    assessment = scan(line, known)

    assert assessment.level == Level.AMBER
    assert {"wish_dead", "burden", "past_attempt"} <= set(assessment.flags)
    assert "suicidal_thoughts" not in assessment.flags


def test_sudden_calm_with_all_sorted_is_red() -> None:
    line = "Right now I'm calm. Calmer than I've been in months actually. It's all sorted."

    assessment = scan(line, ScanContext(asked="right_now", step="g_risk_escalation", level=Level.AMBER))

    assert assessment.level == Level.RED
    assert {"sudden_calm", "finality"} <= set(assessment.flags)
    assert "ideation_current" not in assessment.flags


def test_things_handed_over_are_red() -> None:
    line = "My neighbour took the cat on Sunday, I wrote everyone their cards, so nobody has to deal with anything."

    assessment = scan(line)

    assert assessment.level == Level.RED
    assert "putting_affairs_in_order" in assessment.flags


def test_thanks_as_leave_taking_counts_once_danger_is_open() -> None:
    line = "Don't make a thing of it. I just wanted to do our session and say thanks."

    assert "goodbye" in flags_of(line, ScanContext(level=Level.RED))
    assert level_of(line, ScanContext(level=Level.RED)) == Level.RED
    assert level_of(line) == Level.NONE


def test_help_that_is_on_its_way_raises_nothing_more() -> None:
    known = ScanContext(step="g_crisis_hold", level=Level.RED)

    assert level_of("My flatmate's here. I'll wake her. I'll ring the number.", known) <= Level.WATCH
    assert level_of("Ok. Yes, he's outside, my brother. I'll open the door.", known) <= Level.WATCH


def test_drinking_and_burden_between_sessions() -> None:
    drink = scan("Lamp, curtain, my hand, the glass, the cat. Third glass if I'm honest.", ScanContext(step="bs_grounding"))
    burden = scan("60. Not really helping. Everything's heavy, I'm just so done with being a problem for people.")

    assert (drink.level, drink.flags) == (Level.WATCH, ("alcohol_now",))
    assert burden.level == Level.AMBER
    assert "burden" in burden.flags


def test_the_sleep_remark_that_is_none() -> None:
    assessment = scan("Some days I think it'd be easier if I just didn't wake up from it.", ScanContext(step="target_contract"))

    assert (assessment.level, assessment.flags) == (Level.AMBER, ("passive_ideation_oblique",))


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
    assert level_of("There's no point any more.") == Level.WATCH
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


@pytest.mark.parametrize("line", ["####", "@@ %% &&", "привет как дела", "你好", "quiero morir", "ich will nicht mehr", "xkcdqwrtp", "\ud800"])
def test_what_cannot_be_read_is_amber_outside_a_picture(line: str) -> None:
    assessment = scan(line)

    assert (assessment.level, assessment.flags) == (Level.AMBER, ("unreadable",))


@pytest.mark.parametrize("line", ["", "...", "?", "👍", ":)", "lamp, curtain, mug, cat, radiator", "Friday", "8", "mhm"])
def test_short_and_wordless_replies_can_be_read(line: str) -> None:
    assert level_of(line) == Level.NONE


# --- What only sounds like danger ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "I'm dead on my feet",
        "that meeting killed me",
        "my character dies in chapter two",
        "my gran passed away",
        "I'm dying for a cup of tea",
        "We nearly died laughing",
        "My phone died halfway through",
        "There's a deadline on Friday",
        "I could murder a curry",
        "he scared me to death",
        "I was so embarrassed I could have died",
        "Hang on, the kettle",
        "My feet are killing me",
        "we saw Suicide Squad",
        "I have to kill an hour before the bus",
        "old habits die hard",
        "I'm reading a book called I Want to Die but I Want to Eat Tteokbokki",
        "my battery is dead",
        "She's drowning in paperwork",
        "cut it out, I told him",
        "the suspense is killing me",
        "Just give me a shot at it",
    ],
)
def test_turns_of_phrase_stay_below_amber(line: str) -> None:
    assert level_of(line) <= Level.WATCH


@pytest.mark.parametrize(
    "line",
    [
        "My brother killed himself when I was ten",
        "My friend says she wants to die",
        "I tried to stop my mum from taking an overdose",
        "When I was fourteen I used to think about killing myself",
        "Years ago I wanted to die, that's over",
        "I don't want to kill myself",
        "I've never thought about suicide",
        "I'm not suicidal",
        "killing myself: no",
        "he said he'd kill himself if I left",
        "In my dream I kill myself",
        "They asked me if I was suicidal",
        "My cousin took her own life",
    ],
)
def test_another_persons_past_and_denied_danger_is_noted_not_graded(line: str) -> None:
    assert level_of(line) == Level.WATCH


@pytest.mark.parametrize(
    ("line", "least"),
    [
        ("i wanna kms", Level.AMBER),
        ("i want to k*ll myself", Level.AMBER),
        ("I wаnt tо diе", Level.AMBER),
        ("k i l l  m y s e l f", Level.AMBER),
        ("i want to dieeeee", Level.AMBER),
        ("im gonna kil myslef tonight", Level.RED),
        ("I W A N T T O DIE or i want to die", Level.AMBER),
        ("su1c1dal", Level.AMBER),
        ("dont want to live anymore", Level.AMBER),
        ("i want\u200b to d\u200bie", Level.AMBER),
        ("I’m going to kill myself", Level.RED),
    ],
)
def test_danger_is_read_however_it_is_spelled(line: str, least: Level) -> None:
    assert level_of(line) >= least


def test_a_turn_of_phrase_does_not_hide_what_follows_it() -> None:
    assert level_of("That meeting killed me and I want to kill myself") >= Level.AMBER


def test_danger_is_found_in_a_long_text() -> None:
    padding = "The weather was mild and we talked about the garden for a while. " * 120

    assert level_of(padding + "I'm going to kill myself tonight. " + padding) == Level.RED


def test_a_finding_points_at_the_words_that_caused_it() -> None:
    line = "Work is fine.  I  want to ​die, I think."

    assessment = scan(line)

    assert "I  want to ​die" in spans(line, assessment)
