"""How a session was done, from its journal: facts beside a clinician's own judgement, and never a judgement itself.

Eleven process codes with their anchors and what the record shows of each, the items of adherence with what must not
happen counted, the questions for supervision, and when to think of consultation.
"""

from graphs.fidelity.adherence import ITEMS, Item
from graphs.fidelity.codes import CODES, Code
from graphs.fidelity.consulting import Reason, reasons
from graphs.fidelity.drafts import Drafted, drafted
from graphs.fidelity.proscribed import Proscribed, proscribed
from graphs.fidelity.proxies import Proxy, proxies
from graphs.fidelity.questions import QUESTIONS, Question
from graphs.fidelity.record import Entry, Meeting, Record, read

__all__ = [
    "CODES",
    "ITEMS",
    "QUESTIONS",
    "Code",
    "Drafted",
    "Entry",
    "Item",
    "Meeting",
    "Proscribed",
    "Proxy",
    "Question",
    "Reason",
    "Record",
    "drafted",
    "proscribed",
    "proxies",
    "read",
    "reasons",
]
