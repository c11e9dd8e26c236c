"""What a drafter needs to know, read from the session's journal when it is asked and kept nowhere else."""

from collections.abc import Iterable, Sequence
from typing import Final

from graphs.state import STATE
from service.drafters.port import Request, Spoken
from service.store.port import Journal, StoredEvent
from service.store.records import EffectRecord

MOST_CHARACTERS: Final = 20_000
"""How much of what was said a drafter is shown: the newest lines."""
_PAGE: Final = 1_000


async def request_of(journal: Journal, effect: EffectRecord) -> Request | None:
    """The request that an entry of the outbox stands for; None when the session has moved on without it."""
    draft, epoch = str(effect.data["draft"]), int(str(effect.data["epoch"]))
    record = await journal.load(effect.session)
    if record is None or record.state is None:
        return None
    state = STATE.validate_json(record.state)
    pending = state.draft
    if pending is None or not pending.awaited or (pending.id, state.epoch) != (draft, epoch):
        return None
    events = await _all(journal, effect.session)
    return Request(
        session=effect.session,
        draft=draft,
        epoch=epoch,
        step=str(effect.data["step"]),
        intent=str(effect.data["intent"]),
        reviewed=pending.text,
        guidance=_guidance(events),
        words=_newest(_spoken(events)),
        language=state.case.language,
    )


async def _all(journal: Journal, session: str) -> Sequence[StoredEvent]:
    found: list[StoredEvent] = []
    while True:
        more = await journal.events(session, found[-1].seq if found else 0, _PAGE)
        found.extend(more)
        if len(more) < _PAGE:
            return found


def _spoken(events: Iterable[StoredEvent]) -> list[Spoken]:
    """What the client said and what was sent to them, in order."""
    said = (event for event in events if event.kind in {"client_said", "delivered"})
    return [Spoken("client" if one.kind == "client_said" else "clinician", str(one.data["text"])) for one in said]


def _newest(spoken: Sequence[Spoken]) -> tuple[Spoken, ...]:
    kept: list[Spoken] = []
    room = MOST_CHARACTERS
    for one in reversed(spoken):
        room -= len(one.text)
        if room < 0:
            break
        kept.append(one)
    return tuple(reversed(kept))


def _guidance(events: Sequence[StoredEvent]) -> str:
    """What the clinician asked to be different, if it was a steer that this draft came of."""
    for event in reversed(events):
        if event.kind in {"client_said", "rated", "pressed", "commanded"}:
            return ""
        if event.kind == "decided":
            return str(event.data.get("guidance") or "")
    return ""
