"""How a client is doing over time."""

from typing import Final

from fastapi import APIRouter
from pydantic import TypeAdapter

from graphs.progress import Point, Series
from service.access.progress import Found, ProgressRecords
from service.access.progress_courses import CourseBegun
from service.http.guard import AsClinician
from service.http.house import House, InHouse
from service.http.measure_rows import client_measures
from service.http.problems import PROBLEMS
from service.http.progress_rows import progress_objectives
from service.store.port import SessionRecord
from service.wire.common import ProtocolName
from service.wire.progress import (
    ClientProgress,
    MeaningBody,
    ProgressCourse,
    ProgressPoint,
    ProgressSeries,
    ProgressSession,
)

router = APIRouter(tags=["progress"], responses=PROBLEMS)
_PROTOCOL: Final[TypeAdapter[ProtocolName]] = TypeAdapter(ProtocolName)


@router.get("/clients/{client}/progress")
async def progress(client: str, house: InHouse, who: AsClinician) -> ClientProgress:
    """Every series with its gaps, target and trend, the treatment objectives, and the questionnaires."""
    return await shown(house, await records(house).on_file(who, client))


@router.post("/clients/{client}/meaning")
async def judge_meaning(client: str, body: MeaningBody, house: InHouse, who: AsClinician) -> ClientProgress:
    """Say whether the client's new meaning is believable and holds. What was said before stays beside it."""
    return await shown(house, await records(house).judge_meaning(who, client, body))


@router.get("/sessions/{session}/progress")
async def progress_of_session(session: str, house: InHouse, who: AsClinician) -> ClientProgress:
    """The same for the client of a session, also for somebody who was called to it."""
    return await shown(house, await records(house).of_session(who, session))


def records(house: House) -> ProgressRecords:
    """The way to a client's progress."""
    return ProgressRecords(house.store, house.access, house.clock)


async def shown(house: House, found: Found) -> ClientProgress:
    """Progress as it is sent, with the names of clinicians who entered a number."""
    entered = {one.who for series in found.series for one in series.points if one.who is not None}
    named = entered | {one.by for one in found.judged}
    names = {who: (await house.views.clinician(who)).name for who in sorted(named)}
    filed = await house.questionnaires.filed(found.client)
    return ClientProgress(
        client=found.client,
        sessions=tuple(_session(one) for one in found.sessions),
        series=tuple(_series(one, names) for one in found.series),
        courses=tuple(_course(one) for one in found.courses),
        objectives=progress_objectives(found, names),
        measures=client_measures(filed, house.questionnaires.library).series,
    )


def _session(one: SessionRecord) -> ProgressSession:
    return ProgressSession(
        session=one.id,
        number=one.number,
        protocol=_PROTOCOL.validate_python(one.protocol),
        at=one.opened_at or one.starts_at,
        ended=one.status == "ended",
    )


def _course(one: CourseBegun) -> ProgressCourse:
    return ProgressCourse(
        course=one.record.id,
        protocol=_PROTOCOL.validate_python(one.record.protocol),
        at=one.record.created_at,
        begins_anew=one.anew,
    )


def _series(one: Series, names: dict[str, str]) -> ProgressSeries:
    return ProgressSeries(
        id=one.measure.id,
        name=one.measure.name,
        unit=one.measure.unit,
        better=one.measure.better,
        points=tuple(_point(point, names) for point in one.points),
        newest=one.newest,
        baseline=one.baseline,
        target=one.target,
        band=one.band,
        trend=one.trend,
        deteriorating=one.deteriorating,
    )


def _point(one: Point, names: dict[str, str]) -> ProgressPoint:
    return ProgressPoint(
        at=one.at,
        value=one.value,
        by=one.by,
        name=None if one.who is None else names.get(one.who),
        session=one.session,
        step=one.step,
        entries=one.entries,
    )
