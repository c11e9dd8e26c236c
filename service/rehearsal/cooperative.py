"""What a cooperative client answers to what was asked last."""

import re
from typing import Final

from graphs.protocols.model import ClinicalProtocol
from safety.situation import Part
from service.rehearsal.seen import Seen

_AGE: Final = re.compile(r"\bI'm \d+")


def sample_reply(declared: ClinicalProtocol, seen: Seen, age: int | None) -> str:
    """The protocol's sample reply for the field asked last, or for one that still holds the step; with this age.

    Within imagery a rating that nothing waits for is left out; a field that was given already is not given again.
    """
    step = declared.steps[seen.step]
    imagery = step.part is not Part.NONE
    left_out = {ask.field for ask in step.asks if imagery and ask.control and not ask.required}
    asked = (seen.asked,) if seen.asked and seen.asked not in left_out else ()
    wanted = next((field for field in (*asked, *step.required) if field not in seen.known), "")
    said = step.sample_replies.get(wanted, step.sample)
    return said if age is None else _AGE.sub(f"I'm {age}", said)
