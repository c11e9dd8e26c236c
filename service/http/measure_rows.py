"""Questionnaires and what was answered, as bodies of answers."""

from collections.abc import Mapping, Sequence
from typing import Literal

from safety.instruments import Instrument, moved
from safety.readiness import Light
from service.access.questionnaires import Filed
from service.store.measure_records import MeasurePlan, MeasureRecord
from service.wire.measures import (
    ChangeView,
    ChoiceView,
    ClientMeasures,
    FlagView,
    FormView,
    GateView,
    InstrumentView,
    ItemView,
    MeasurePlanView,
    MeasureSeries,
    MeasureView,
    WatchView,
)

Library = Mapping[str, Instrument]


def form(one: Instrument) -> FormView:
    """A questionnaire as the client fills it in."""
    return FormView(
        id=one.id,
        name=one.name,
        full_name=one.full_name,
        instruction=one.instruction,
        items=_items(one),
        gate=_gate(one),
        watched=_watched(one),
    )


def instrument_view(one: Instrument) -> InstrumentView:
    """A questionnaire as a clinician chooses it."""
    return InstrumentView(
        id=one.id,
        name=one.name,
        full_name=one.full_name,
        instruction=one.instruction,
        items=_items(one),
        gate=_gate(one),
        watched=_watched(one),
        measures=one.measures,
        time_frame=one.time_frame,
        low=one.scoring.low,
        high=one.scoring.high,
        publisher=one.publisher,
        address=one.address,
        licence=one.licence,
        verified_on=one.verified_on.isoformat(),
        limits=one.limits,
        offered=one.status == "confirmed",
    )


def plan_view(plan: MeasurePlan, filed: Filed) -> MeasurePlanView:
    """A plan, and whether the client is being asked for it."""
    return MeasurePlanView(
        id=plan.id, instrument=plan.instrument, rule=plan.rule, made_at=plan.made_at, due=filed.due(plan)
    )


def client_measures(filed: Filed, library: Library) -> ClientMeasures:
    """Everything on file about a client's questionnaires. Plans that are over are left out."""
    names = dict.fromkeys(one.instrument for one in filed.filled)
    return ClientMeasures(
        plans=tuple(plan_view(plan, filed) for plan in filed.plans if plan.ended_at is None and _wanted(plan, filed)),
        series=tuple(_series(name, filed, library.get(name)) for name in names),
    )


def _wanted(plan: MeasurePlan, filed: Filed) -> bool:
    """A plan for once is over when it was followed."""
    return filed.due(plan) or plan.rule in {"every_4", "follow_up"}


def _series(name: str, filed: Filed, instrument: Instrument | None) -> MeasureSeries:
    records = [one for one in filed.filled if one.instrument == name]
    newest = records[-1]
    return MeasureSeries(
        instrument=name,
        name=name if instrument is None else instrument.name,
        measures="" if instrument is None else instrument.measures,
        low=0 if instrument is None else instrument.scoring.low,
        high=0 if instrument is None else instrument.scoring.high,
        change_source="" if instrument is None or instrument.change is None else instrument.change.source,
        stale=filed.course.since(newest.at) > newest.answered.stale_after,
        points=measure_views(records, instrument),
    )


def measure_views(records: Sequence[MeasureRecord], instrument: Instrument | None) -> tuple[MeasureView, ...]:
    """The records of one questionnaire in order of time, each with its change since the one before that had a total."""
    shown: list[MeasureView] = []
    before: float | None = None
    for record in records:
        shown.append(_view(record, _change(instrument, before, record.answered.total), instrument))
        before = before if record.answered.total is None else record.answered.total
    return tuple(shown)


def _view(record: MeasureRecord, change: ChangeView | None, instrument: Instrument | None) -> MeasureView:
    answered = record.answered
    return MeasureView(
        id=record.id,
        instrument=record.instrument,
        at=record.at,
        by="client" if record.by is None else "clinician",
        total=answered.total,
        band=answered.band,
        flags=tuple(
            FlagView(code=code, says=_says(instrument, code), light=_light(light)) for code, light, _ in answered.flags
        ),
        missing=answered.missing,
        change=change,
        answers=dict(answered.answers),
        session=record.session,
        alert=record.alert,
        decision=record.decision,
    )


def _says(instrument: Instrument | None, code: str) -> str:
    """What a flag says, also of an item left out; its code where the questionnaire is not known any more."""
    for flag in () if instrument is None else instrument.flags:
        if code == flag.code:
            return flag.says
        if code == f"{flag.code}_skipped":
            return f"left out: {flag.says}"
    return code.replace("_", " ")


def _change(instrument: Instrument | None, before: float | None, after: float | None) -> ChangeView | None:
    found = None if instrument is None else moved(instrument, before, after)
    return None if found is None else ChangeView(by=found.by, size=found.size)


def _light(light: int) -> Literal["amber", "red"]:
    return "red" if light >= Light.RED else "amber"


def _items(one: Instrument) -> tuple[ItemView, ...]:
    return tuple(
        ItemView(
            id=item.id,
            wording=item.wording,
            choices=tuple(ChoiceView(value=choice.value, label=choice.label) for choice in item.choices),
        )
        for item in one.items
    )


def _watched(one: Instrument) -> tuple[WatchView, ...]:
    return tuple(
        WatchView(item=name, at_least=flag.at_least) for flag in one.flags if flag.alert for name in flag.items
    )


def _gate(one: Instrument) -> GateView | None:
    return None if one.gate is None else GateView(item=one.gate.item, at_least=one.gate.at_least)
