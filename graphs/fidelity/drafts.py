"""What became of drafts: how many went out, and how many of these the clinician had changed."""

from typing import NamedTuple

from graphs.fidelity.record import Record


class Drafted(NamedTuple):
    """Drafts by what the clinician made of them. `sent` counts the `edited` ones too."""

    sent: int
    edited: int
    steered: int
    discarded: int
    written: int  # messages that the clinician wrote alone

    @property
    def rate(self) -> int | None:
        """The share of drafts sent that were changed before, in per cent; None when none was sent."""
        return round(100 * self.edited / self.sent) if self.sent else None


def drafted(record: Record) -> Drafted:
    """What became of this session's drafts."""
    sent = [one for one in record.entries if one.kind == "delivered"]
    ours = [one for one in sent if one.data.get("author") == "assistant" and one.data.get("draft")]
    edited = [one for one in sent if one.data.get("edited") is True]
    decisions = [one.data.get("decision") for one in record.entries if one.kind == "decided"]
    return Drafted(
        sent=len({one.seq for one in (*ours, *edited)}),
        edited=len(edited),
        steered=decisions.count("steer"),
        discarded=decisions.count("discard"),
        written=sum(one.data.get("author") == "clinician" and one.data.get("edited") is not True for one in sent),
    )
