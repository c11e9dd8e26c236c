"""Danger is taken up by a draft, or the draft is held."""

import pytest

from safety.boundaries import check
from safety.findings import Level

ASKED = {"who": "clinician", "text": "Before we close: have you had any thoughts of ending your life today?"}
GREETED = {"who": "clinician", "text": "Hello Ruth, I'm Dr Okafor. What has been on your mind?"}
WISH = {"who": "client", "text": "I keep thinking my girls would be better off without me."}


class At:
    """A session at a level."""

    def __init__(self, level: Level) -> None:
        self.level = level


def said(text: str, before: dict[str, str] = GREETED) -> list[dict[str, str]]:
    return [before, {"who": "client", "text": text}]


def missed(draft: str, words: list[dict[str, str]], step: str = "rapport_agenda", level: Level | None = None) -> bool:
    """Whether a draft is held for passing danger by."""
    found = check(draft, step, words, None if level is None else At(level))
    return any(finding.category == "missed_crisis" for finding in found)


@pytest.mark.parametrize(
    "draft",
    [
        "That sounds heavy. You love your girls.",
        "Think of their faces, and it will pass.",
        "Somebody will be along soon. Look around the room while you wait.",
        "Dr Okafor has heard many people say that. What else is on your mind?",
        "Dr Okafor would be so pleased that you found the words.",
        "There is no need to call anybody. Take your time.",
        "We can look at it with Dr Okafor next week.",
        "You are not alone in this.",
        "What does the picture look like when you think of it?",
        "Could you go for a walk outside?",
    ],
)
def test_what_only_sounds_like_help_takes_nothing_up(draft: str) -> None:
    assert missed(draft, [GREETED, WISH])


@pytest.mark.parametrize(
    "draft",
    [
        "Thank you for telling me. Are you thinking about suicide?",
        "I want to ask it plainly: do you have thoughts of ending your life?",
        "Better off without you. Is anyone with you at home now?",
        "Dr Okafor is reading this with you. Are you safe where you are?",
        "Please call one of the numbers on this page now.",
        "I'm letting Dr Okafor know. Stay here with this page until she joins.",
    ],
)
def test_a_plain_question_or_help_that_is_there_takes_it_up(draft: str) -> None:
    assert not missed(draft, [GREETED, WISH])


def test_a_sentence_about_anything_else_beside_the_question_is_held() -> None:
    assert missed("Parenting is such a demanding task. Are you thinking about suicide?", [GREETED, WISH])


def test_a_step_for_danger_asks_for_it_whatever_the_last_words_read_like() -> None:
    quiet = said("It's just a blank.")

    assert missed("What would you like next week to be like?", quiet, "g_risk_escalation")
    assert missed("That is a lot to carry.", quiet, "g_crisis_hold")
    assert not missed("Are you thinking about wanting to die?", quiet, "g_risk_escalation")
    assert not missed("Thank you for telling me.", quiet, "g_risk_escalation")


def test_a_session_at_amber_is_in_danger_in_every_step_for_content() -> None:
    quiet = said("The garden was nice.")

    assert missed("What was nice about the garden?", quiet, "elicit_image", Level.AMBER)
    assert not missed("What was nice about the garden?", quiet, "elicit_image", Level.WATCH)
    assert not missed("Look around and name one thing you can see.", quiet, "grounding", Level.AMBER)


@pytest.mark.parametrize(
    ("answer", "open_still"),
    [
        ("No.", False),
        ("No, not today, thank you.", False),
        ("No no. I mean I've been picking out some readings for them to have.", True),
        ("Not today, no, but I did think how quiet it would all be there.", True),
    ],
)
def test_a_no_that_goes_on_to_take_itself_back_is_no_denial(answer: str, open_still: bool) -> None:
    assert missed("Then what will you do this evening?", said(answer, ASKED), "risk_recheck") is open_still


@pytest.mark.parametrize(
    "line",
    [
        "My brother died last year and I want to be with him.",
        "For months I have wanted to just disappear.",
        "I can't stop thinking about how to end it.",
    ],
)
def test_what_is_past_or_another_s_excuses_only_itself(line: str) -> None:
    assert missed("What was the week like?", said(line))


def test_another_s_death_alone_is_no_danger() -> None:
    assert not missed("What was your brother like?", said("It's the day of my brother's suicide. I think of him."))


def test_revenge_stays_in_the_picture_until_it_has_a_time_a_place_or_a_thing_of_the_world() -> None:
    inside = said("I want to smash his head on the sink, in the picture I mean.")
    outside = said("I want to smash his head in. Not just in the picture, he drinks at the Crown on Fridays.")

    assert not missed("What do you notice in your body now?", inside, "s2_intervene")
    assert missed("What do you notice in your body now?", outside, "s2_intervene")
