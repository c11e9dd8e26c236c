"""Questionnaires as data: their exact words, how they are scored, and what a score means at the readiness gate.

`bundled` gives those that come with this release, `parse` reads one that a practice adds under its own licence, and
`score` turns answers into a total, a band and flags. `docs/screening.md` describes the files.
"""

from safety.instruments.model import Band, Change, Choice, Flag, Gate, Instrument, Item, Missing, Scoring
from safety.instruments.parsing import InstrumentRefused, parse
from safety.instruments.scoring import AnswersRefused, Moved, Scored, asked, moved, score
from safety.instruments.shelf import bundled, offered, shelf

__all__ = [
    "AnswersRefused",
    "Band",
    "Change",
    "Choice",
    "Flag",
    "Gate",
    "Instrument",
    "InstrumentRefused",
    "Item",
    "Missing",
    "Moved",
    "Scored",
    "Scoring",
    "asked",
    "bundled",
    "moved",
    "offered",
    "parse",
    "score",
    "shelf",
]
