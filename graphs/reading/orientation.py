"""Whether the client is here and now: day, place, age or year, and things seen."""

import re

from graphs.reading.en import orienting as en
from graphs.reading.line import Line, Part
from graphs.reading.scope import asks
from graphs.reading.types import ReadingContext, Value

PARTS = ("day", "place", "age_or_year", "things2")
"""The parts that full orientation needs."""

ORIENTING_STEPS = frozenset({"orientation_check", "g_grounding_interrupt"})


def read_orientation(line: Line, context: ReadingContext) -> dict[str, Value]:
    """`orientation` and `orientation_parts` from this line together with the parts known already."""
    if context.step not in ORIENTING_STEPS and context.asked != "orientation":
        return {}
    if line.has(en.LOST):
        return {"orientation": "none" if not _known(context) else "partial"}
    found = _found(line, context)
    if not found:
        return {}
    parts = tuple(part for part in (*PARTS, "thing1") if part in found or part in _known(context))
    if "thing1" in found and "thing1" in _known(context):
        parts = tuple(part for part in PARTS if part in parts or part == "things2")
    if "things2" in parts:
        parts = tuple(part for part in parts if part != "thing1")
    return {"orientation": "full" if set(PARTS) <= set(parts) else "partial", "orientation_parts": parts}


def _known(context: ReadingContext) -> tuple[str, ...]:
    known = context.known.get("orientation_parts", ())
    return tuple(part for part in known if isinstance(part, str)) if isinstance(known, tuple) else ()


def _found(line: Line, context: ReadingContext) -> set[str]:
    found = set[str]()
    if line.has(en.DAY):
        found.add("day")
    if line.has(en.PLACE):
        found.add("place")
    if line.has(en.YEAR) or line.has(en.AGE) or bare_age(line):
        found.add("age_or_year")
    things = 0 if asks(line) else _things(line)
    if things:
        found.add("things2" if things > 1 else "thing1")
    return found


def bare_age(line: Line) -> Part | None:
    """The age that stands by itself beside the day or the place ("Friday, kitchen, 45"), or None."""
    beside = (line.has(en.DAY) or line.has(en.PLACE)) and not line.has(en.AGE) and not line.has(en.YEAR)
    alone = (part for part in line.clauses if en.BARE_AGE.fullmatch(part.low.strip(" .,;+&")))
    return next(alone, None) if beside else None


def _things(line: Line) -> int:
    """How many things the client names as seen here; a bare list of things counts too."""
    count = 0
    counting = False
    for part in _chunks(line):
        seeing = en.SEEING.search(part)
        counting = counting or seeing is not None
        rest = part[seeing.end() :] if seeing else part
        if (counting or not _is_other_part(part)) and _is_thing(rest):
            count += 1
    return count


def _chunks(line: Line) -> list[str]:
    return [chunk.strip() for chunk in re.split(r"[.,;:!?]+|\band\b|\bplus\b|&|\n|\bwith\b", line.low) if chunk.strip()]


def _is_other_part(chunk: str) -> bool:
    """Whether the chunk says a day, a place, an age or how the client is rather than a thing."""
    return bool(
        en.DAY.search(chunk)
        or en.PLACE.search(chunk)
        or en.YEAR.search(chunk)
        or re.match(r"(?:i'?m|i am|it'?s|my name|i feel|i|thank\w*|yes|no|distress|it|we|you|not|that|this)\b", chunk)
    )


def _is_thing(chunk: str) -> bool:
    """Whether a noun is left once numbers and little words are taken away."""
    rest = en.NOT_A_THING.sub(" ", re.sub(r"[\d%/]+", " ", chunk))
    rest = re.sub(r"\b(?:my|an?|the|some|two|three|it|of|on|in|at|to|is|are|this|that|for|out)\b", " ", rest)
    return re.search(r"[a-z]{3,}|\b(?:tv|pc)\b", rest) is not None and not en.DAY.search(chunk)


def read_presence(line: Line, context: ReadingContext) -> bool | None:
    """True when the client says they are here, or names something of the present room where that was asked."""
    if line.says(en.HERE) and (context.wants("presence_confirmed") or line.has(en.I_AM_HERE)):
        return True
    asked = context.asked in {"presence_confirmed", "orientation"} or context.step in ORIENTING_STEPS
    return True if asked and (_things(line) or line.has(en.PLACE)) and not line.has(en.LOST) else None
