"""What an alert may be about: the words that the record, the consoles and the messages to a pager use for it."""

from typing import Final, Literal, get_args

AlertKind = Literal[
    "answered_alone",
    "clinician_absent",
    "crisis_hold",
    "crisis_waiting",
    "disconnected",
    "dissociation",
    "distress_not_falling",
    "duty_flag",
    "frozen",
    "help_wanted",
    "high_distress_between",
    "notice_failed",
    "questionnaire_answer",
    "rescript_locked",
    "risk",
    "silence",
    "stopped",
    "turn_failed",
    "unprocessed",
    "unsafe_place",
    "written_alone",
]
KINDS: Final[tuple[AlertKind, ...]] = get_args(AlertKind)
"""Every kind there is, in the order of the alphabet."""
