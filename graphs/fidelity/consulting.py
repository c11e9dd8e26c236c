"""When to think of consultation after a session: dissociation, a complex presentation, a risk that was amber or red."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from graphs.fidelity.proscribed import level_of
from graphs.fidelity.record import Record
from safety.findings import Level

_COMPLEX: Final = {
    "dissociation": "dissociation",
    "psychosis": "unusual experiences",
    "complex_presentation": "as you stated it there",
}
"""What is on file of a client's history that makes a presentation complex, in words."""


class Reason(NamedTuple):
    """Why consultation should be thought of, with the entries of the journal that show it."""

    id: str
    says: str
    seqs: tuple[int, ...] = ()


def reasons(record: Record, history: Iterable[str] = ()) -> tuple[Reason, ...]:
    """Every reason there is; none for a session without any. `history`: as it is on file of the client."""
    return (*_dissociation(record), *_complex(history), *_risk(record))


def _dissociation(record: Record) -> Iterable[Reason]:
    seqs = tuple(
        one.seq
        for one in record.entries
        if (one.kind == "branch_taken" and one.data.get("branch") == "B06")
        or (one.kind == "flag_raised" and one.data.get("flag") == "dissociation_sign")
    )
    if seqs:
        yield Reason("dissociation", "There were signs of dissociation in this session.", seqs)


def _complex(history: Iterable[str]) -> Iterable[Reason]:
    known = [_COMPLEX[one] for one in history if one in _COMPLEX]
    if known:
        yield Reason("complex", f"A complex presentation is on file: {', '.join(known)}.")


def _risk(record: Record) -> Iterable[Reason]:
    raised = [one for one in record.entries if one.kind in {"risk_changed", "alert_raised"} and _serious(level_of(one))]
    if raised:
        highest = Level(max(level_of(one) for one in raised))
        yield Reason("risk", f"The risk was {highest.word} in this session.", tuple(one.seq for one in raised))


def _serious(level: int) -> bool:
    return Level.AMBER <= level <= Level.RED
