"""What a reading of words found: levels, findings, and their sum."""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How much a sign asks of the clinician, in rising order.

    `NONE` nothing · `WATCH` noted · `AMBER` the clinician is alerted and the client is asked directly ·
    `RED` content work stops and the crisis hold begins. Software only ever raises a level.
    """

    __hash__ = int.__hash__  # the proof looks up millions of situations

    NONE = 0
    WATCH = 1
    AMBER = 2
    RED = 3

    @property
    def word(self) -> str:
        """The level as it is written on the wire and in the record."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that fired on one stretch of text.

    `start` and `end` are character offsets into the original text (`text[start:end]` is what caused it);
    `rule` is the stable id of the rule; `flag` the sign it stands for in the protocol's vocabulary.
    """

    rule: str
    level: Level
    start: int
    end: int
    flag: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything found in one text; its level is the highest of its findings."""

    findings: tuple[Finding, ...] = ()

    @property
    def level(self) -> Level:
        """The highest level among the findings, `NONE` without any."""
        return max((finding.level for finding in self.findings), default=Level.NONE)

    @property
    def flags(self) -> tuple[str, ...]:
        """The flags raised, each once, in the order in which they were found."""
        return tuple(dict.fromkeys(finding.flag for finding in self.findings))
