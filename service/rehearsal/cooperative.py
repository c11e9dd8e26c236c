"""What a cooperative client answers to what was asked last."""

import re
from typing import Final

from graphs.protocols.model import ClinicalProtocol
from service.rehearsal.seen import Seen

_AGE: Final = re.compile(r"\bI'm \d+")


def sample_reply(declared: ClinicalProtocol, seen: Seen, age: int | None) -> str:
    """The protocol's sample reply for the field asked last, or for one that still holds the step; with this age."""
    step = declared.steps[seen.step]
    missing = [field for field in step.required if field not in seen.known]
    wanted = seen.asked if seen.asked in missing or not missing else missing[0]
    said = step.sample_replies.get(wanted or "", step.sample)
    return said if age is None else _AGE.sub(f"I'm {age}", said)
