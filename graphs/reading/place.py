"""Where the client is and how safe the place is for this work."""

from graphs.reading.en import places as en
from graphs.reading.line import Line
from graphs.reading.types import ReadingContext
from graphs.reading.yes_no import read_yes_no


def _asked_yes(line: Line, context: ReadingContext, field: str) -> str:
    return read_yes_no(line) if context.asked == field else "unclear"


def read_location(line: Line, context: ReadingContext) -> bool | None:
    """True once the client has said where they are, or confirmed the place on file."""
    if line.has(en.NO_PLACE):
        return None
    if any(not _is_elsewhere(line, match.start()) for match in en.PLACE.finditer(line.low)):
        return True
    if _asked_yes(line, context, "location_confirmed") == "yes":
        return True
    if context.asked == "location_confirmed" and _names_a_place(line):
        return True
    return None


def _is_elsewhere(line: Line, offset: int) -> bool:
    """Whether the clause says where somebody or something else is, or where the client is going."""
    clause = next((part for part in line.clauses if part.start <= offset < part.end), line.part(0, len(line.low)))
    before = line.low[clause.start : offset]
    return en.SOMEBODY_ELSE.search(before) is not None and en.I_AM.search(before) is None


def _names_a_place(line: Line) -> bool:
    return any(
        part.low.startswith(("in ", "at ", "on ", "i'm in ", "i'm at ", "i am in ", "i am at "))
        for part in line.clauses
    )


def read_privacy(line: Line, context: ReadingContext) -> str | None:
    """`ok`, `thin` (somebody may hear or come in) or `not_private`."""
    if line.says(en.NOT_PRIVATE):
        return "not_private"
    if line.says(en.THIN) and not line.has(en.PRIVATE):
        return "thin"
    if line.has(en.PRIVATE):
        return "ok"
    answer = _asked_yes(line, context, "privacy")
    return {"yes": "ok", "unsure": "thin", "no": "not_private"}.get(answer)


def read_driving(line: Line, context: ReadingContext) -> bool | None:
    """True at the wheel or in charge of someone."""
    if line.has(en.NOT_DRIVING):
        return False
    if line.says(en.DRIVING):
        return True
    answer = _asked_yes(line, context, "driving")
    return answer == "yes" if answer in {"yes", "no"} else None


def read_phone(line: Line, context: ReadingContext) -> str | None:
    """Whether a second way to be reached is at hand: `ok` or `missing`."""
    if line.has(en.PHONE_MISSING):
        return "missing"
    if en.PHONE_OK.search(en.ANOTHERS_PHONE.sub(" ", line.low)) or (
        context.asked == "backup_phone" and line.has(en.POWER_OK)
    ):
        return "ok"
    return {"yes": "ok", "no": "missing"}.get(_asked_yes(line, context, "backup_phone"))


def read_power(line: Line, context: ReadingContext) -> str | None:
    """Whether the device will last: `ok` or `low`."""
    if line.has(en.POWER_LOW) or (context.asked == "device_power" and line.has(en.NEARLY_EMPTY)):
        return "low"
    if line.has(en.POWER_OK) and (context.asked in {"device_power", "backup_phone"} or line.has(en.DEVICE)):
        return "ok"
    return {"yes": "ok", "no": "low"}.get(_asked_yes(line, context, "device_power"))


def read_headphones(line: Line, context: ReadingContext) -> bool | None:
    """Whether headphones are worn."""
    if line.has(en.HEADPHONES_OFF):
        return False
    if line.has(en.HEADPHONES_ON):
        return True
    answer = _asked_yes(line, context, "headphones")
    return answer == "yes" if answer in {"yes", "no"} else None


def read_contact(line: Line, context: ReadingContext) -> bool | None:
    """Whether the emergency contact can be reached now."""
    answer = _asked_yes(line, context, "emergency_contact_reachable")
    if line.has(en.CONTACT_NO) or answer == "no":
        return False
    if line.has(en.CONTACT_YES) and (context.asked == "emergency_contact_reachable" or line.has(en.TO_BE_REACHED)):
        return True
    return True if answer == "yes" else None
