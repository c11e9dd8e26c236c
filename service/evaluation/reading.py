"""How well the answers in a client's lines are read: what must be recorded, what must not, and what is missed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graphs.reading import Value
from service.evaluation.reading_lines import Given, ReadingLine, Wanted, given_by
from service.evaluation.report import percent, table
from service.evaluation.shares import Share, share

_WORDS: Final = "client_words"
_ANY: Final = "required"
_UNJUDGED: Final = frozenset({
    "present_tense", "perspective", "image_kind", "uses_updated_view", "presence_confirmed", "intervention_source",
    "orientation_parts", "self_guided", "outcome", "disclosure_version", "consent_version", "screen_answers",
    "screen_last", "screen_result", "past_attempt", "rehearsal_suds_change", "minutes_left", "threat", "new_image",
})  # fmt: skip
"""What every line may give beside its answer, or follows from it: judged only where it is wanted."""
_DISTRESS: Final = frozenset({"suds", "suds_baseline", "suds_before", "suds_after", "suds_close"})
"""One number for distress is kept under several of these names."""
_SIGN_OF: Final = {
    "B02": {"frozen"}, "B04": {"revenge_theme"}, "B05": {"self_blame"}, "B06": {"dissociation_sign"},
    "B10": {"new_material"}, "B16": {"imagery_refused_between"}, "B19": {"numb_or_avoiding"},
}  # fmt: skip
_SCREENED: Final = frozenset({"risk_screen", "risk_recheck", "bs_entry", "g_risk_escalation"})
"""Where danger is asked for: which signs an answer raises is measured elsewhere."""
_READ_FOR: Final = frozenset({
    "driving", "not_private", "alcohol_now", "substance_increase", "impaired_now", "consent_withdrawn",
    "dissociation_sign", "amnesia_reported", "fragmented_reply", "frozen", "numb_or_avoiding", "revenge_theme",
    "self_blame", "new_material", "memory_recovery_request", "suggestion_trap", "medication_question",
    "diagnosis_question", "legal_question", "identity_question", "imagery_refused_between",
})  # fmt: skip
"""The flags that are judged one by one. Of danger only this is: a line about none must not call the clinician."""
_CALLED: Final = "called"


@dataclass(frozen=True, slots=True)
class Judged:
    """A line with what it gave: what was `missed` of what was wanted, and what was given and must not be."""

    line: ReadingLine
    missed: tuple[str, ...]
    false_records: tuple[str, ...]
    false_signs: tuple[str, ...]

    @property
    def exact(self) -> bool:
        """Whether it gave just what it must."""
        return not (self.missed or self.false_records or self.false_signs)


@dataclass(frozen=True, slots=True)
class KindFigures:
    """The shares of a kind's lines: read exactly, with a false record, with a false sign, with something missed."""

    kind: str
    exact: Share
    false_records: Share
    false_signs: Share
    missed: Share

    def as_json(self) -> dict[str, object]:
        """As one JSON object; rates are 0 to 1."""
        low, high = self.exact.interval
        return {
            "kind": self.kind,
            "of": self.exact.total,
            "exact": round(self.exact.rate, 4),
            "low": round(low, 4),
            "high": round(high, 4),
            "false_records": self.false_records.count,
            "false_signs": self.false_signs.count,
            "missed": self.missed.count,
        }


@dataclass(frozen=True, slots=True)
class ReadingReport:
    """All that was measured over some lines; `total` over all of them."""

    judged: tuple[Judged, ...]
    kinds: tuple[KindFigures, ...]
    total: KindFigures

    def as_json(self) -> dict[str, object]:
        """As one JSON object, without the words of a line."""
        return {"total": self.total.as_json(), "kinds": [one.as_json() for one in self.kinds]}


def measure_reading(lines: Sequence[ReadingLine]) -> ReadingReport:
    """Read every line in its step and compare what it gives with what it must give."""
    judged = tuple(judge(line, given_by(line)) for line in lines)
    names = sorted({line.kind for line in lines})
    kinds = tuple(_figures(name, [one for one in judged if one.line.kind == name]) for name in names)
    return ReadingReport(judged, kinds, _figures("all lines", judged))


def judge(line: ReadingLine, given: Given) -> Judged:
    """Compare what a line gave with what was wanted of it."""
    wanted = {name: value for name, value in line.want.items() if name not in {"branches", "flags", "screen"}}
    branches, flags = _listed(line.want.get("branches")), _listed(line.want.get("flags"))
    wrong = tuple(
        name for name, value in wanted.items() if name in given.record and not _is(given.record[name], value, line)
    )
    answers = line.want.get("screen")
    asked = answers if isinstance(answers, dict) else {}
    wrong += tuple(item for item, answer in given.screen.items() if asked.get(item, answer) != answer)
    missed = tuple(name for name in wanted if name not in given.record)
    missed += tuple(sign for sign in branches if sign not in given.branches)
    missed += tuple(sign for sign in flags if sign not in given.flags)
    missed += tuple(item for item in asked if item not in given.screen)
    return Judged(line, missed, wrong + _unwanted(line, wanted, given), _false_signs(line, branches, flags, given))


def _listed(value: Wanted | None) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list) else ()


def _is(given: Value, wanted: Wanted, line: ReadingLine) -> bool:
    """Whether a recorded value is the wanted one; a number wanted of a list is how many it holds."""
    if wanted == _ANY:
        return given not in ("", ())
    if wanted == _WORDS:
        texts = given if isinstance(given, tuple) else (given,)
        return all(isinstance(text, str) and text.strip() != "" and text in line.text for text in texts)
    if isinstance(given, tuple):
        return len(given) == wanted if isinstance(wanted, int) else list(given) == wanted
    return type(given) is type(wanted) and given == wanted


def _unwanted(line: ReadingLine, wanted: Mapping[str, Wanted], given: Given) -> tuple[str, ...]:
    allowed = _UNJUDGED | set(line.may) | set(wanted)
    if _DISTRESS & allowed or line.want.get("branches") == ["B15"]:
        allowed |= _DISTRESS
    return tuple(name for name in given.record if name not in allowed)


def _false_signs(line: ReadingLine, branches: Sequence[str], flags: Sequence[str], given: Given) -> tuple[str, ...]:
    allowed = {*branches, *flags, *line.may}
    for branch in allowed & set(_SIGN_OF):
        allowed |= _SIGN_OF[branch]
    if line.step in _SCREENED:
        return tuple(branch for branch in given.branches if branch not in allowed)
    speaks_of_danger = bool({*flags, *line.may} - _READ_FOR - set(line.want) & set(given.flags))
    called = (_CALLED,) if given.called and not speaks_of_danger else ()
    judged = (*given.branches, *(flag for flag in given.flags if flag in _READ_FOR), *called)
    return tuple(sign for sign in judged if sign not in allowed)


def _figures(kind: str, judged: Sequence[Judged]) -> KindFigures:
    def part(holds: Callable[[Judged], bool]) -> Share:
        return share([holds(one) for one in judged])

    return KindFigures(
        kind,
        part(lambda one: one.exact),
        part(lambda one: bool(one.false_records)),
        part(lambda one: bool(one.false_signs)),
        part(lambda one: bool(one.missed)),
    )


def reading_markdown(report: ReadingReport) -> Iterator[str]:
    """The report as lines of Markdown, without the words of a line."""
    yield f"{len(report.judged):,} lines."
    heads = ("What is said", "Lines", "Read exactly", "95 % interval", "False records", "False signs", "Missed")
    yield from table(heads, map(_row, (*report.kinds, report.total)))


def _row(one: KindFigures) -> tuple[str, ...]:
    low, high = one.exact.interval
    counts = (one.false_records.count, one.false_signs.count, one.missed.count)
    name = one.kind.replace("_", " ")
    return (
        name,
        f"{one.exact.total:,}",
        percent(one.exact.rate),
        f"{percent(low)} to {percent(high)}",
        *map(str, counts),
    )


def reading_misses(report: ReadingReport) -> Iterator[str]:
    """The lines that were not read exactly, with their words."""
    for one in report.judged:
        if not one.exact:
            parts = (("missed", one.missed), ("false", one.false_records), ("raised", one.false_signs))
            said = "; ".join(f"{name} {', '.join(found)}" for name, found in parts if found)
            yield f"{one.line.kind} in {one.line.step}, {said}: {one.line.text}"
