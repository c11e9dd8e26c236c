"""`imagery evaluate reading`: how well answers are read, what counts as false, and figures that do not fall."""

import json
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner, Result

from service.cli import build
from service.evaluation.reading import KindFigures, ReadingReport, measure_reading
from service.evaluation.reading_lines import read_reading
from tools.weights.apart import runs_of

CORPORA: Final = Path(__file__).resolve().parents[1] / "corpora" / "reading"
DEVELOPMENT: Final = CORPORA / "development.jsonl"
APART: Final = ("held.jsonl", "last.jsonl")
FLOOR: Final = 0.95
FLOORS: Final = {"several_items": 0.76}
"""Kinds that stand below the floor of all others."""

Row = dict[str, object]
NOTHING: Final[Row] = {}
RIGHT: Final[Row] = {
    "kind": "counts",
    "text": "twice, aubergine",
    "step": "homework_review",
    "asked": "intrusion_count_7d",
}


def evaluate(*words: str) -> Result:
    return CliRunner().invoke(build("evaluate"), ["evaluate", "reading", *words], env={"COLUMNS": "200"})


def written(folder: Path, *lines: Row) -> Path:
    path = folder / "lines.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def report() -> ReadingReport:
    return measure_reading(read_reading([DEVELOPMENT]))


def test_it_prints_the_figures_and_none_of_the_words(tmp_path: Path) -> None:
    shown = evaluate(str(written(tmp_path, RIGHT | {"want": {"intrusion_count_7d": 2}})))

    assert shown.exit_code == 0
    assert "| counts | 1 | 100.0 % |" in shown.stdout
    assert "aubergine" not in shown.output


def test_a_wrong_value_is_a_false_record_and_not_a_miss(tmp_path: Path) -> None:
    told = json.loads(evaluate(str(written(tmp_path, RIGHT | {"want": {"intrusion_count_7d": 3}})), "--json").stdout)

    assert (told["total"]["exact"], told["total"]["false_records"], told["total"]["missed"]) == (0.0, 1, 0)


def test_what_is_recorded_and_was_not_wanted_is_false_unless_it_may_be(tmp_path: Path) -> None:
    unwanted = RIGHT | {"want": NOTHING}

    one = json.loads(evaluate(str(written(tmp_path, unwanted)), "--json").stdout)["total"]
    other = json.loads(evaluate(str(written(tmp_path, unwanted | {"may": ["intrusion_count_7d"]})), "--json").stdout)

    assert one["false_records"] == 1
    assert other["total"]["exact"] == 1.0


def test_a_sign_that_should_not_be_there_is_told_apart(tmp_path: Path) -> None:
    stops: Row = {"kind": "stop", "text": "please stop", "step": "s1_child_view", "asked": "emotion", "want": NOTHING}

    told = json.loads(evaluate(str(written(tmp_path, stops)), "--json").stdout)["total"]

    assert (told["false_records"], told["false_signs"]) == (0, 1)


def test_a_call_for_the_clinician_where_no_danger_was_spoken_of_is_a_false_sign(tmp_path: Path) -> None:
    line: Row = {"kind": "x", "text": "I want to kill myself", "step": "process_meaning", "asked": "meaning"}
    quiet: Row = line | {"want": NOTHING, "may": ["meaning"]}
    wanted: Row = {"flags": ["suicidal_thoughts"]}

    one = json.loads(evaluate(str(written(tmp_path, quiet)), "--json").stdout)["total"]
    other = json.loads(evaluate(str(written(tmp_path, quiet | {"want": wanted})), "--json").stdout)["total"]

    assert (one["false_signs"], other["false_signs"]) == (1, 0)


def test_misses_show_the_words_of_lines_that_were_read_wrongly_and_no_others(tmp_path: Path) -> None:
    wrong: Row = {
        "kind": "counts",
        "text": "some courgettes",
        "step": "homework_review",
        "want": {"intrusion_count_7d": 4},
    }
    path = written(tmp_path, RIGHT | {"want": {"intrusion_count_7d": 2}}, wrong)

    shown = evaluate(str(path), "--misses").stdout

    assert "counts in homework_review, missed intrusion_count_7d: some courgettes" in shown
    assert "aubergine" not in shown


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"text": "hello", "step": "state_check", "want": NOTHING}, "“kind” is missing"),
        (RIGHT | {"want": NOTHING, "colour": "red"}, "“colour” is missing, not known"),
        (RIGHT | {"want": NOTHING, "step": "nowhere"}, "there is no such step"),
        (RIGHT | {"want": NOTHING, "protocol": "nothing"}, "there is no such step"),
    ],
)
def test_a_file_that_cannot_be_measured_is_refused_in_one_sentence(tmp_path: Path, line: Row, said: str) -> None:
    refused = evaluate(str(written(tmp_path, line)))

    assert refused.exit_code == 2
    assert said in refused.stderr
    assert "aubergine" not in refused.output


def test_the_development_lines_hold_every_kind_with_lines_that_want_nothing(report: ReadingReport) -> None:
    kinds = {one.kind for one in report.kinds}

    assert len(kinds) >= 35
    assert all(one.exact.total >= 20 for one in report.kinds)
    for name in APART:
        lines = read_reading([CORPORA / name])
        assert {line.kind for line in lines} == kinds


def test_no_kind_is_read_worse_than_before(report: ReadingReport) -> None:
    def floor(one: KindFigures) -> float:
        return FLOORS.get(one.kind, FLOOR)

    assert not {one.kind: one.exact.rate for one in report.kinds if one.exact.rate < floor(one)}
    assert report.total.exact.rate >= 0.98


def test_hardly_any_line_leaves_a_record_that_was_not_given(report: ReadingReport) -> None:
    assert report.total.false_records.rate <= 0.01


@pytest.mark.parametrize("name", APART)
def test_a_set_kept_apart_shares_no_eight_words_and_no_whole_line_with_the_development_lines(name: str) -> None:
    tuned = [line.text for line in read_reading([DEVELOPMENT])]
    runs = {run for text in tuned for run in runs_of(text)}
    apart = [line.text for line in read_reading([CORPORA / name]) if len(line.text.split()) > 4]

    assert not [text for text in apart if runs & set(runs_of(text))]
    assert not {text.casefold() for text in apart} & {text.casefold() for text in tuned}
