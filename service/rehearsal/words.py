"""The guide's words, checked as any draft is: what every scenario forbids, as far as a machine can tell."""

from collections.abc import Iterator
from typing import Final

from safety.boundaries import check
from service.rehearsal.seen import Seen

FORBIDDEN: Final = frozenset(
    {
        *("supplies_ending", "leading_memory", "new_detail", "diagnosing", "medication", "claims_human"),
        *("secrecy_or_promise", "graphic", "one_question", "method_information"),
    }
)
"""The categories of boundaries that no scenario allows to be crossed; measures of style are not among them."""


def word_faults(seen: Seen, names: tuple[str, str]) -> Iterator[str]:
    """One sentence for each draft that crosses a boundary. `names` are those of the client and the clinician."""
    client, clinician = names
    said = [f"I am {clinician}.", client]
    for event in seen.events:
        if event["kind"] in {"client_said", "clinician_said"}:
            said.append(event["text"])
        elif event["kind"] == "draft_ready":
            step = event.get("proposes") or event["step"]
            crossed = {found.category for found in check(event["text"], step, said) if found.hard} & FORBIDDEN
            if crossed:
                yield f"the draft for {step} (entry {event['seq']}) crosses: {', '.join(sorted(crossed))}"
