"""Who is on duty at a moment: weeks, nights, holidays, and the two days on which the clocks change."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from service.notify.duty import hours_in_words, known_zone, nobody_on_call, on_duty, who_is_told
from service.wire.duty import Duty, NowOnDuty, Rota

LONDON = "Europe/London"
OFFICE = [{"day": day, "start": "09:00", "end": "17:00"} for day in ("mon", "tue", "wed", "thu", "fri")]
NIGHTS = [{"day": "sun", "start": "22:00", "end": "06:00"}]


def rota(*duties: dict[str, object], time_zone: str = LONDON) -> Rota:
    filled = [{"clinician": "ada", "kind": "backup", **duty} for duty in duties]
    return Rota.model_validate({"time_zone": time_zone, "duties": filled})


def at(local: str, *, fold: int = 0) -> int:
    there = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(LONDON), fold=fold)
    return int(there.timestamp() * 1_000)


def covers(plan: Rota, local: str, *, fold: int = 0) -> bool:
    return bool(on_duty(plan, at(local, fold=fold)))


@pytest.mark.parametrize(
    ("local", "there"),
    [
        ("2026-11-23T08:59:59", False),
        ("2026-11-23T09:00:00", True),
        ("2026-11-23T16:59:59", True),
        ("2026-11-23T17:00:00", False),
        ("2026-11-27T12:00:00", True),
        ("2026-11-28T12:00:00", False),
    ],
)
def test_hours_begin_on_time_and_end_on_time(local: str, there: bool) -> None:
    assert covers(rota({"hours": OFFICE}), local) is there


def test_a_night_belongs_to_the_day_it_begins_on_and_runs_over_the_end_of_the_week() -> None:
    plan = rota({"hours": NIGHTS})
    assert [covers(plan, f"2026-11-22T{time}") for time in ("21:59", "22:00", "23:59")] == [False, True, True]
    assert [covers(plan, f"2026-11-23T{time}") for time in ("00:00", "05:59", "06:00")] == [True, True, False]


def test_an_exception_takes_the_place_of_its_day_and_of_no_other() -> None:
    holiday: dict[str, object] = {"day": "2026-12-25", "hours": []}
    short = {"day": "2026-12-24", "hours": [{"start": "09:00", "end": "12:00"}]}
    plan = rota({"hours": OFFICE, "exceptions": [holiday, short]})
    assert not covers(plan, "2026-12-25T10:00")
    assert [covers(plan, f"2026-12-24T{time}") for time in ("11:59", "12:00")] == [True, False]
    assert covers(plan, "2026-12-28T10:00")
    always = rota({"always": True, "exceptions": [holiday]})
    assert [covers(always, f"2026-12-{day}T12:00") for day in (24, 25, 26)] == [True, False, True]


def test_a_night_that_was_begun_goes_on_into_a_day_off() -> None:
    plan = rota({"hours": NIGHTS, "exceptions": [{"day": "2026-11-23", "hours": []}]})
    assert covers(plan, "2026-11-23T05:00")


def test_when_the_clocks_go_back_the_hour_that_comes_twice_counts_twice() -> None:
    plan = rota({"hours": [{"day": "sun", "start": "01:00", "end": "02:00"}]})
    assert covers(plan, "2026-10-25T01:30", fold=0)
    assert covers(plan, "2026-10-25T01:30", fold=1)
    assert not covers(plan, "2026-10-25T02:00")


def test_when_the_clocks_go_forward_a_night_stays_whole() -> None:
    plan = rota({"hours": [{"day": "sat", "start": "22:00", "end": "06:00"}]})
    gap = at("2026-03-29T00:59") + 120_000  # one minute past one, which that night is one minute past two
    assert on_duty(plan, gap)
    assert covers(plan, "2026-03-29T05:59")
    assert not covers(plan, "2026-03-29T06:00")


def test_hours_are_on_the_clock_of_the_practice_wherever_the_machine_is() -> None:
    plan = rota({"hours": OFFICE}, time_zone="Pacific/Auckland")
    assert covers(plan, "2026-11-22T20:30")  # half past nine on Monday there
    assert not covers(plan, "2026-11-23T09:30")


def test_where_the_time_zone_is_unknown_everybody_is_told_rather_than_nobody() -> None:
    assert not known_zone("Nowhere/Land")
    assert on_duty(rota({"hours": []}, time_zone="Nowhere/Land"), 0)


def test_hours_can_be_read_by_a_client() -> None:
    duties = rota({"hours": OFFICE[:2]}, {"hours": OFFICE[:1]}).duties
    assert hours_in_words(duties) == "Monday 09:00 to 17:00, Tuesday 09:00 to 17:00"
    assert hours_in_words([Duty(clinician="ada", kind="backup", always=True)]) == "at all hours, on every day"
    assert hours_in_words([]) == ""


@dataclass(frozen=True)
class Colleague:
    id: str
    role: str


STAFF = (Colleague("own", "clinician"), Colleague("ada", "clinician"), Colleague("sue", "supervisor"))


def now(*kinds: str) -> tuple[NowOnDuty, ...]:
    people = {"session": "own", "backup": "ada", "supervisor": "sue"}
    return tuple(NowOnDuty.model_validate({"clinician": people[kind], "kind": kind}) for kind in kinds)


@pytest.mark.parametrize(
    ("on", "everybody", "told"),
    [
        (("session", "backup"), False, ("own",)),
        (("session", "backup"), True, ("own", "ada")),
        (("backup", "supervisor"), True, ("own", "ada", "sue")),
        (("backup",), False, ("own", "ada")),
        ((), False, ("own", "sue")),
        ((), True, ("own", "sue")),
        (("session",), True, ("own", "sue")),
    ],
)
def test_the_sessions_clinician_is_always_told_and_never_alone_when_it_matters(
    on: tuple[str, ...],
    everybody: bool,
    told: tuple[str, ...],
) -> None:
    assert who_is_told("own", now(*on), STAFF, everybody=everybody) == told


def test_somebody_who_has_left_the_practice_is_not_counted_on() -> None:
    gone = (NowOnDuty(clinician="gone", kind="backup"),)
    assert who_is_told("own", gone, STAFF, everybody=True) == ("own", "sue")
    assert nobody_on_call(now("session"))
    assert not nobody_on_call(gone)
