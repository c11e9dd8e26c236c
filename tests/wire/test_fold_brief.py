"""A session in brief is the whole view without what grows, however often it was looked at on the way."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from service.live.fold import console_view
from service.live.fold_brief import GROWING, Briefs, brief_view
from service.wire.views import ConsoleView
from tests.wire import recorded

EVENTS = list(recorded.console_events())


def emptied(view: ConsoleView) -> ConsoleView:
    nothing: dict[str, Any] = {name: {} if name == "recorded" else () for name in GROWING}
    return view.model_copy(update=nothing)


@given(st.lists(st.integers(min_value=0, max_value=len(EVENTS)), max_size=6))
def test_looking_often_shows_what_looking_once_shows(cuts: list[int]) -> None:
    """Every field that the brief keeps is the one of the whole view, at every place where somebody looked."""
    brief, begin = recorded.BLANK_CONSOLE, 0
    for cut in sorted(cuts):
        brief, begin = brief_view(brief, EVENTS[begin:cut]), cut
        assert emptied(brief) == emptied(console_view(recorded.BLANK_CONSOLE, EVENTS[:cut]))


def test_nothing_in_the_brief_grows() -> None:
    whole = console_view(recorded.BLANK_CONSOLE, EVENTS)
    brief = brief_view(recorded.BLANK_CONSOLE, EVENTS)
    grown = {name for name, value in whole if isinstance(value, tuple | dict) and name != "stages"}
    assert grown == GROWING
    assert not any(getattr(brief, name) for name in GROWING)


def test_the_session_nobody_asked_for_longest_is_forgotten() -> None:
    briefs = Briefs(most=2)
    for name in ("one", "two", "one", "three"):
        briefs.keep(recorded.BLANK_CONSOLE.model_copy(update={"session": name}))
    assert [briefs.get(name, 0) is not None for name in ("one", "two", "three")] == [True, False, True]


def test_what_a_restored_journal_does_not_hold_is_not_believed() -> None:
    briefs = Briefs()
    briefs.keep(brief_view(recorded.BLANK_CONSOLE, EVENTS))
    assert briefs.get(recorded.SESSION, EVENTS[-1].seq) is not None
    assert briefs.get(recorded.SESSION, EVENTS[-1].seq - 1) is None
