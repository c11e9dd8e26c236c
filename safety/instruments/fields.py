"""The fields of a TOML table, taken one by one; what nobody took was not expected."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final, TypeVar, cast, overload

T = TypeVar("T", bound=str)
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,47}")


class InstrumentRefused(ValueError):
    """A questionnaire's file cannot be used. The message is a sentence that names the file, the field and the fault."""


class Fields:
    """One table of a file. Every method raises `InstrumentRefused` for a field that is missing or of another kind."""

    def __init__(self, where: str, content: Mapping[str, object]) -> None:
        """`where` names the file and the table in messages."""
        self._where = where
        self._content = dict(content)
        self._taken: set[str] = set()

    def done(self) -> None:
        """Nothing is left over."""
        unknown = sorted(set(self._content) - self._taken)
        if unknown:
            raise InstrumentRefused(f"{self._where}: {unknown[0]} is not a field that is known here.")

    def text(self, field: str, default: str | None = None) -> str:
        """Words, not empty; `default` where the field may be left out."""
        value = self._take(field)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or not value.strip():
            raise self._wrong(field, "must be words")
        return value

    def name(self, field: str) -> str:
        """A short name of small letters, digits and underscores."""
        value = self.text(field)
        if not _NAME.fullmatch(value):
            raise self._wrong(field, "must be small letters, digits and underscores, beginning with a letter")
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of words; empty where the field is left out."""
        value = self._take(field)
        if value is None:
            return ()
        listed = cast("list[object]", value) if isinstance(value, list) else []
        if not listed or not all(isinstance(one, str) and one for one in listed):
            raise self._wrong(field, "must be a list of words")
        return tuple(str(one) for one in listed)

    def whole(self, field: str, default: int | None = None) -> int:
        """A whole number."""
        value = self._take(field)
        if value is None and default is not None:
            return default
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._wrong(field, "must be a whole number")
        return value

    def number(self, field: str) -> float:
        """A number, whole or not, but a finite one."""
        value = self._take(field)
        finite = isinstance(value, int | float) and abs(value) < 1e9
        if not finite or isinstance(value, bool):
            raise self._wrong(field, "must be a number")
        return cast("float", value)

    def truth(self, field: str) -> bool:
        """True or false; false where the field is left out."""
        value = self._take(field)
        if value is None:
            return False
        if not isinstance(value, bool):
            raise self._wrong(field, "must be true or false")
        return value

    def one_of(self, field: str, choices: Sequence[T]) -> T:
        """One of a few words."""
        value = self._take(field)
        for choice in choices:
            if value == choice:
                return choice
        raise self._wrong(field, f"must be one of {', '.join(choices)}")

    def day(self, field: str) -> date:
        """A date without a time."""
        value = self._take(field)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self._wrong(field, "must be a date, such as 2026-11-22")
        return value

    def tables(self, field: str, *, needed: bool) -> list["Fields"]:
        """A list of tables, at least one if `needed`."""
        value = self._take(field)
        if value is None and not needed:
            return []
        listed = cast("list[object]", value) if isinstance(value, list) else []
        if not listed or not all(isinstance(one, dict) for one in listed):
            raise self._wrong(field, "must be one or more tables")
        return [
            Fields(f"{self._where}, {field} {number}", cast("Mapping[str, object]", one))
            for number, one in enumerate(listed, start=1)
        ]

    @overload
    def table(self, field: str) -> "Fields": ...
    @overload
    def table(self, field: str, *, needed: bool) -> "Fields | None": ...
    def table(self, field: str, *, needed: bool = True) -> "Fields | None":
        """A table; None where it may be left out and is."""
        value = self._take(field)
        if value is None and not needed:
            return None
        if not isinstance(value, dict):
            raise self._wrong(field, "must be a table")
        return Fields(f"{self._where}, {field}", cast("Mapping[str, object]", value))

    def _take(self, field: str) -> object:
        self._taken.add(field)
        return self._content.get(field)

    def _wrong(self, field: str, what: str) -> InstrumentRefused:
        return InstrumentRefused(f"{self._where}: {field} {what}.")
