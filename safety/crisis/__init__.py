"""The crisis directory: whom to call in the country where the client is. Numbers come from here alone."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Literal, cast, get_args

Status = Literal["published source seen", "general knowledge: verify before use"]

STALE_AFTER_DAYS = 180
"""An entry not looked at for longer than this is shown to the clinician as due for checking."""


class NoCrisisEntry(LookupError):
    """There is no entry for this country: no session may start for somebody who is there."""

    def __init__(self, country: str) -> None:
        super().__init__(f"no crisis entry for country {country!r}")
        self.country = country


class BadCrisisEntry(ValueError):
    """An entry's file lacks something or holds something of the wrong kind; the directory is not usable."""


@dataclass(frozen=True, slots=True)
class Line:
    """One crisis line: its `name`, its `contact` (number or address), and `how` (call, text, chat, hours)."""

    name: str
    contact: str
    how: str


@dataclass(frozen=True, slots=True)
class CrisisEntry:
    """Whom to call in one country (ISO 3166 alpha-2).

    `emergency` are the numbers of the emergency services, the one to show first first. `source` says where
    the numbers were seen, `status` how far that can be trusted, `verified_on` when somebody last looked,
    `owner` whose task the next look is.
    """

    country: str
    emergency: tuple[str, ...]
    lines: tuple[Line, ...]
    source: str
    verified_on: date
    status: Status
    owner: str


@cache
def directory() -> Mapping[str, CrisisEntry]:
    """Every entry by country code, read once. Raises `BadCrisisEntry` when a file is not complete."""
    pages = sorted(
        (page for page in files("safety.crisis").iterdir() if page.name.endswith(".toml")),
        key=lambda page: page.name,
    )
    return MappingProxyType({entry.country: entry for entry in map(_read, pages)})


def entry(country: str) -> CrisisEntry:
    """The entry of `country` (ISO 3166 alpha-2, any case). Raises `NoCrisisEntry`."""
    found = directory().get(country.upper())
    if found is None:
        raise NoCrisisEntry(country)
    return found


def is_stale(entry: CrisisEntry, today: date) -> bool:
    """Whether more than 180 days have passed, at `today`, since somebody last checked this entry."""
    return (today - entry.verified_on).days > STALE_AFTER_DAYS


def _read(page: Traversable) -> CrisisEntry:
    content = tomllib.loads(page.read_text("utf-8"))
    country = _text(content, "country", page.name)
    if page.name != f"{country.lower()}.toml":
        raise BadCrisisEntry(f"{page.name}: holds the entry of {country}")
    status = _text(content, "status", page.name)
    verified_on = content.get("verified_on")
    if status not in get_args(Status) or not isinstance(verified_on, date):
        raise BadCrisisEntry(f"{page.name}: status or verified_on")
    return CrisisEntry(
        country=country,
        emergency=_numbers(content, page.name),
        lines=_lines(content, page.name),
        source=_text(content, "source", page.name),
        verified_on=verified_on,
        status=cast("Status", status),
        owner=_text(content, "owner", page.name),
    )


def _text(content: Mapping[str, object], field: str, where: str) -> str:
    value = content.get(field)
    if not isinstance(value, str) or not value.strip():
        raise BadCrisisEntry(f"{where}: {field}")
    return value


def _numbers(content: Mapping[str, object], where: str) -> tuple[str, ...]:
    value = content.get("emergency")
    listed = cast("list[object]", value) if isinstance(value, list) else []
    numbers = tuple(number for number in listed if isinstance(number, str) and number)
    if not numbers or len(numbers) != len(listed):
        raise BadCrisisEntry(f"{where}: emergency")
    return numbers


def _lines(content: Mapping[str, object], where: str) -> tuple[Line, ...]:
    value = content.get("line")
    listed = cast("list[Mapping[str, object]]", value) if isinstance(value, list) else []
    if not listed:
        raise BadCrisisEntry(f"{where}: line")
    return tuple(Line(*(_text(line, field, where) for field in ("name", "contact", "how"))) for line in listed)
