"""Bodies of the calls about questionnaires."""

from typing import Annotated, Literal

from pydantic import Field

from service.wire.common import InputId, Model, Name
from service.wire.views import CrisisView

Rule = Literal["now", "intake", "every_4", "follow_up"]
Answers = Annotated[dict[Name, Annotated[int, Field(ge=-1000, le=1000)]], Field(max_length=200)]
"""Item → the number of the answer chosen. An item that was left out is not in it; it never stands for 0."""


class ChoiceView(Model):
    """An answer that may be chosen."""

    value: int
    label: str


class ItemView(Model):
    """A question in its exact words."""

    id: str
    wording: str
    choices: tuple[ChoiceView, ...]


class GateView(Model):
    """The other items are asked only if this one is answered with at least `at_least`."""

    item: str
    at_least: int


class WatchView(Model):
    """An answer of `at_least` here calls for help: the page shows whom to call, with or without a connection."""

    item: str
    at_least: float


class FormView(Model):
    """A questionnaire as it is filled in."""

    id: str
    name: str
    full_name: str
    instruction: str
    items: tuple[ItemView, ...]
    gate: GateView | None = None
    watched: tuple[WatchView, ...] = ()


class AskedForms(Model):
    """What a client is to fill in now. `client` tells apart the people who share one browser, and says nothing else."""

    client: str
    forms: tuple[FormView, ...]


class InstrumentView(FormView):
    """A questionnaire as a clinician chooses it. `offered`: its words are confirmed, so that it may be given out."""

    measures: str
    time_frame: str
    low: int
    high: int
    publisher: str
    address: str
    licence: str
    verified_on: str
    limits: str
    offered: bool


class MeasureFilled(Model):
    """A questionnaire as it was filled in. `id` is made by the sender: the same call again keeps nothing twice."""

    id: InputId
    instrument: Name
    answers: Answers


class MeasureTaken(Model):
    """It is kept. `missing` are the items that were left out; `crisis` is whom to call, where an answer asks for it."""

    id: str
    missing: tuple[str, ...] = ()
    clinician_told: bool = False
    crisis: CrisisView | None = None


class MeasurePlanNew(Model):
    """What a client is to fill in, and when: now, at intake, every four sessions, or at a follow-up."""

    instrument: Name
    rule: Rule


class MeasurePlanView(Model):
    """What a client is to fill in. `due`: they are being asked for it at present."""

    id: str
    instrument: str
    rule: Rule
    made_at: int
    due: bool


class FlagView(Model):
    """Something in the answers that the clinician must see."""

    code: str
    says: str
    light: Literal["amber", "red"]


class ChangeView(Model):
    """The difference to the total before, and how large it is thought to be."""

    by: float
    size: Literal["none", "reliable", "meaningful"]


class MeasureView(Model):
    """A questionnaire on file. `total` and `band` are null where too many items were left out (`missing`)."""

    id: str
    instrument: str
    at: int
    by: Literal["client", "clinician"]
    total: float | None
    band: str | None
    flags: tuple[FlagView, ...] = ()
    missing: tuple[str, ...] = ()
    change: ChangeView | None = None
    answers: dict[str, int]
    session: str | None = None
    alert: str | None = None
    decision: Literal["cleared", "upheld"] | None = None


class MeasureSeries(Model):
    """The totals of one questionnaire in order of time. `stale`: the newest is older than it is thought to hold."""

    instrument: str
    name: str
    measures: str
    low: int
    high: int
    change_source: str
    stale: bool
    points: tuple[MeasureView, ...]


class ClientMeasures(Model):
    """A client's questionnaires: what they are to fill in, and what they have."""

    plans: tuple[MeasurePlanView, ...]
    series: tuple[MeasureSeries, ...]
