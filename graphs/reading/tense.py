"""Tense and person: whether a scene is told as happening to me now."""

import re

from graphs.reading.en import tenses as en
from graphs.reading.line import Line

_QUOTED = re.compile(r'"[^"]{0,400}"')


def _told(line: Line) -> str:
    """The line without what somebody in it is quoted as saying, its length kept."""
    return _QUOTED.sub(lambda match: " " * len(match.group()), line.low)


def read_present_tense(line: Line) -> bool | None:
    """True when the main verbs are in the present, False when in the past, `None` without any verb."""
    low = _told(line)
    past = [match.start() for match in en.PAST.finditer(low)]
    present = [match.start() for match in en.PRESENT.finditer(low)]
    if not past and not present:
        return None
    if not past or not present:
        return not past
    if len(past) == len(present):
        return present[0] < past[0]
    return len(present) > len(past)


def is_third_person(line: Line) -> bool:
    """Whether the client tells of the younger self as of somebody else."""
    low = _told(line)
    if en.FIRST_PERSON.search(low):
        return False
    return bool(en.OTHER_SELF.search(low) or en.SELF_LIKE.search(low))


def is_first_person(line: Line) -> bool:
    """Whether the line tells of I, me or we."""
    return en.FIRST_PERSON.search(_told(line)) is not None
