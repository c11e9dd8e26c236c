"""What only sounds like danger, and danger that sounds like something else."""

import pytest

from safety.findings import Level
from safety.signals import scan


def level_of(line: str) -> Level:
    return scan(line).level


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
        ("im gonna k1ll mys3lf tonight", Level.RED),
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

    assert "I  want to ​die" in [line[f.start : f.end] for f in assessment.findings]


@pytest.mark.parametrize(
    "line",
    [
        "I want to die but I'd never do it",
        "I wish I was dead, I'd tell you if it got worse",
        "I think about killing myself but I wouldn't do that to my mum",
    ],
)
def test_what_one_would_never_do_does_not_deny_the_wish(line: str) -> None:
    assert level_of(line) >= Level.AMBER


@pytest.mark.parametrize(
    ("line", "least"),
    [
        ("k.i.l.l myself, that's all I think", Level.AMBER),
        ("i  w-a-n-t  t-o  d-i-e", Level.AMBER),
        ("i want to 🅺🅸🅻🅻 myself", Level.AMBER),
        ("i want to ᴋɪʟʟ myself", Level.AMBER),
        ("i want to k**l myself", Level.AMBER),
        ("i do not want to be alive any more", Level.AMBER),
        ("ah dinnae want tae live, ah'm done", Level.AMBER),
        ("wish i wasnt alive tbh", Level.AMBER),
        ("i want 2 die", Level.AMBER),
    ],
)
def test_dialect_texting_and_masks_hide_nothing(line: str, least: Level) -> None:
    assert level_of(line) >= least
