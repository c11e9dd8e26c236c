"""Reading one frame, and refusing it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import Conflict, ImageryError, LoginNeeded, NotFound, NotPermitted, StoreUnavailable
from service.live.frames import Unreadable, read, refusal
from service.live.limits import Bucket
from service.wire.client import CLIENT_MESSAGE
from service.wire.console import CONSOLE_MESSAGE


@given(st.text())
def test_any_text_is_a_message_or_a_refusal(text: str) -> None:
    assert isinstance(read(CLIENT_MESSAGE, text), Unreadable)
    assert isinstance(read(CONSOLE_MESSAGE, text), Unreadable)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=20))
def test_any_json_is_a_message_or_a_refusal(value: object) -> None:
    assert isinstance(read(CLIENT_MESSAGE, f'{{"type": "say", "text": {value!r}}}'), Unreadable)


def test_brackets_in_words_are_no_nesting() -> None:
    text = '{"type":"say","id":"0b3c1d52-7c43-4c0e-9d6e-0e2f4b1f7a11","text":"' + '[{\\"' * 20 + '"}'
    assert not isinstance(read(CLIENT_MESSAGE, text), Unreadable)


def test_a_refusal_never_quotes_what_was_sent() -> None:
    for text in ('{"type":"say","text":7,"secret":1}', '{"type":"secret"}', '{"type":"say","id":"secret"}', "secret"):
        refused = read(CLIENT_MESSAGE, text)
        assert isinstance(refused, Unreadable)
        assert "secret" not in refused.refused.detail


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NotPermitted(rule="P1"), "not_permitted"),
        (Conflict(), "conflict"),
        (NotFound(), "not_permitted"),
        (StoreUnavailable(), "unavailable"),
        (LoginNeeded(), "unavailable"),
        (ImageryError(), "unavailable"),
    ],
)
def test_every_error_has_a_code_of_the_wire(error: ImageryError, code: str) -> None:
    refused = refusal("1", error)
    assert (refused.code, refused.detail, refused.rule_id) == (code, error.detail, error.rule)


def test_a_bucket_lets_a_burst_through_and_then_so_many_a_second() -> None:
    now = [0.0]
    bucket = Bucket(5, 10, lambda: now[0])
    assert [bucket.take() for _ in range(12)] == [True] * 10 + [False] * 2
    assert bucket.debt == 2
    now[0] = 1.0
    assert [bucket.take() for _ in range(4)] == [True] * 3 + [False]
    now[0] = 1_000.0
    assert sum(bucket.take() for _ in range(100)) == 10
