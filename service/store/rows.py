"""Rows of the database turned into what the rest of the service knows."""

from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, RowMapping

from service.store.doors import from_bytes, to_bytes
from service.store.port import SessionRecord
from service.store.records import AlertRecord, ClientDetails, ClientRecord, Clinician
from service.store.schema import clinician, session
from service.store.sealing import Sealer

_DETAILS = TypeAdapter(ClientDetails)
_SESSION = tuple(SessionRecord.__dataclass_fields__)
_CLIENT = ("id", "practice", "clinician", "country", "language", "created_at", "closed_at", "closed_in")
_CLINICIAN = tuple(Clinician.__dataclass_fields__)

SESSION_COLUMNS: tuple[ColumnElement[Any], ...] = tuple(session.c[name] for name in _SESSION)
CLINICIAN_COLUMNS: tuple[ColumnElement[Any], ...] = tuple(clinician.c[name] for name in _CLINICIAN)


def session_record(row: RowMapping, state: bytes | None) -> SessionRecord:
    """A session's row, with its state as the caller opened it."""
    return SessionRecord(**{name: row[name] for name in _SESSION if name != "state"}, state=state)


def clinician_record(row: RowMapping) -> Clinician:
    """A clinician's row."""
    return Clinician(**{name: row[name] for name in _CLINICIAN})


def client_record(row: RowMapping, sealer: Sealer) -> ClientRecord:
    """A client's row with the details opened."""
    return ClientRecord(**{name: row[name] for name in _CLIENT}, details=opened_details(row, sealer))


def opened_details(row: RowMapping, sealer: Sealer) -> ClientDetails:
    """What is on file about a client. Fields that an older release did not know are left out or have their default."""
    return _DETAILS.validate_python(from_bytes(sealer.open(row["details"], *details_place(row["id"]))))


def sealed_details(client: str, details: ClientDetails, sealer: Sealer) -> bytes:
    """The details of a client as they are kept."""
    return sealer.seal(to_bytes(_DETAILS.dump_python(details, mode="json")), *details_place(client))


def details_place(client: str) -> tuple[str, str, str]:
    """Where a client's details belong."""
    return "client", client, "details"


def alert_record(row: RowMapping) -> AlertRecord:
    """An alert's row, joined with its session."""
    return AlertRecord(**{name: row[name] for name in AlertRecord.__dataclass_fields__})
