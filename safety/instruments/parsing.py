"""Reading a questionnaire's file, strictly: what is missing, unknown or out of range refuses the whole file."""

import hashlib
import tomllib
from collections.abc import Callable, Sequence
from typing import Final, Literal, TypeVar

from safety.instruments.checking import checked
from safety.instruments.fields import Fields, InstrumentRefused
from safety.instruments.model import Band, Change, Choice, Flag, Gate, Instrument, Item, Method, Missing, Scoring
from safety.readiness import Light

__all__ = ["InstrumentRefused", "parse"]

T = TypeVar("T")
_LIGHTS: Final = {"amber": Light.AMBER, "red": Light.RED}
_METHODS: Final[tuple[Method, ...]] = ("sum", "mean", "max", "any")
_RULES: Final[tuple[Literal["no_total", "prorate"], ...]] = ("no_total", "prorate")
_STATUS: Final[tuple[Literal["confirmed", "unconfirmed"], ...]] = ("confirmed", "unconfirmed")
_MOST_BYTES: Final = 256 * 1024
"""The longest file: no questionnaire is a hundredth of it."""


def parse(name: str, text: str) -> Instrument:
    """The questionnaire in the TOML `text` of the file `name`. Raises `InstrumentRefused`, which says what is wrong."""
    if len(text) > _MOST_BYTES:
        raise InstrumentRefused(f"{name}: the file is too long to be a questionnaire.")
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise InstrumentRefused(f"{name}: this is not TOML ({fault}).") from None
    digest = hashlib.sha256(text.encode()).hexdigest()
    return checked(name, _instrument(Fields(name, content), digest))


def _instrument(fields: Fields, digest: str) -> Instrument:
    common = _choices(fields, "choices", ())
    items = _each(fields, "items", lambda item: _item(item, common))
    made = Instrument(
        id=fields.name("id"),
        name=fields.text("name"),
        full_name=fields.text("full_name"),
        measures=fields.text("measures"),
        language=fields.text("language"),
        time_frame=fields.text("time_frame"),
        instruction=fields.text("instruction"),
        items=items,
        scoring=_scoring(fields.table("scoring"), tuple(item.id for item in items)),
        bands=_each(fields, "bands", _band),
        flags=_each(fields, "flags", _flag, needed=False),
        missing=_missing(fields.table("missing", needed=False)),
        change=_change(fields.table("change", needed=False)),
        gate=_gate(fields.table("gate", needed=False)),
        stale_after=fields.whole("stale_after", default=4),
        publisher=fields.text("publisher"),
        address=fields.text("address"),
        compared_with=fields.texts("compared_with"),
        licence=fields.text("licence"),
        status=fields.one_of("status", _STATUS),
        verified_on=fields.day("verified_on"),
        limits=fields.text("limits", default=""),
        digest=digest,
    )
    fields.done()
    return made


def _each(fields: Fields, name: str, read: Callable[[Fields], T], *, needed: bool = True) -> tuple[T, ...]:
    found: list[T] = []
    for part in fields.tables(name, needed=needed):
        found.append(read(part))
        part.done()
    return tuple(found)


def _choices(fields: Fields, name: str, fallback: tuple[Choice, ...]) -> tuple[Choice, ...]:
    own = _each(fields, name, lambda part: Choice(part.whole("value"), part.text("label")), needed=False)
    return own or fallback


def _item(fields: Fields, common: Sequence[Choice]) -> Item:
    return Item(fields.name("id"), fields.text("wording"), _choices(fields, "choices", tuple(common)))


def _scoring(fields: Fields, items: tuple[str, ...]) -> Scoring:
    method: Method = fields.one_of("method", _METHODS)
    made = Scoring(
        method=method,
        items=fields.texts("items") or items,
        low=fields.whole("low"),
        high=fields.whole("high"),
        at_least=fields.whole("at_least") if method == "any" else None,
    )
    fields.done()
    return made


def _band(fields: Fields) -> Band:
    return Band(fields.number("at_least"), fields.text("name"))


def _flag(fields: Fields) -> Flag:
    return Flag(
        code=fields.name("code"),
        says=fields.text("says"),
        light=_LIGHTS[fields.one_of("light", tuple(_LIGHTS))],
        at_least=fields.number("at_least"),
        items=fields.texts("items"),
        alert=fields.truth("alert"),
        skipped=fields.truth("skipped"),
    )


def _missing(fields: Fields | None) -> Missing:
    if fields is None:
        return Missing()
    made = Missing(fields.one_of("rule", _RULES), fields.whole("most", default=0))
    fields.done()
    return made


def _change(fields: Fields | None) -> Change | None:
    if fields is None:
        return None
    made = Change(fields.number("reliable"), fields.number("meaningful"), fields.text("source"))
    fields.done()
    return made


def _gate(fields: Fields | None) -> Gate | None:
    if fields is None:
        return None
    made = Gate(fields.text("item"), fields.whole("at_least"))
    fields.done()
    return made
