"""The finite part of a course that its rules may look at, and the finite reading of what happens to it."""

from typing import NamedTuple

from safety.situation import Name, Number


class CourseStage(Name):
    """The stages of a course, in order."""

    INTAKE_HISTORY = "intake_history"
    GOAL_SETTING = "goal_setting"
    STABILISATION = "stabilisation"
    SESSIONS = "sessions"
    REASSESS = "reassess"
    RELAPSE_PLAN = "relapse_plan"
    ENDING = "ending"
    FOLLOW_UPS = "follow_ups"
    CLOSED = "closed"


class Next(Name):
    """What may come next: the kinds of proposals, and the decisions a clinician can make."""

    INTAKE = "intake"  # a first session, with the history
    SET_GOAL = "set_goal"
    STABILISE = "stabilise"
    SESSION = "session"  # a session with an image
    EXTEND = "extend"  # more sessions than were agreed
    REVIEW = "review"  # look at what is open, and talk about it
    REASSESS = "reassess"
    CONSOLIDATE = "consolidate"
    RETARGET = "retarget"
    RELAPSE_PLAN = "relapse_plan"
    END = "end"  # the last session
    FOLLOW_UPS = "follow_ups"  # the last session was held: from now on follow-ups alone
    FOLLOW_UP = "follow_up"
    WAIT = "wait"
    CLOSE = "close"
    REOPEN = "reopen"


class Risk(Number):
    """Open risk: none, left over from a session until a clinician has reviewed it, or an alert nobody has decided."""

    NONE = 0
    UNSETTLED = 1
    ALERT = 2


class Intake(Number):
    """What is known of the client and of the goal; a goal counts once a clinician has ratified an objective."""

    NOTHING = 0
    HISTORY = 1
    GOAL = 2


class Work(Number):
    """Sessions with an image since the target was set, against the number agreed."""

    NONE = 0
    SOME = 1
    REACHED = 2


class Looked(Number):
    """How far looking back has come; each needs the one before."""

    NOT_YET = 0
    REASSESSED = 1
    PLANNED = 2  # for harder days
    PARTED = 3  # the last session was held


class PathChosen(Name):
    """What was chosen with the client when looking back."""

    NONE = "none"
    CONSOLIDATE = "consolidate"
    STABILISE = "stabilise"
    RETARGET = "retarget"


class CourseSituation(NamedTuple):
    """Everything about a course that a rule may look at. Replacing a field gives the next situation."""

    stage: CourseStage = CourseStage.INTAKE_HISTORY
    risk: Risk = Risk.NONE
    unready: bool = False  # the newest session's gate was stopped or red
    unstable: bool = False  # circumstances
    stopped: bool = False  # the client asked to stop, and nobody has talked about it yet
    intake: Intake = Intake.NOTHING
    work: Work = Work.NONE
    looked: Looked = Looked.NOT_YET
    path: PathChosen = PathChosen.NONE
    left: int = 0  # follow-ups still to be held, at most four
    due: bool = False  # the next of them is due

    @property
    def steady(self) -> bool:
        """Whether nothing speaks against an image now."""
        return self.risk is Risk.NONE and not (self.unready or self.unstable or self.stopped)


class SessionKind(Name):
    """Kinds of sessions in a course."""

    IMAGERY = "imagery"
    STABILISATION = "stabilisation"
    FOLLOW_UP = "follow_up"


class Ended(NamedTuple):
    """A session ended. `work` is how the number held compares with the number agreed from now on."""

    kind: SessionKind
    risk: bool = False
    unready: bool = False
    unstable: bool = False
    stopped: bool = False
    history: bool = False
    work: Work = Work.NONE
    looked: Looked = Looked.NOT_YET
    path: PathChosen = PathChosen.NONE


class Decided(NamedTuple):
    """A clinician decided. `follow_ups`: how many there are in this course, three or four."""

    what: Next
    reasoned: bool = False
    follow_ups: int = 3


class Circumstances(NamedTuple):
    """A clinician noted how the client's circumstances are."""

    unstable: bool


class AlertsSeen(NamedTuple):
    """Whether an alert of the client is open now."""

    alerting: bool


class Ratified(NamedTuple):
    """A clinician ratified an objective."""


class Agreed(NamedTuple):
    """A clinician set how many sessions are agreed; `work` is how the number held compares with it."""

    work: Work


class Passed(NamedTuple):
    """Time passed. `due`: the next follow-up is due now."""

    due: bool


CourseMove = Ended | Decided | Circumstances | AlertsSeen | Ratified | Agreed | Passed
