"""Who was told of an alert, as the pages show it."""

from collections.abc import Sequence
from typing import Final, Literal

from service.store.records import AlertRecord, ToldRecord
from service.wire.views import ToldView

_STATES: Final[dict[str | None, Literal["waiting", "told", "failed", "not_needed"]]] = {
    None: "waiting",
    "sent": "told",
    "given_up": "failed",
    "not_needed": "not_needed",
}


def told_views(alert: AlertRecord, told: Sequence[ToldRecord]) -> tuple[ToldView, ...]:
    """Who was told of this alert, the newest word of each person and channel, in order of time."""
    newest = {
        (one.clinician, one.channel): one for one in told if (one.session, one.alert) == (alert.session, alert.id)
    }
    return tuple(
        ToldView(name=one.name, channel=one.channel, stage=one.stage, at=_sent_at(one), state=_STATES[one.outcome])
        for one in newest.values()
    )


def _sent_at(one: ToldRecord) -> int | None:
    return one.at if one.outcome == "sent" else None
