"""Writes `docs/safety-evaluation.md`: what is measured of the rules, on lines that no rule was written from.

`python -m tools.evaluation` reads the files under `tests/corpora/` and writes the page. It holds nothing that depends
on the machine; `imagery evaluate` prints times and memory as well. The set that is kept apart is opened with `--held`,
when nothing is to be changed any more.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from service.evaluation.drafts import drafts_markdown, measure_drafts, read_drafts
from service.evaluation.lines import read_lines
from service.evaluation.report import markdown, measure

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "safety-evaluation.md"
RISK = ROOT / "tests" / "corpora" / "risk"
DRAFTS = ROOT / "tests" / "corpora" / "drafts"

_HEAD = """# How well danger is read, in figures

<!-- Written by `python -m tools.evaluation`. Do not edit. -->

Every figure here is about invented lines. They were written by this project, by other hands than those who wrote the
rules and the lines from which the statistical layer learnt, and without sight of either; no run of eight words stands
in both. Even so they come from one house, and **the figures flatter**: a stranger's words are read worse than these.
No line comes from a person in distress, none was checked by clinicians, and the shares say nothing about how often an
alert is right in use, because dangers are far more frequent here than in any practice.

*Noted* is level watch or more, *raised* amber or more: the clinician is called. *Therapy talk* is distress and
everyday talk other than lines written to mislead (*traps*) and turns of phrase (*idioms*). Intervals are Wilson's,
for 95 per cent. Verdicts compare the measured share with its target, not the interval.

Every line is measured twice: alone, and **as a session reads it**, standing in a step, without the questions that the
protocol asks. The second detector raises much less in a session, so that the second table, and not the first, says what
a clinician would be called for. All other tables are about lines alone.

`imagery evaluate risk FILE.jsonl` measures any other file, times and memory included."""

_DRAFTS_HEAD = """What a machine might propose to send, checked by `safety.boundaries.check`. *Held* means that a
clinician would have to rewrite the draft or take it as their own words. The drafts are invented too, by other hands
than those who wrote the rules, and without sight of them. `imagery evaluate drafts FILE.jsonl` measures any
other file, with times."""

_DESCRIBED = {
    "development.jsonl": "The development set: figures over it were looked at while the rules and the layer were made.",
    "languages.jsonl": "Danger in other languages, or mixed with English: what cannot be read should call a clinician.",
}
_DESCRIBED_DRAFTS = {
    "development.jsonl": "The development set: its figures, not its drafts, were looked at while rules were made.",
}
_HELD = "held.jsonl"
_OTHERWISE = "A set kept apart: nothing was changed after its figures; fragments were seen as overlaps were taken out."


def page(*, held: bool) -> str:
    """The whole page as it should read now; with `held`, over the client's lines that are kept apart as well."""
    risk = _risk(held=held)
    return (
        "\n".join([_HEAD, "", "## A client's words", *risk, "", "## Drafts", "", _DRAFTS_HEAD, *_drafts()]).rstrip()
        + "\n"
    )


def _risk(*, held: bool) -> Iterator[str]:
    for path in sorted(RISK.glob("*.jsonl")):
        if path.name == _HELD and not held:
            continue
        yield from ("", f"### `{path.name}`", "", _DESCRIBED.get(path.name, _OTHERWISE), "")
        yield from markdown(measure(read_lines([path]), cost=False))


def _drafts() -> Iterator[str]:
    for path in sorted(DRAFTS.glob("*.jsonl")):
        described = _DESCRIBED_DRAFTS.get(path.name, _OTHERWISE)
        yield from ("", f"### `{path.name}`", "", described, "")
        yield from drafts_markdown(measure_drafts(read_drafts([path])), costs=False)


if __name__ == "__main__":
    PAGE.write_text(page(held="--held" in sys.argv), encoding="utf-8")
