"""Lines of whole sessions: calm ones stay calm, and danger between them is heard."""

import pytest

from safety.findings import Level
from safety.signals import ScanContext, scan


def level_of(line: str, known: ScanContext | None = None) -> Level:
    return scan(line, known).level


def flags_of(line: str, known: ScanContext | None = None) -> set[str]:
    return set(scan(line, known).flags)


CALM_SESSION = [
    (
        "tele_safety_check",
        "Hi. I'm at home, flat 4, same address as last week. My sister is downstairs and knows I'm busy.",
    ),
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
    (
        "s2_intervene",
        "I go up and sit by her and tell her I'm not leaving. Then I bang on the door and tell him to stop.",
    ),
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
    (
        "orientation_check",
        "I'm in my front room, it's Thursday, I'm 57, I can see the rug and my tea. 20. Thanks for not arguing.",
    ),
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
    line = (
        "Fine. Wished I was dead: no more than usual. Others better off: probably. "
        "Killing myself: no. Tried before: years ago."
    )

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
    drink = scan(
        "Lamp, curtain, my hand, the glass, the cat. Third glass if I'm honest.", ScanContext(step="bs_grounding")
    )
    burden = scan("60. Not really helping. Everything's heavy, I'm just so done with being a problem for people.")

    assert (drink.level, drink.flags) == (Level.WATCH, ("alcohol_now",))
    assert burden.level == Level.AMBER
    assert "burden" in burden.flags


def test_the_sleep_remark_that_is_none() -> None:
    assessment = scan(
        "Some days I think it'd be easier if I just didn't wake up from it.", ScanContext(step="target_contract")
    )

    assert (assessment.level, assessment.flags) == (Level.AMBER, ("passive_ideation_oblique",))
