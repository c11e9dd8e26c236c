"""The younger self is called what the client calls them, with their pronouns, in grammar that holds."""

import re
from dataclasses import replace

import pytest

from graphs.state import Case
from prompts import wording
from prompts.person import ALWAYS, language_of, pronouns_of, slots_of, ways_of, younger_self
from tests.graphs.playing import CASE, Player
from tests.prompts.steps import IMAGERY

EN = wording()
TAILORED = sorted(key for key in EN.keys() if EN.slots(key) & ALWAYS)  # noqa: SIM118
OTHERS = {
    **dict.fromkeys({slot for key in TAILORED for slot in EN.slots(key)} - ALWAYS, "Ann"),
    "ways": "use your senses, or hold something cool",
}
PEOPLE = {
    "neutral": slots_of(None, None),
    "neutral, grown": slots_of(None, None, grown=True),
    "she": slots_of("little Mira", "she/her"),
    "he": slots_of("the boy on the step", "he/him"),
    "they": slots_of("Robin", "they/them"),
    "own": slots_of("my small self", "xe/xem/xyr"),
}
WRONG_GRAMMAR = re.compile(
    r"\b(?:do (?:she|he|it|xe)|does they|they needs|the the|my|is they|they is)\b", re.IGNORECASE
)


def said(key: str, person: str) -> list[str]:
    """Every variant of a wording as this person would read it."""
    return [EN.render(key, {**OTHERS, **PEOPLE[person]}, turn).text for turn in range(len(EN.variants(key)))]


def test_there_is_wording_that_speaks_of_the_younger_self() -> None:
    assert {key.split(".")[0] for key in TAILORED} >= {"s2_adult_view", "s2_intervene", "s3_child_again"}


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("key", TAILORED)
def test_every_wording_reads_well_for_everybody(key: str, person: str) -> None:
    for text in said(key, person):
        assert "{" not in text
        assert not WRONG_GRAMMAR.search(text), text
        if key.split(".")[0] in IMAGERY:
            assert len(text.split()) <= 25, text


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ("neutral", "As you look at the younger you, what do they need?"),
        ("neutral, grown", "As you look at the earlier you, what do they need?"),
        ("she", "As you look at little Mira, what does she need?"),
        ("he", "As you look at the boy on the step, what does he need?"),
        ("they", "As you look at Robin, what do they need?"),
        ("own", "As you look at your small self, what does xe need?"),
    ],
)
def test_one_question_for_six_people(person: str, expected: str) -> None:
    assert said("s2_adult_view.ask.need", person)[0] == expected


@pytest.mark.parametrize("key", [key for key in TAILORED if "younger" in EN.slots(key)])
def test_only_the_clients_own_word_is_used_where_there_is_one(key: str) -> None:
    for text in said(key, "she"):
        assert "little Mira" in text
        assert "younger you" not in text
        assert "earlier you" not in text


@pytest.mark.parametrize(
    ("word", "called"),
    [
        ("Button", "Button"),
        ("my little one", "your little one"),
        ("little me", "little you"),
        ("  the   girl  ", "the girl"),
        ("Zoë O’Neill", "Zoë O’Neill"),
        (None, "the younger you"),
        ("", "the younger you"),
        ("{clinician}", "the younger you"),
        ("her. He comes in", "the younger you"),
        ("x" * 41, "the younger you"),
    ],
)
def test_a_word_is_said_back_and_what_is_no_plain_name_is_not(word: str | None, called: str) -> None:
    assert younger_self(word) == called


@pytest.mark.parametrize(
    ("words", "they"),
    [
        ("she/her", "she"),
        ("She, her", "she"),
        ("he", "he"),
        ("they/them", "they"),
        ("she/they", "she"),
        ("ze / hir", "ze"),
        (None, "they"),
        ("any", "they"),
        ("ask me", "they"),
        ("{x}/{y}", "they"),
    ],
)
def test_pronouns_are_read_as_they_are_given(words: str | None, they: str) -> None:
    assert pronouns_of(words).they == they


def test_who_would_be_right_to_have_there_is_asked_and_never_assumed() -> None:
    for key in ("needs_and_helper.ask.helper", "needs_and_helper.ask.helper_earlier"):
        texts = EN.variants(key)
        assert all("would be right to have there" in text for text in texts)
        assert any("your family, your faith or anywhere" in text for text in texts)


def test_a_session_speaks_in_the_words_on_file() -> None:
    own, neutral = Player(replace(CASE, younger_self="little Mira", pronouns="she/her")), Player(CASE)
    for player, called in ((own, "little Mira"), (neutral, "the younger you")):
        player.to("s2_adult_view")
        assert called in str(player.all_told("delivered")[-1]["text"])


@pytest.mark.parametrize(("avoid", "chosen"), [(True, "five_senses"), (False, "slow_breath")])
def test_breathing_is_not_done_by_whom_it_makes_worse_even_when_they_name_it(chosen: str, *, avoid: bool) -> None:
    player = Player(replace(CASE, avoid_breath=avoid))
    player.to("grounding_rehearsal")
    player.say("slow breathing")
    assert player.state.recorded["grounding_preferred"] == (chosen,)
    texts = [player.draft.text] if player.state.draft else []
    assert not avoid or all("breath" not in text.lower() for text in texts)


def test_what_a_client_likes_is_offered_first_and_what_they_avoid_last() -> None:
    player = Player(replace(CASE, avoid_breath=True, preferred=("movement", "slow_breath"), avoided=("movement",)))
    player.to("grounding_rehearsal")
    player.say("slow breathing")
    assert player.state.recorded["grounding_preferred"] == ("five_senses",)


WHO_COULD_HELP = (
    *("needs_and_helper.ask.helper", "needs_and_helper.ask.helper_earlier", "s2_intervene.ask.helper"),
    *("cmp_figure.enter", "cmp_figure.ask.helper", "branch.B01.2"),
)
FIGURES = re.compile(
    r"\b(?:god|saint|angel|ancestor|mother|father|grand\w+|aunt|uncle|elder|priest|imam|rabbi|church|faith|family)s?\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("key", WHO_COULD_HELP)
@pytest.mark.parametrize("heeded", ["_values", "_tongue", "_values_tongue"])
def test_who_could_help_is_asked_by_what_is_on_file_and_nobody_is_named(key: str, heeded: str) -> None:
    for text in EN.variants(f"{key}{heeded}"):
        assert ("{tongue}" in text) == ("tongue" in heeded)
        assert ("what matters to you" in text) == ("values" in heeded)
        assert "values" not in heeded or not FIGURES.search(text), text


@pytest.mark.parametrize(
    ("language", "values", "says"),
    [
        ("Igbo", False, ("may speak igbo",)),
        (None, True, ("by what matters to you",)),
        ("Igbo", True, ("may speak igbo", "by what matters to you")),
        (None, False, ("would be right to have there",)),
    ],
)
def test_a_session_asks_who_could_help_with_what_is_on_file(
    language: str | None, says: tuple[str, ...], *, values: bool
) -> None:
    player = Player(replace(CASE, helper_language=language, values_known=values))
    player.to("needs_and_helper")
    player.say("I needed to be safe.")
    player.approve()
    told = str(player.all_told("delivered")[-1]["text"])
    assert all(words in told.lower() for words in says), told
    assert ("may speak" in told, "what matters to you" in told) == (language is not None, values)


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("Igbo", "Igbo"),
        ("  Igbo  or English ", "Igbo or English"),
        ("Krio", "Krio"),
        (None, None),
        ("", None),
        ("Igbo, and she sings it softly", None),
        ("{clinician}", None),
        ("x" * 41, None),
    ],
)
def test_a_language_that_is_no_plain_name_is_not_spoken(word: str | None, spoken: str | None) -> None:
    assert language_of(word) == spoken


def test_what_one_could_do_is_named_as_in_a_sentence() -> None:
    assert [ways_of(["a"]), ways_of(["a", "b"]), ways_of(["a", "b", "c"])] == ["a", "a or b", "a, b, or c"]


OFFERING = sorted(key for key in EN.keys() if "ways" in EN.slots(key))  # noqa: SIM118
NAMED = re.compile(r"\b(?:five|your) senses\b|\bfeet\b|\bcool\b|\bmovement\b|\bmoving about\b|\bbreath", re.IGNORECASE)
CHOOSING = ("grounding", "grounding_rehearsal", "bs_grounding_menu")


def test_no_step_that_offers_exercises_names_one_in_its_own_words() -> None:
    assert {key.split(".")[0] for key in OFFERING} == {*CHOOSING, "g_grounding_interrupt"}
    asked = [
        key
        for key in sorted(EN.keys())
        if key.startswith(CHOOSING) and key.split(".")[1].split("_")[0] in "enter ask again"
    ]
    assert [key for key in [*OFFERING, *asked] for text in EN.variants(key) if NAMED.search(text)] == []


@pytest.mark.parametrize(
    ("case", "named"),
    [
        (CASE, "use your senses, press your feet to the floor, or hold something cool"),
        (
            replace(CASE, avoided=("five_senses", "feet_chair")),
            "hold something cool, move about a little, or say where you are and the date",
        ),
        (
            replace(CASE, preferred=("slow_breath",), avoided=("cold_texture",)),
            "breathe slowly, use your senses, or press your feet to the floor",
        ),
        (
            replace(CASE, preferred=("slow_breath",), avoid_breath=True),
            "use your senses, press your feet to the floor, or hold something cool",
        ),
    ],
)
def test_the_exercises_named_are_the_clients_own_first_and_never_one_they_avoid(case: Case, named: str) -> None:
    player = Player(case)
    player.to("grounding_rehearsal")
    assert named in str(player.all_told("delivered")[-1]["text"])
