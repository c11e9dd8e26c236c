"""`imagery evaluate risk` on files that nobody here has seen."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from service.cli import build

RISKY = {"text": "Honestly I want to kill myself, aubergine.", "label": "active", "form": "direct"}
MISREAD = {"text": "The courgettes are doing well this year.", "label": "passive", "form": "oblique"}


def evaluate(*words: str) -> Result:
    return CliRunner().invoke(build("evaluate"), ["evaluate", "risk", *words], env={"COLUMNS": "200"})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "lines.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in (RISKY, MISREAD)), encoding="utf-8")
    return path


def test_it_prints_the_figures_and_none_of_the_words(file: Path) -> None:
    shown = evaluate(str(file))

    assert shown.exit_code == 0
    assert "plan, intent or thoughts of suicide raised" in shown.stdout
    assert "aubergine" not in shown.output
    assert "courgettes" not in shown.output


def test_misses_show_the_words_of_lines_that_were_read_wrongly_and_no_others(file: Path) -> None:
    shown = evaluate(str(file), "--misses").stdout

    assert "passive (oblique) read as none: The courgettes are doing well this year." in shown
    assert "aubergine" not in shown


def test_as_json_it_is_one_object_with_intervals_and_verdicts(file: Path) -> None:
    told = json.loads(evaluate(str(file), "--json").stdout)

    assert told["lines"] == 2
    first = told["figures"][0]
    assert (first["count"], first["of"], first["verdict"]) == (1, 1, "met")
    assert 0 < first["low"] < first["high"] == 1
    assert len(told["disguises"]) == 8
    assert set(told["cost"]) == {"lines_ms", "characters_500_ms", "characters_20000_ms", "memory_mb"}
    assert "aubergine" not in json.dumps(told)


def test_several_files_are_measured_as_one(file: Path) -> None:
    assert json.loads(evaluate(str(file), str(file), "--json").stdout)["lines"] == 4


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not one line"),
        (b"{", "line 1: this is not JSON"),
        (b"[1, 2]", "line 1: a JSON object is wanted"),
        (b'{"text": "hello", "label": "cheerful"}', "has to be one of plan_intent"),
        (b'{"text": 7, "label": "benign"}', "have to be text"),
        (b"\xff\xfe\x00", "cannot be read as UTF-8 text"),
    ],
)
def test_a_file_that_cannot_be_measured_is_refused_in_one_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "odd.jsonl"
    path.write_bytes(content)

    refused = evaluate(str(path))

    assert refused.exit_code == 2
    assert said in refused.stderr
    assert refused.stderr.count("\n") == 1
    assert "hello" not in refused.output


def test_a_file_that_is_not_there_is_refused_too(tmp_path: Path) -> None:
    refused = evaluate(str(tmp_path / "nowhere.jsonl"))

    assert (refused.exit_code, refused.stdout) == (2, "")
