"""The language rules of the protocol, for every text a person may be sent.

A key's last parts say what it is: `STEP.enter…`, `STEP.ask.FIELD` and `STEP.again…` ask one thing,
`STEP.wait` and `STEP.after.FIELD` ask nothing.
"""

import re
from statistics import mean

import pytest

from prompts import wording
from tests.prompts.measures import grade, questions, sentences, words
from tests.prompts.steps import AFTER_IMAGERY, ASKED, IMAGERY, TOLD

EN = wording()
KEYS = sorted(EN.keys())
NOT_SAID_IN_A_TURN = ("label.", "anchor.", "exercise.", "script.")


def kind(key: str) -> str:
    """What a key of a step is for: enter, ask, again, after, wait, …"""
    return key.split(".")[1].split("_")[0]


def keys_of(*kinds: str) -> list[str]:
    return sorted(key for key in KEYS if key.split(".")[0] in ASKED and kind(key) in kinds)


SAID = [key for key in KEYS if not key.startswith(("label.", "anchor."))]
ASKING = [
    key
    for key in keys_of("enter", "ask", "again", "probe")
    if not (key.split(".")[0] in TOLD and kind(key) == "enter") and key != "risk_screen.again"
]
LONG_TEXTS = [key for key in SAID if key.split(".")[-1].startswith("text")]


def test_what_asks_asks_exactly_one_thing() -> None:
    assert [key for key in ASKING for text in EN.variants(key) if questions(text) != 1] == []


def test_bridges_and_waiting_lines_ask_nothing() -> None:
    keys = keys_of("wait", "after", "hold")
    assert [key for key in keys for text in EN.variants(key) if questions(text)] == []


@pytest.mark.parametrize("step", sorted(TOLD))
def test_steps_that_only_tell_ask_nothing(step: str) -> None:
    assert {questions(text) for text in EN.variants(f"{step}.enter")} == {0}


@pytest.mark.parametrize("key", [key for key in SAID if key.startswith("branch.")])
def test_a_branch_asks_at_most_one_thing(key: str) -> None:
    assert {questions(text) for text in EN.variants(key)} <= {0, 1}


@pytest.mark.parametrize("key", [key for key in SAID if key.startswith("scope.")])
def test_a_refusal_of_scope_leaves_the_question_to_the_step(key: str) -> None:
    assert {questions(text) for text in EN.variants(key)} == {0}


def test_no_message_is_longer_than_sixty_words() -> None:
    short = [key for key in SAID if key not in LONG_TEXTS]
    assert [key for key in short for text in EN.variants(key) if len(words(text)) > 60] == []


@pytest.mark.parametrize("key", [key for key in SAID if key.split(".")[0] in IMAGERY])
def test_with_a_picture_a_message_has_at_most_25_words_in_two_sentences(key: str) -> None:
    assert all(len(words(text)) <= 25 and sentences(text) <= 2 for text in EN.variants(key))


@pytest.mark.parametrize("key", [f"branch.B{n:02}.{k}" for n in range(1, 21) for k in (1, 2, 3)])
def test_a_branch_that_can_be_taken_inside_a_picture_keeps_its_limits(key: str) -> None:
    elsewhere = {"branch.B09", "branch.B11", "branch.B14", "branch.B16", "branch.B17"}
    if key.rsplit(".", 1)[0] in elsewhere:
        return
    assert all(len(words(text)) <= 25 and sentences(text) <= 2 for text in EN.variants(key))


@pytest.mark.parametrize("key", [key for key in keys_of("after") if key.split(".")[0] in IMAGERY])
def test_a_bridge_inside_a_picture_is_short_and_leaves_room_for_the_next_question(key: str) -> None:
    step = key.split(".")[0]
    bridges = EN.variants(key)
    following = [other for other in keys_of("ask", "again", "probe") if other.startswith(f"{step}.")]
    assert all(len(words(bridge)) <= 6 and sentences(bridge) <= 2 for bridge in bridges)
    for question in (text for other in following for text in EN.variants(other) if kind(other) != "again"):
        assert all(len(words(f"{bridge} {question}")) <= 25 for bridge in bridges)


@pytest.mark.parametrize(("step", "following"), AFTER_IMAGERY)
def test_a_bridge_out_of_one_imagery_step_leaves_room_for_the_next_step(step: str, following: str) -> None:
    bridges = [text for key in keys_of("after") if key.startswith(f"{step}.") for text in EN.variants(key)]
    for question in EN.variants(f"{following}.enter"):
        assert all(len(words(f"{bridge} {question}")) <= 25 for bridge in bridges)


@pytest.mark.parametrize("key", [key for key in keys_of("after") if key.split(".")[0] not in IMAGERY])
def test_elsewhere_a_bridge_and_the_next_question_stay_under_sixty_words(key: str) -> None:
    step = key.split(".")[0]
    asked = [text for other in keys_of("ask") if other.startswith(f"{step}.") for text in EN.variants(other)]
    longest = max(asked, key=lambda text: len(words(text)), default="")
    assert all(len(words(f"{bridge} {longest}")) <= 60 for bridge in EN.variants(key))


def test_every_variant_of_a_key_has_the_same_slots() -> None:
    def slots(text: str) -> set[str]:
        return set(re.findall(r"\{([a-z_]+)\}", text))

    assert [key for key in SAID for text in EN.variants(key) if slots(text) != EN.slots(key)] == []


BANNED = {
    "a claim to be human": r"\bas (?:your|a) (?:therapist|counsellor|clinician)\b|\bi am (?:a )?human\b",
    "a claim to feel": r"\bi (?:feel|am sorry|worry|care|love)\b|\bi’m (?:sorry|proud|worried|glad|happy)\b",
    "a claim to know": r"\bi (?:understand|know exactly|know how)\b",
    "a promise of effect": r"\bguarantee|\bwill (?:feel better|heal|go away|be fine)\b",
    "any other promise": r"\bpromise\b|\balways be here\b|\bi’m here for you\b|\bbetween us\b|\bstays? secret\b",
    "pressure": r"\btry harder\b|\byou (?:must|should|ought)\b|\bhave to try\b|\bjust relax\b|\bcalm down\b",
    "flooding": r"\bstay with it\b|\blet it all out\b|\bgo deeper\b(?<!no deeper)",
    "inflated praise": r"\b(?:amazing|brilliant|fantastic|wonderful|perfect|great job|well done|excellent|awesome)\b",
    "a trance": r"\b(?:trance|hypno\w*|deeper and deeper|drift|subconscious|unconscious)\b",
    "jargon": r"\b(?:rescript\w*|suds|trauma\w*|dissociat\w*|hotspot|schema|cognitive|processing|intrusion)\b",
    "more jargon": r"\b(?:protocol|baseline|patient|imagery|stage|module|assessment)\b",
    "a claim on memory": r"\brecover\w* (?:a |the )?memor|\byour memory (?:has|will) chang|\brewrite|\bneural\b",
    "a name for people or events": r"\b(?:abuse\w*|assault\w*|victim\w*|survivor\w*|perpetrator\w*)\b",
    "a verdict": r"\bnot your fault\b|\bto blame\b",
    "a threat of report or false privacy": r"\bi must report\b|\bconfidential\b",
    "an exclamation mark or a sign": "[!…\u2190-\u2bff\U0001f000-\U0001faff]",
}


@pytest.mark.parametrize("what", BANNED)
def test_nothing_said_contains(what: str) -> None:
    pattern = re.compile(BANNED[what], re.IGNORECASE)
    assert [key for key in SAID for text in EN.variants(key) if pattern.search(text)] == []


def test_the_picture_is_never_given_people_acts_or_an_ending() -> None:
    given = re.compile(
        r"\b(?:police\w*|mother|father|hug\w*|hold (?:them|her|him|you)|push\w*|shout\w*|run away|door|it’s over)\b"
    )
    found = [key for key in SAID if key.split(".")[0] in IMAGERY for text in EN.variants(key) if given.search(text)]
    assert found == []


def test_a_neutral_screen_says_nothing_about_the_work() -> None:
    telling = re.compile(r"session|clinician|therap|picture|program|feel|distress", re.IGNORECASE)
    keys = [key for key in SAID if key.startswith("g_unsafe_place.") or key == "script.unsafe_place"]
    assert [key for key in keys for text in EN.variants(key) if telling.search(text)] == []


def test_the_direct_question_says_suicide() -> None:
    for key in ("g_risk_escalation.enter", "g_risk_escalation.ask.ideation", "risk_recheck.enter", "bs_entry.enter"):
        assert all("suicide" in text for text in EN.variants(key))


def test_almost_everything_reads_at_the_sixth_grade() -> None:
    spoken = [text for key in SAID if key not in LONG_TEXTS for text in EN.variants(key) if len(words(text)) >= 8]
    grades = {text: grade(text) for text in spoken}
    assert mean(grades.values()) <= 5
    assert [text for text, found in grades.items() if found > 10] == []
    assert sum(found <= 7 for found in grades.values()) >= 0.93 * len(grades)


@pytest.mark.parametrize("key", LONG_TEXTS)
def test_the_long_texts_read_at_about_the_seventh_grade(key: str) -> None:
    assert all(grade(text) <= 7.5 for text in EN.variants(key))
