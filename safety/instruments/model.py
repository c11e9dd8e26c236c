"""What a questionnaire is made of. Everything here is data; nothing is computed."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from safety.readiness import Light

Method = Literal["sum", "mean", "max", "any"]
Status = Literal["confirmed", "unconfirmed"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that may be chosen, and the number it counts for."""

    value: int
    label: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question in its exact words, with the answers it may be given."""

    id: str
    wording: str
    choices: tuple[Choice, ...]

    @property
    def values(self) -> frozenset[int]:
        """The numbers an answer may have."""
        return frozenset(choice.value for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Scoring:
    """How answers become a total: the sum, mean or highest of `items`, or 1 if `any` of them is at least `at_least`.

    The total lies from `low` to `high`, which is checked against the answers that may be chosen.
    """

    method: Method
    items: tuple[str, ...]
    low: int
    high: int
    at_least: int | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """What is done when items were left out: no total, or one prorated over at most `most` left out items.

    An item that was left out never counts as 0.
    """

    rule: Literal["no_total", "prorate"] = "no_total"
    most: int = 0


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of totals from `at_least` up to the next band, and its name."""

    at_least: float
    name: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Something the clinician must see: any of `items` at `at_least` or more, or, without items, the total.

    `light` is what it makes of the readiness gate. With `alert`, somebody is told at once. With `skipped`, leaving one
    of the items out makes the gate amber, because nobody knows what the answer would have been. `says` is a clause for
    the clinician.
    """

    code: str
    says: str
    light: Light
    at_least: float
    items: tuple[str, ...] = ()
    alert: bool = False
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """How many points of difference between two totals are thought reliable, and meaningful; and who says so."""

    reliable: float
    meaningful: float
    source: str


@dataclass(frozen=True, slots=True)
class Gate:
    """An item asked first: the others are asked only if its answer is at least `at_least`, else the total is 0."""

    item: str
    at_least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """One questionnaire in one language. `stale_after`: for how many sessions its newest answers say something."""

    id: str
    name: str
    full_name: str
    measures: str
    language: str
    time_frame: str
    instruction: str
    items: tuple[Item, ...]
    scoring: Scoring
    bands: tuple[Band, ...]
    flags: tuple[Flag, ...] = ()
    missing: Missing = Missing()
    change: Change | None = None
    gate: Gate | None = None
    stale_after: int = 4
    publisher: str
    address: str
    compared_with: tuple[str, ...] = ()
    licence: str
    status: Status
    verified_on: date
    limits: str = ""
    digest: str = ""  # of the file, so that a record says which words were asked

    def item(self, name: str) -> Item:
        """The item with this id. Raises `KeyError`."""
        for item in self.items:
            if item.id == name:
                return item
        raise KeyError(name)
