"""The questionnaires this service knows: those of the release, and those a practice adds in a folder of its own."""

from collections.abc import Mapping
from pathlib import Path

from safety.instruments import Instrument, InstrumentRefused, bundled, parse, shelf
from service.errors import CannotStart

_MOST_FILES = 200


def load_library(folder: Path | None) -> Mapping[str, Instrument]:
    """Every questionnaire by id. Raises `CannotStart`, which names the file and what is wrong with it."""
    if folder is None:
        return bundled()
    if not folder.is_dir():
        raise CannotStart("The folder that IMAGERY_INSTRUMENTS names is not there. Make it, or unset the variable.")
    pages = sorted(folder.glob("*.toml"))
    if len(pages) > _MOST_FILES:
        raise CannotStart(f"The folder that IMAGERY_INSTRUMENTS names has more than {_MOST_FILES} files in it.")
    try:
        own = [parse(page.name, _text(page)) for page in pages]
        return shelf([*bundled().values(), *own])
    except InstrumentRefused as fault:
        raise CannotStart(f"A questionnaire in the folder of IMAGERY_INSTRUMENTS cannot be used. {fault}") from None


def _text(page: Path) -> str:
    try:
        return page.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise InstrumentRefused(f"{page.name}: the file cannot be read as UTF-8.") from None
