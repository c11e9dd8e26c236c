"""A session in brief: the console's view without anything that grows with the session, folded on from where it was."""

from collections import OrderedDict
from collections.abc import Iterable
from typing import Any, Final

from service.live.fold import console_view
from service.wire.events import ConsoleEvent
from service.wire.views import ConsoleView

_LISTS: Final = (
    *("transcript", "path", "steps_entered", "ratings", "findings"),
    *("flags", "alerts", "branches", "tasks", "notes"),
)
GROWING: Final = frozenset({*_LISTS, "recorded"})
"""What of a view grows with its session. No other field depends on these."""
MOST: Final = 4_096
"""How many sessions a process keeps in brief; each takes a few KiB, however long the session is."""


def brief_view(start: ConsoleView, events: Iterable[ConsoleEvent]) -> ConsoleView:
    """The view after all these events, in order, without what grows."""
    emptied: dict[str, Any] = {**dict.fromkeys(_LISTS, ()), "recorded": {}}
    return console_view(start, events).model_copy(update=emptied)


class Briefs:
    """Sessions in brief as they were last seen. The one that nobody has asked for longest is forgotten first."""

    def __init__(self, most: int = MOST) -> None:
        """Nothing is known yet; at most `most` sessions are kept."""
        self._most = most
        self._seen: OrderedDict[str, ConsoleView] = OrderedDict()

    def get(self, session: str, head: int) -> ConsoleView | None:
        """The session as last seen, unless its journal, which ends at `head`, does not reach that far any more."""
        known = self._seen.get(session)
        return known if known is not None and known.seq <= head else None

    def keep(self, view: ConsoleView) -> None:
        """Keep a session as it is seen now."""
        self._seen[view.session] = view
        self._seen.move_to_end(view.session)
        while len(self._seen) > self._most:
            self._seen.popitem(last=False)

    def __len__(self) -> int:
        return len(self._seen)
