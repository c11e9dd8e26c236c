"""The questionnaires of this release, read once from their files, and those a practice adds to them."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from safety.instruments.model import Instrument
from safety.instruments.parsing import InstrumentRefused, parse


@cache
def bundled() -> Mapping[str, Instrument]:
    """The questionnaires that come with this release, by id. Raises `InstrumentRefused` when a file is not complete."""
    pages = (page for page in files("safety.instruments").joinpath("en").iterdir() if page.name.endswith(".toml"))
    return shelf(parse(page.name, page.read_text("utf-8")) for page in sorted(pages, key=lambda page: page.name))


def shelf(instruments: Iterable[Instrument]) -> Mapping[str, Instrument]:
    """Questionnaires by id. Raises `InstrumentRefused` when two have the same."""
    found: dict[str, Instrument] = {}
    for instrument in instruments:
        if instrument.id in found:
            raise InstrumentRefused(f"There are two questionnaires with the id {instrument.id}. Give one another id.")
        found[instrument.id] = instrument
    return MappingProxyType(found)


def offered(instruments: Mapping[str, Instrument]) -> tuple[Instrument, ...]:
    """Those that may be given to a client: their words are confirmed."""
    return tuple(one for one in instruments.values() if one.status == "confirmed")
