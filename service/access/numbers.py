"""Whom to call where a client is: without an entry in the crisis directory, no session starts there."""

from datetime import UTC, datetime
from typing import Final

from safety.crisis import NoCrisisEntry, directory, entry, is_stale
from service.errors import Invalid

NO_NUMBERS: Final = "The crisis directory has no entry for that country yet, and no session can start without one."


def numbers_known(country: str) -> None:
    """Pass where we can tell a client whom to call. Raises `Invalid`."""
    try:
        entry(country)
    except NoCrisisEntry:
        raise Invalid(NO_NUMBERS) from None


def stale_countries(now: int) -> tuple[str, ...]:
    """The countries whose entry nobody has checked for too long, at `now` in Unix milliseconds."""
    today = datetime.fromtimestamp(now / 1_000, UTC).date()
    return tuple(country for country, known in directory().items() if is_stale(known, today))
