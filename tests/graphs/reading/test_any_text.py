"""Reading is total: any text, in any step, gives a reading within its bounds."""

from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from graphs.reading import Reading, read_answer, read_menu_choice, read_time_choice
from graphs.reading.branches import ORDER
from graphs.reading.counts import COUNT_FIELDS
from graphs.reading.scale_fields import RATING_FIELDS
from graphs.reading.words import WORD_FIELDS
from tests.graphs.reading.steps import STEP_FIELDS, context

_ODD: Final = st.text(alphabet=st.characters(codec=None), max_size=200)
_WORDS: Final = st.lists(
    st.sampled_from(
        [
            "I",
            "i'm",
            "it",
            "was",
            "is",
            "not",
            "no",
            "yes",
            "stop",
            "85",
            "100",
            "101",
            "-5",
            "7/10",
            "seventy",
            "nine",
            "out",
            "of",
            "ten",
            "distress",
            "vivid",
            "belief",
            "and",
            ",",
            ".",
            "?",
            "!",
            "he",
            "she",
            "can't",
            "door",
            "chest",
            "mother",
            "don't",
            "want",
            "picture",
            "�",
            "\u200b",
            "İ",
            "ﬁ",
            "two",
            "times",
            "every",
            "night",
            "half",
            "an",
            "hour",
        ]
    ),
    max_size=40,
).map(" ".join)
_TEXTS: Final = st.one_of(_ODD, _WORDS)


def _in_bounds(reading: Reading, text: str) -> bool:
    ratings = all(
        0 <= value <= 100 for name, value in reading.fields.items() if name in RATING_FIELDS and isinstance(value, int)
    )
    counts = all(
        0 <= value < 100 for name, value in reading.fields.items() if name in COUNT_FIELDS and isinstance(value, int)
    )
    words = all(
        value == "none" or value in text
        for name, value in reading.fields.items()
        if name in WORD_FIELDS and isinstance(value, str)
    )
    return ratings and counts and words


@given(
    _TEXTS,
    st.sampled_from(sorted(STEP_FIELDS)),
    st.sampled_from(["trauma_3stage", "social_anxiety", "nightmare", "between_session"]),
    st.data(),
)
def test_any_text_is_read_within_bounds(text: str, step: str, protocol: str, data: st.DataObject) -> None:
    asked = data.draw(st.sampled_from([None, *STEP_FIELDS[step]]))
    reading = read_answer(text, context(step, asked, protocol))
    assert _in_bounds(reading, text)
    assert [ORDER.index(branch) for branch in reading.branches] == sorted(
        ORDER.index(branch) for branch in reading.branches
    )


@given(_TEXTS)
def test_choices_are_read_from_any_text(text: str) -> None:
    assert read_time_choice(text) in {"preparation", "calm_image", "plans"}
    assert read_menu_choice(text) in {"log", "journal", "own_rescript", "exercise", "leave", None}


@given(_WORDS, st.sampled_from(sorted(STEP_FIELDS)))
def test_reading_depends_on_nothing_but_its_arguments(text: str, step: str) -> None:
    assert read_answer(text, context(step)) == read_answer(text, context(step))
