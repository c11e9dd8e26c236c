"""`make bench`: every budget of the table, measured on this machine; `ARGS="--only P1,P5"` chooses, `--small` tries."""

import asyncio
from typing import Annotated

import typer

from benchmarks import checking, reading
from benchmarks.machine import more_files
from benchmarks.measuring import HUNDRED, SMALL, Found, Sizes
from benchmarks.parts import BUDGETS, Part, chosen
from benchmarks.results import keep, table
from benchmarks.stores import Place, in_postgres, in_sqlite


def main(
    only: Annotated[str, typer.Option(help="Budgets to measure, such as P1,P5. Empty: all.")] = "",
    small: Annotated[bool, typer.Option("--small", help="A hundred live sessions instead of a thousand.")] = False,
    tiny: Annotated[bool, typer.Option("--tiny", help="So little of everything that nothing can be read off.")] = False,
) -> None:
    """Measure and print; a whole run keeps its table, and prints what hostile texts cost as well."""
    budgets = frozenset(only.split(",")) if only else frozenset[str]()
    if not budgets <= set(BUDGETS):
        raise typer.BadParameter(f"the budgets are {', '.join(BUDGETS)}")
    whole = not (budgets or tiny)
    more_files()
    sizes = SMALL if tiny else HUNDRED if small else Sizes()
    found = [one for name, part in chosen(budgets).items() for one in _run(name, part, sizes)]
    text = table(found)
    typer.echo(text)
    if whole:
        keep(text)
        reading.run()
        checking.run()


def _run(name: str, part: Part, sizes: Sizes) -> list[Found]:
    with in_sqlite() as place:
        found = [_measure(name, part, place, sizes)]
    if part.on_postgres:
        with in_postgres() as other:
            if other is None:
                typer.echo("PostgreSQL or Redis is not installed here: what they cost is left out.", err=True)
            else:
                found.append(_measure(name, part, other, sizes))
    return found


def _measure(name: str, part: Part, place: Place, sizes: Sizes) -> Found:
    typer.echo(f"{name}: {', '.join(part.budgets)} on {place.name}", err=True)

    async def work() -> Found:
        return await part.run(place, sizes)

    return asyncio.run(work())


if __name__ == "__main__":
    typer.run(main)
