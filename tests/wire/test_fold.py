"""State plus events is the state fetched afresh, for every kind of event, on both pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.live.fold import FOLDED_BY_CONSOLE, console_view, fold_console
from service.live.fold_client import client_view
from service.wire.events import KINDS
from service.wire.views import ClientView, ConsoleView
from tests.wire import recorded

CONSOLE = list(recorded.console_events())
CLIENT = list(recorded.client_events())
SHOWS_NOTHING = {
    *(
        "rated",
        "pressed",
        "clinician_said",
        "commanded",
        "rating_asked",
        "draft_arrived",
        "measures_changed",
        "presence_changed",
    ),
    *("time_passed", "wrote_alone", "crisis_card", "command_refused", "receipt", "field_asked"),
}


@given(st.integers(min_value=0, max_value=len(CONSOLE)))
def test_the_console_may_join_anywhere(cut: int) -> None:
    state = console_view(recorded.BLANK_CONSOLE, CONSOLE[:cut])
    sent = ConsoleView.model_validate_json(state.model_dump_json())
    assert console_view(sent, CONSOLE[cut:]) == console_view(recorded.BLANK_CONSOLE, CONSOLE)


@given(st.integers(min_value=0, max_value=len(CLIENT)))
def test_the_client_may_join_anywhere(cut: int) -> None:
    state = client_view(recorded.BLANK_CLIENT, CLIENT[:cut])
    sent = ClientView.model_validate_json(state.model_dump_json())
    assert client_view(sent, CLIENT[cut:]) == client_view(recorded.BLANK_CLIENT, CLIENT)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_each_kind_is_shown_or_known_to_show_nothing(kind: str) -> None:
    assert (kind in FOLDED_BY_CONSOLE) != (kind in SHOWS_NOTHING)


def test_the_console_shows_what_happened() -> None:
    view = console_view(recorded.BLANK_CONSOLE, CONSOLE)
    assert view.status == "ended"
    assert view.path == ("clinician_ready", "connect_identity", "state_check", "grounding")
    assert [line.who for line in view.transcript] == [
        *("assistant", "client", "assistant", "client", "script", "clinician"),
    ]
    assert [(line.approved_by, line.edited) for line in view.transcript if line.who == "assistant"] == [
        ("clinician-1", False),
        ("clinician-1", True),
    ]
    assert [(point.field, point.value) for point in view.ratings] == [("suds_baseline", 60.0)]
    assert view.recorded["preferred_name"] == "Mira"
    assert [(alert.alert, alert.decision) for alert in view.alerts] == [("a1", "cleared")]
    assert (view.level, view.held, view.driving, view.draft, view.failed) == ("none", False, False, None, None)


def test_a_finding_underlines_the_line_it_is_about() -> None:
    view = console_view(recorded.BLANK_CONSOLE, CONSOLE)
    (line,) = [line for line in view.transcript if line.seq == 37]
    assert [line.text[mark.start : mark.end] for mark in line.findings] == ["i do not want to be here any more"]


def test_a_draft_that_was_withdrawn_is_gone_and_its_successor_is_not() -> None:
    ready = next(i for i, event in enumerate(CONSOLE) if event.kind == "draft_withdrawn")
    before, after = console_view(recorded.BLANK_CONSOLE, CONSOLE[:ready]), CONSOLE[ready]
    assert fold_console(before, after).draft is None
    newer = fold_console(before, CONSOLE[ready + 1])
    assert fold_console(newer, after).draft == newer.draft


def test_nothing_that_is_said_after_the_end_opens_a_session_again() -> None:
    last = next(event for event in reversed(CLIENT) if event.kind == "delivered")
    ended = client_view(recorded.BLANK_CLIENT, CLIENT)
    assert client_view(ended, [last]).status == "ended"


def test_the_page_tests_the_same_fold() -> None:
    """When this fails, run `python -m tests.wire.recorded`."""
    assert recorded.FIXTURES.read_text(encoding="utf-8") == recorded.written()
