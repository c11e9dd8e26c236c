"""The items of adherence that only somebody who reads the session can answer: done or not, and how well."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

Kind = Literal["unique", "essential"]
BEST: Final = 6
"""Quality and competence run from 0 to this."""


class Item(NamedTuple):
    """One item. `unique` ones belong to this treatment alone, `essential` ones to any good one as well."""

    id: str
    kind: Kind
    title: str


_UNIQUE: Final = (
    ("image_and_meaning", "Image and its meaning identified"),
    ("baseline_ratings", "First ratings taken"),
    ("cognitive_preparation", "Cognitive preparation done, and long enough"),
    ("perspectives_in_order", "Perspectives in their order"),
    ("help_at_hotspot", "Help entered at the hardest moment"),
    ("permission_asked", "Permission asked before help entered"),
    ("needs_asked_and_met", "Needs asked for, and met until it was enough"),
    ("younger_self_again", "The changed scene lived through as the younger self"),
    ("believability_checked", "Believability checked"),
    ("new_image_held", "New image held"),
    ("meaning_processed", "Meaning worked through"),
    ("rescript_in_own_words", "Rescript told in the client’s own words"),
)
_ESSENTIAL: Final = (
    ("agenda", "Agenda agreed"),
    ("rationale", "Rationale given"),
    ("consent_said_back", "Consent, said back by the client"),
    ("risk_screened_first", "Risk asked about before any image"),
    ("grounding_rehearsed", "Grounding practised before any image"),
    ("grounded_at_end", "Grounding at the end"),
    ("homework", "Homework set and looked back on"),
    ("pacing", "Pacing"),
    ("empathy", "Empathy"),
)
_ALL: Final = (
    *(Item(name, "unique", title) for name, title in _UNIQUE),
    *(Item(name, "essential", title) for name, title in _ESSENTIAL),
)

ITEMS: Final[Mapping[str, Item]] = MappingProxyType({item.id: item for item in _ALL})
"""Every item by id, in the order in which they are shown."""
