"""What the store hands out, as bodies of answers."""

from collections.abc import Sequence

from service.access.told import told_views
from service.http.house import House
from service.store.port import SessionRecord
from service.store.records import AlertRecord, ClientRecord, ToldRecord
from service.wire.http import AlertRow, ClientFile, SessionRow


def client_file(record: ClientRecord) -> ClientFile:
    """A client's file."""
    details = record.details
    return ClientFile(
        id=record.id,
        name=details.name,
        age=details.age,
        country=record.country,
        language=record.language,
        safe_word=details.safe_word,
        cue_word=details.cue_word,
        history=details.history,
        avoid_breath=details.avoid_breath,
        preferred=details.favourites,
        avoided=details.avoided,
        pronouns=details.pronouns,
        younger_self=details.younger_self,
        values=details.values,
        helper_language=details.helper_language,
        complex_presentation=details.complex_presentation,
        closed_at=record.closed_at,
    )


async def session_row(house: House, record: SessionRecord) -> SessionRow:
    """A session in a list."""
    return SessionRow.model_validate(
        {
            "id": record.id,
            "client": await house.views.person(record.client, record.country),
            "clinician": await house.views.clinician(record.clinician),
            "protocol": record.protocol,
            "mode": record.mode,
            "approval": record.approval,
            "lead": record.lead,
            "entry_point": record.entry_point,
            "number": record.number,
            "minutes": record.minutes,
            "starts_at": record.starts_at,
            "status": record.status,
            "step": record.step,
            "level": record.level,
            "seq": record.last_seq,
        }
    )


async def alert_row(house: House, record: AlertRecord, told: Sequence[ToldRecord]) -> AlertRow:
    """An alert in a list, with who was told of it."""
    session = await house.store.caseload.session(record.session)
    return AlertRow.model_validate(
        {
            "alert": record.id,
            "session": record.session,
            "client": await house.views.person(record.client, session.country if session else ""),
            "kind": record.kind,
            "level": record.level,
            "step": record.step,
            "raised_at": record.raised_at,
            "due_at": record.due_at,
            "acknowledged": record.acknowledged_at is not None,
            "decision": record.decision,
            "overdue": record.overdue,
            "stage": record.stage,
            "told": told_views(record, told),
        }
    )
