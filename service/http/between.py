"""The tool between sessions as its client sees it before anything else: the hours, and whether it is closed."""

from service.http.house import House
from service.notify.duty import hours_in_words, on_duty
from service.store.records import ClientLogin, ClientRecord
from service.wire.duty import Duty
from service.wire.http import BetweenClosed, BetweenView


async def between_view(house: House, who: ClientLogin, person: ClientRecord) -> BetweenView:
    """What this client is told of it."""
    plan = (await house.access.duties.rota(who.practice)).plan
    theirs = [duty for duty in plan.duties if _answers(duty, person.clinician)]
    now = on_duty(plan.model_copy(update={"duties": theirs}), house.clock.now())
    return BetweenView(
        allowed=house.settings.allow_between,
        hours=hours_in_words(theirs),
        on_duty_now=bool(now),
        closed=await _closed(house, person),
    )


def _answers(duty: Duty, clinician: str) -> bool:
    """Whether this duty counts for a client of this clinician."""
    return duty.kind != "session" or duty.clinician == clinician


async def _closed(house: House, person: ClientRecord) -> BetweenClosed | None:
    if person.closed_at is None:
        return None
    alerts = await house.store.alerts.of_session(person.closed_in or "")
    told = [one for one in await house.store.notices.told(alerts) if one.outcome == "sent"]
    own = [one.at for one in told if one.clinician == person.clinician and one.at is not None]
    return BetweenClosed(
        at=person.closed_at,
        clinician_told_at=min(own, default=None),
        others_told=len({one.clinician for one in told} - {person.clinician, ""}),
        answered=any(alert.acknowledged_at is not None for alert in alerts),
    )
