"""What can go wrong with what a client does alone; the rest of the table of contents is `service.errors`."""

from service.errors import Invalid, Refused


class EntryTime(Invalid):
    """What was done alone has a time at which it cannot have been done."""

    code = "entry_time"
    sentence = "The time of this does not fit. Check the date and the clock of your device, and then send it again."


class CourseEnded(Refused):
    """The course of therapy this would belong to is over."""

    code = "course_ended"
    sentence = "This course is over, so this was not kept. If you need something, please ask your clinician."


class ToolClosed(Refused):
    """The tool between sessions is closed to this client after a red finding."""

    code = "between_closed"
    sentence = "This is closed until your clinician has been in touch. If you need help now, use the numbers here."


class RescriptLocked(Refused):
    """The clinician has not unlocked this rescript, or it was locked again."""

    code = "rescript_locked"
    sentence = "This text is closed at the moment. Your clinician can open it for you; an exercise is always there."
