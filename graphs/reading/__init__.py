"""Reading what a client's line answers: fields, branches and signs, by rules and small vocabularies."""

from graphs.reading.plans import read_menu_choice, read_time_choice
from graphs.reading.reader import read_answer
from graphs.reading.types import Answer, MenuChoice, Reading, ReadingContext, TimeChoice, Value

__all__ = [
    "Answer",
    "MenuChoice",
    "Reading",
    "ReadingContext",
    "TimeChoice",
    "Value",
    "read_answer",
    "read_menu_choice",
    "read_time_choice",
]
