"""What holds for any text whatever: no error, spans inside, nothing hidden by disguise, time in bounds."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from safety.findings import Level
from safety.signals import ScanContext, scan
from safety.text import read_plain

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)
RISKY = st.sampled_from(
    [
        "I want to die",
        "I've been saving up my tablets",
        "they'd all be better off without me",
        "My neighbour took the cat on Sunday",
        "He checks my phone every night",
        "I don't want to kill myself",
        "I hear voices telling me to jump",
        "I feel calmer than I have in months, it's all sorted",
        "hello, the kettle is on",
    ]
)
CONTEXTS = st.builds(
    ScanContext,
    asked=st.sampled_from(
        [None, "wish_dead", "burden", "ideation", "right_now", "past_attempt", "self_harm", "recheck_result", "suds"]
    ),
    step=st.sampled_from(["", "risk_screen", "g_risk_escalation", "s1_hotspot", "grounding"]),
    level=st.sampled_from(list(Level)),
    safe_word=st.sampled_from([None, "lantern", "", "🙂"]),
    in_imagery=st.booleans(),
    interrupted=st.booleans(),
    recent_flags=st.frozensets(st.sampled_from(["rushed_screen", "revenge_theme", "sudden_calm"])),
)
INVISIBLE = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad")


@given(ANY_TEXT, CONTEXTS)
def test_any_text_is_read_and_every_span_lies_inside_it(text: str, known: ScanContext) -> None:
    for finding in scan(text, known).findings:
        assert 0 <= finding.start < finding.end <= len(text)


@given(st.one_of(RISKY, ANY_TEXT), CONTEXTS, st.randoms(use_true_random=False))
def test_invisible_characters_lower_no_level(text: str, known: ScanContext, chance: random.Random) -> None:
    places = [chance.randrange(len(text) + 1) for _ in range(5)]
    hidden = text
    for place in sorted(places, reverse=True):
        hidden = hidden[:place] + chance.choice(INVISIBLE) + hidden[place:]

    assert scan(hidden, known).level >= scan(text, known).level


@given(st.one_of(RISKY, st.text(st.characters(codec="ascii"), max_size=120)), CONTEXTS)
def test_capitals_change_no_level(text: str, known: ScanContext) -> None:
    level = scan(text, known).level

    assert scan(text.upper(), known).level >= level
    assert scan(text.swapcase(), known).level >= level


@given(RISKY, st.sampled_from(["'", ""]))
def test_leaving_out_apostrophes_changes_no_level(text: str, mark: str) -> None:
    assert scan(text.replace("'", mark)).level == scan(text).level


@given(ANY_TEXT)
def test_the_plain_form_keeps_the_way_back(text: str) -> None:
    plain = read_plain(text)

    assert all(0 <= token.start < token.end <= len(text) for token in plain.tokens)
    assert [plain.line[place:].split(" ", 1)[0] for place in plain.places] == [token.word for token in plain.tokens]


@given(st.lists(RISKY, min_size=1, max_size=4))
@settings(max_examples=40)
def test_the_same_line_is_read_the_same_way_twice(lines: list[str]) -> None:
    text = ". ".join(lines)

    assert scan(text) == scan(text)
