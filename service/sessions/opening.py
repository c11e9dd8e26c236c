"""Opening a session: what is fixed from here on is taken from its row and from what the practice has on file."""

from typing import Protocol

from graphs.state import Case
from safety.crisis import entry
from service.access.numbers import numbers_known
from service.store.port import SessionRecord
from service.store.records import ClientRecord, Clinician


class OnFile(Protocol):
    """What opening a session asks of a store."""

    async def client(self, client: str) -> ClientRecord | None:
        """The client with this id."""
        ...

    async def clinician(self, clinician: str) -> Clinician | None:
        """The clinician with this id."""
        ...


def case(record: SessionRecord, client: ClientRecord, clinician: Clinician) -> Case:
    """How the session is run and whom it is for. Crisis numbers are those of the country where the client is."""
    details = client.details
    emergency, lines = _crisis(client.country)
    return Case(
        session=record.id,
        protocol=record.protocol,
        mode=record.mode,
        approval=record.approval,
        lead=record.lead,
        entry_point=record.entry_point,
        minutes=record.minutes,
        starts_at=record.starts_at,
        number=record.number,
        language=client.language,
        country=client.country,
        client_name=details.name,
        clinician_name=clinician.name,
        age=details.age,
        safe_word=details.safe_word,
        cue_word=details.cue_word,
        history=details.history,
        complex_presentation=details.complex_presentation,
        safe_image_wanted=details.safe_image_wanted,
        younger_self=details.younger_self,
        pronouns=details.pronouns,
        helper_language=details.helper_language,
        values_known=bool(details.values),
        avoid_breath=details.avoid_breath,
        preferred=details.favourites,
        avoided=details.avoided,
        crisis_emergency=emergency,
        crisis_lines=(*lines, *details.crisis_lines),
    )


def _crisis(country: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The emergency numbers and the crisis lines of a country. Raises `Invalid` where the directory knows none."""
    numbers_known(country)
    known = entry(country)
    return known.emergency, known.lines_in_words
