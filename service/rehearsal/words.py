"""The guide's words, checked as any draft is: what every scenario forbids, as far as a machine can tell."""

from collections.abc import Iterator

from safety.boundaries import check
from service.rehearsal.seen import Seen


def word_faults(seen: Seen) -> Iterator[str]:
    """One sentence for each draft that crosses a boundary which holds a draft back."""
    said: list[str] = []
    for event in seen.events:
        if event["kind"] in {"client_said", "clinician_said"}:
            said.append(event["text"])
        elif event["kind"] == "draft_ready":
            step = event.get("proposes") or event["step"]
            crossed = sorted({found.category for found in check(event["text"], step, said) if found.hard})
            if crossed:
                yield f"the draft for {step} (entry {event['seq']}) crosses: {', '.join(crossed)}"
