"""How the engine answers whoever submits an input: exactly one of two."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ack:
    """The input is in the journal, durably, at this number."""

    seq: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """The input changed nothing: a stable code, a sentence with what to do next, perhaps the rule behind it."""

    code: str
    detail: str
    rule: str | None = None


Answer = Ack | Refusal
