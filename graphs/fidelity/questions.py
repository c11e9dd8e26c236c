"""The questions for supervision: six to reflect on, from the literature, and four that are proposed beside them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Question(NamedTuple):
    """A question answered in words. `proposed` ones wait for a clinical owner."""

    id: str
    wording: str
    proposed: bool = False


_ALL: Final = (
    Question("salient_image", "Was there a salient image, or was one forced?"),
    Question("whose_ending", "Whose ending was it?"),
    Question("risk_and_stability", "Were risk, dissociation and stability assessed?"),
    Question("consent_on_memory", "How did the consent describe memory?"),
    Question("room_for_self_guided", "What room was there for the client to guide it?"),
    Question("durability", "How were expectations framed of how long it lasts?"),
    Question("edits", "What did I change in drafts, and why?", proposed=True),
    Question("missed", "What did I miss?", proposed=True),
    Question("countertransference", "What did this session stir up in me?", proposed=True),
    Question("cultural_fit", "Did it fit the client’s culture, values and faith?", proposed=True),
)

QUESTIONS: Final[Mapping[str, Question]] = MappingProxyType({one.id: one for one in _ALL})
"""Every question by id, in the order in which they are asked."""
