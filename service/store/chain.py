"""The hash chain of a session's journal: each entry's hash covers the one before, over ciphertext.

It can therefore be verified without any key, and still after a client's key was destroyed.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from service.store.records import Chain

START = bytes(32)
"""The hash before the first entry."""


_encoder = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Link:
    """What of a journal entry the chain covers."""

    session: str
    seq: int
    kind: str
    actor: str
    by: str | None
    at: int
    input_id: str | None
    payload: bytes


def chained(previous: bytes, link: Link) -> bytes:
    """The hash of an entry. JSON has no line breaks, so nothing can slide from the header into the payload."""
    told = (link.session, link.seq, link.kind, link.actor, link.by, link.at, link.input_id)
    header = _encoder.encode(told).encode("ascii")
    return hashlib.sha256(previous + header + b"\n" + link.payload).digest()


def verify(session: str, entries: Iterable[Any], last_seq: int, head: bytes) -> Chain:
    """Walk the journal of a session; names the first seq that was changed, taken out, put in, swapped or cut off.

    `entries` are rows of the event table in order of seq; `last_seq` and `head` are what the session's row says.
    """
    previous, seq = START, 0
    for entry in entries:
        seq += 1
        link = Link(session, seq, entry.kind, entry.actor, entry.by, entry.at, entry.input_id, entry.payload)
        previous = chained(previous, link)
        if entry.seq != seq or entry.hash != previous:
            return Chain(session=session, entries=last_seq, first_bad=seq)
    if seq != last_seq:
        return Chain(session=session, entries=last_seq, first_bad=min(seq, last_seq) + 1)
    if previous != head:
        return Chain(session=session, entries=last_seq, first_bad=max(seq, 1))
    return Chain(session=session, entries=seq)
