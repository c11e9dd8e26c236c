"""Everything measured over some lines, and how it is written: for people, for programs, for the documentation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from safety.signals import scan
from service.evaluation import risk
from service.evaluation.cost import Times, memory_mb, ordinary, times_of
from service.evaluation.lines import Line
from service.evaluation.risk import Lost, Reading
from service.evaluation.shares import Share
from service.evaluation.targets import LONG_MS, MEMORY_MB, MET, NOT_MET, SHORT_MS, Figure

Levels = dict[str, Share]
SHORT, LONG = 500, 20_000


@dataclass(frozen=True, slots=True)
class Cost:
    """Times over the lines themselves, over ordinary texts of two lengths, and the memory that reading adds."""

    lines: Times
    short: Times
    long: Times
    memory_mb: float | None

    def figures(self) -> tuple[tuple[str, str, str, str], ...]:
        """Name, measured, promised, verdict."""
        found = [
            (
                f"time for {SHORT} characters, 99 of 100",
                f"{self.short.p99:.2f} ms",
                f"< {SHORT_MS:g} ms",
                self.short.p99 < SHORT_MS,
            ),
            (
                f"time for {LONG:,} characters, 99 of 100",
                f"{self.long.p99:.1f} ms",
                f"< {LONG_MS:g} ms",
                self.long.p99 < LONG_MS,
            ),
        ]
        if self.memory_mb is not None:
            found.append(
                ("memory added", f"{self.memory_mb:.0f} MB", f"< {MEMORY_MB:g} MB", self.memory_mb < MEMORY_MB)
            )
        return tuple((name, value, promise, MET if held else NOT_MET) for name, value, promise, held in found)

    def as_json(self) -> dict[str, object]:
        """As one JSON object, times in milliseconds of processor time."""
        return {
            "lines_ms": self.lines.as_json(),
            f"characters_{SHORT}_ms": self.short.as_json(),
            f"characters_{LONG}_ms": self.long.as_json(),
            "memory_mb": self.memory_mb,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """All that was measured over some lines; `in_session` as a session would read them, `cost` where asked for."""

    readings: tuple[Reading, ...]
    promised: tuple[Figure, ...]
    in_session: tuple[Figure, ...]
    labels: dict[str, Levels]
    forms: dict[str, dict[str, Levels]]
    lost: tuple[Lost, ...]
    cost: Cost | None

    def as_json(self) -> dict[str, object]:
        """As one JSON object, without any words of a client."""
        told: dict[str, object] = {
            "lines": len(self.readings),
            "figures": [figure.as_json() for figure in self.promised],
            "in_session": [figure.as_json() for figure in self.in_session],
            "labels": {label: _shares(levels) for label, levels in self.labels.items()},
            "forms": {
                label: {form: _shares(levels) for form, levels in forms.items()} for label, forms in self.forms.items()
            },
            "disguises": [one.as_json() for one in self.lost],
        }
        return told | ({"cost": self.cost.as_json()} if self.cost else {})


def measure(lines: Sequence[Line], *, cost: bool = True) -> Report:
    """Read all lines, plain and disguised, and with `cost` measure time and memory as well."""
    readings = risk.read(lines)
    in_session = risk.promised(risk.read(lines, risk.IN_A_STEP))
    texts = [line.text for line in lines]
    spent = None
    if cost:
        short, long = ordinary(SHORT, 100), ordinary(LONG, 20)
        spent = Cost(times_of(scan, texts), times_of(scan, short), times_of(scan, long), memory_mb())
    return Report(
        readings,
        risk.promised(readings),
        in_session,
        risk.by_label(readings),
        risk.by_form(readings),
        risk.lost(readings),
        spent,
    )


def markdown(report: Report, *, costs: bool = True) -> Iterator[str]:
    """The report as lines of Markdown, without any words of a client."""
    yield f"{len(report.readings):,} lines."
    heads = ("Lines", "Measured", "95 % interval", "Target", "First step", "")
    yield from table(("A line alone", *heads), map(_promise, report.promised))
    yield from table(("The same line in a step of a session", *heads), map(_promise, report.in_session))
    yield from table(("Disguise", "Raised without", "Raised with", "Points lost", ""), map(_loss, report.lost))
    yield from table(("Label", "Lines", "Noted", "Raised", "Red"), _rows(report.labels))
    for label, forms in report.forms.items():
        yield from table((f"Forms of {label}", "Lines", "Noted", "Raised", "Red"), _rows(forms))
    if report.cost and costs:
        yield from table(("Cost", "Measured", "Target", ""), report.cost.figures())


def misses(report: Report) -> Iterator[str]:
    """The lines that were read wrongly, with their words."""
    for one in report.readings:
        if one.wrong:
            yield f"{one.line.label} ({one.line.form or 'form not said'}) read as {one.level.word}: {one.line.text}"


def _shares(levels: Levels) -> dict[str, object]:
    total = next(iter(levels.values())).total
    return {"of": total, **{name: round(part.rate, 4) for name, part in levels.items()}}


def _promise(figure: Figure) -> tuple[str, ...]:
    bound = figure.target
    low, high = figure.share.interval
    sign = "" if not bound else "≥ " if bound.at_least else "≤ "
    promises = (f"{sign}{percent(bound.target)}", f"{sign}{percent(bound.first)}") if bound else ("", "")
    total, rate = figure.share.total, percent(figure.share.rate)
    measured = (rate, f"{percent(low)} to {percent(high)}") if total else ("–", "–")
    return (figure.name, f"{total:,}", *measured, *promises, figure.verdict)


def _loss(one: Lost) -> tuple[str, ...]:
    return (
        one.name,
        percent(one.plain.rate),
        percent(one.disguised.rate),
        f"{100 * one.points:.1f}",
        one.verdict,
    )


def _rows(parts: dict[str, Levels]) -> Iterator[tuple[str, ...]]:
    for name, levels in parts.items():
        yield (name, f"{levels['raised'].total:,}", *(percent(levels[key].rate) for key in ("noted", "raised", "red")))


def percent(rate: float) -> str:
    """A rate of 0 to 1 as it is written."""
    return f"{100 * rate:.1f} %"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a Markdown table, an empty one before it."""
    yield ""
    yield f"| {' | '.join(heads)} |"
    yield "|" + "---|" * len(heads)
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"
