"""The eleven process codes, each with what 0, 2 and 4 stand for. A reviewing clinician gives them; software never does.

They follow the process coding of imagery rescripting for social anxiety, and the protocol's own ingredients.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Code(NamedTuple):
    """A process code from 0 to 4. `none`, `some` and `full` are the anchors of 0, 2 and 4."""

    id: str
    title: str
    none: str
    some: str
    full: str


_ALL: Final = (
    Code(
        "timing",
        "Timing of the change",
        "No new image, or before any feeling was there, or after long dwelling",
        "Around the hardest moment, with some delay",
        "At the hardest moment, with feeling; help came within about three minutes",
    ),
    Code(
        "old_image", "Old image there: enough, not as much as possible", "Not there", "Moderate", "Clear and bearable"
    ),
    Code(
        "new_image",
        "New image there",
        "Told, not pictured",
        "Some senses",
        "Vivid in several senses, felt, and answered by the body",
    ),
    Code(
        "self_guided",
        "Guided by the client",
        "Supplied by the software or the clinician",
        "Mixed",
        "The client made every key element",
    ),
    Code("believability", "Believability", "“Fake”", "Partly", "“That felt true”"),
    Code(
        "coherence",
        "Coherence of the story",
        "Fragments",
        "In order, with gaps",
        "A clear sequence: the threat ended, needs met, a safe end",
    ),
    Code(
        "cognitive_shift",
        "Shift of the belief",
        "None",
        "In words only",
        "The belief changed, in the client’s own words, by 30 points or more",
    ),
    Code(
        "emotional_shift",
        "Shift of feeling",
        "None, or worse",
        "Partial",
        "From fear or shame to anger, relief, sadness, compassion or mastery",
    ),
    Code("bodily_shift", "Shift in the body", "None", "Some", "Clear ease"),
    Code("needs_met", "Needs met", "None", "Some", "Every need that was named was answered"),
    Code("kept_apart", "Imagined and real kept apart", "Blurred", "Unclear", "Said by the client"),
)

CODES: Final[Mapping[str, Code]] = MappingProxyType({code.id: code for code in _ALL})
"""Every process code by id, in the order in which they are shown."""
HIGHEST: Final = 4
"""A code runs from 0 to this."""
