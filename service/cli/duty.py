"""`imagery duty`."""

import asyncio
from typing import Annotated

import typer

from service.cli.opening import Practice, practice
from service.errors import Invalid, NotFound
from service.notify.duty import hours_in_words, nobody_on_call
from service.store.records import Clinician
from service.wire.duty import Duty, DutyKind, DutyPut, Rota, WeeklyHours

group = typer.Typer(no_args_is_help=True)
Email = Annotated[str, typer.Option("--clinician", help="The address the clinician signs in with.")]
Kind = Annotated[
    DutyKind, typer.Option(help="Their own clients' alerts (session), or everybody's (backup, supervisor).")
]


@group.callback()
def duty() -> None:
    """Say who answers alerts, and when."""


@group.command()
def show(clinician: Email) -> None:
    """Show the rota of a clinician's practice, and who is on duty at this moment."""
    with practice() as opened:
        asyncio.run(_show(opened, clinician))


@group.command("set")
def put(
    clinician: Email,
    kind: Kind,
    hours: Annotated[
        list[str] | None, typer.Option(help="Weekly hours such as mon:09:00-17:00, once for each. None: always.")
    ] = None,
) -> None:
    """Put a clinician on the rota in place of what they did there in this kind; whoever may run this may change it."""
    with practice() as opened:
        asyncio.run(_put(opened, clinician, kind, [_hours(one) for one in hours or ()]))


@group.command()
def remove(clinician: Email) -> None:
    """Take a clinician off the rota."""
    with practice() as opened:
        asyncio.run(_put(opened, clinician, None, []))


async def _show(opened: Practice, email: str) -> None:
    person = await _find(opened, email)
    kept = await opened.access.duties.rota(person.practice)
    names = {one.id: one.name for one in await opened.store.people.colleagues(person.practice)}
    typer.echo(f"Version {kept.version}, on the clock of {kept.plan.time_zone}.")
    for one in kept.plan.duties:
        typer.echo(f"{names.get(one.clinician, one.clinician)}, {one.kind}: {hours_in_words([one]) or 'never'}")
    now = await opened.access.duties.now(person.practice)
    if nobody_on_call(now):
        typer.echo("Nobody is on call now: an alert goes to the session's clinician and to every supervisor.")
    for here in now:
        typer.echo(f"On duty now: {names.get(here.clinician, here.clinician)}, {here.kind}.")


async def _put(opened: Practice, email: str, kind: DutyKind | None, hours: list[WeeklyHours]) -> None:
    """Whoever can open the database may change the rota, so this is done in the name of the practice."""
    person = await _find(opened, email)
    kept = await opened.access.duties.rota(person.practice)
    others = [one for one in kept.plan.duties if one.clinician != person.id or kind not in {None, one.kind}]
    mine = [] if kind is None else [Duty(clinician=person.id, kind=kind, always=not hours, hours=hours)]
    rota = Rota(time_zone=kept.plan.time_zone, duties=[*others, *mine])
    wanted = DutyPut(version=kept.version, rota=rota, decide_within_s=kept.decide_within_ms // 1_000)
    now = await opened.access.duties.change(_as_administrator(person), wanted)
    typer.echo(f"The rota is now version {now.version}.")


def _as_administrator(person: Clinician) -> Clinician:
    return Clinician(id=person.id, practice=person.practice, email=person.email, name=person.name, role="administrator")


def _hours(written: str) -> WeeklyHours:
    """`mon:09:00-17:00` as weekly hours. Raises `Invalid`."""
    day, _, span = written.partition(":")
    start, _, end = span.partition("-")
    try:
        return WeeklyHours.model_validate({"day": day, "start": start, "end": end})
    except ValueError:
        raise Invalid(f"{written} is not of the form mon:09:00-17:00.") from None


async def _find(opened: Practice, email: str) -> Clinician:
    known = await opened.access.door.known(email)
    if known is None:
        raise NotFound("No clinician signs in with this address. Enrol them with `imagery clinician add`.")
    return known
