"""How a client is doing over time, computed from what was recorded: series, their targets, and signs of getting worse.

Nothing is filled in: where nobody gave a number there is a gap, and where too little is known an objective says so.
"""

from graphs.progress.agreed import AgreedObjective, reached
from graphs.progress.objectives import Objective, objectives
from graphs.progress.record import Judgement, Logged, Meeting, Rated, Record
from graphs.progress.series import Point, Series, series_of

__all__ = [
    "AgreedObjective",
    "Judgement",
    "Logged",
    "Meeting",
    "Objective",
    "Point",
    "Rated",
    "Record",
    "Series",
    "objectives",
    "reached",
    "series_of",
]
