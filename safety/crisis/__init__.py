"""The crisis directory: whom to call in the country where the client is. Numbers come from here alone."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
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

    @property
    def lines_in_words(self) -> tuple[str, ...]:
        """Each line as it stands on the crisis card."""
        return tuple(f"{line.name}: {line.contact}" for line in self.lines)


@cache
def directory() -> Mapping[str, CrisisEntry]:
    """Every entry by country code, read once. Raises `BadCrisisEntry` when a file is not complete."""
    pages = (page for page in files("safety.crisis").iterdir() if page.name.endswith(".toml"))
    entries = {page.name[:2].upper(): parse(page.name, page.read_text("utf-8")) for page in pages}
    return MappingProxyType(dict(sorted(entries.items())))


def entry(country: str) -> CrisisEntry:
    """The entry of `country` (ISO 3166 alpha-2, any case). Raises `NoCrisisEntry`."""
    found = directory().get(country.upper())
    if found is None:
        raise NoCrisisEntry(country)
    return found


def is_stale(entry: CrisisEntry, today: date) -> bool:
    """Whether more than 180 days have passed, at `today`, since somebody last checked this entry."""
    return (today - entry.verified_on).days > STALE_AFTER_DAYS


def parse(name: str, text: str) -> CrisisEntry:
    """The entry written in the TOML `text` of the file `name` (`gb.toml`).

    Raises `BadCrisisEntry` naming the file and the field when something is missing, of the wrong kind, or
    the file is named after another country.
    """
    content = tomllib.loads(text)
    country = _text(content, "country", name)
    if name != f"{country.lower()}.toml":
        raise BadCrisisEntry(f"{name}: country")
    return CrisisEntry(
        country=country,
        emergency=_numbers(content, name),
        lines=tuple(_line(line, name) for line in _listed(content, "line", name)),
        source=_text(content, "source", name),
        verified_on=_day(content, name),
        status=_status(content, name),
        owner=_text(content, "owner", name),
    )


def _text(content: Mapping[str, object], field: str, where: str) -> str:
    value = content.get(field)
    if not isinstance(value, str) or not value.strip():
        raise BadCrisisEntry(f"{where}: {field}")
    return value


def _listed(content: Mapping[str, object], field: str, where: str) -> list[object]:
    value = content.get(field)
    if not isinstance(value, list) or not value:
        raise BadCrisisEntry(f"{where}: {field}")
    return cast("list[object]", value)


def _numbers(content: Mapping[str, object], where: str) -> tuple[str, ...]:
    numbers = tuple(str(number) for number in _listed(content, "emergency", where))
    if not all(number.isdigit() for number in numbers):
        raise BadCrisisEntry(f"{where}: emergency")
    return numbers


def _line(value: object, where: str) -> Line:
    if not isinstance(value, dict):
        raise BadCrisisEntry(f"{where}: line")
    line = cast("Mapping[str, object]", value)
    return Line(_text(line, "name", where), _text(line, "contact", where), _text(line, "how", where))


def _day(content: Mapping[str, object], where: str) -> date:
    value = content.get("verified_on")
    if not isinstance(value, date):
        raise BadCrisisEntry(f"{where}: verified_on")
    return value


def _status(content: Mapping[str, object], where: str) -> Status:
    value = content.get("status")
    if value not in get_args(Status):
        raise BadCrisisEntry(f"{where}: status")
    return cast("Status", value)
