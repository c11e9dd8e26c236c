"""Which treatment objectives the numbers of one rehearsed session reach."""

from collections.abc import Iterable, Mapping
from typing import Any

from graphs.progress import Meeting, Rated, Record, objectives


def met(recorded: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """The ids of the objectives reached, in their order. `recorded` are the session's events of that kind, in order."""
    events = list(recorded)
    rated = tuple(
        Rated("", str(one["field"]), one["value"], str(one.get("step", "")), int(one["at"]))
        for one in events
        if isinstance(one["value"], int) and not isinstance(one["value"], bool)
    )
    summed_up = any(one["field"] == "rescript_summary" and one["value"] for one in events)
    meeting = Meeting(session="", at=rated[0].at if rated else 0, summed_up=summed_up)
    now = max((one.at for one in rated), default=0)
    found = objectives(Record(rated=rated, meetings=(meeting,), now=now))
    return tuple(one.id for one in found if one.standing == "met")
