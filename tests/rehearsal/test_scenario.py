"""Reading scenario files."""

from pathlib import Path

import pytest

from service.rehearsal.scenario import ScenarioError, load

SCENARIOS = Path(__file__).resolve().parents[1] / "data" / "scenarios.yaml"


def _file(folder: Path, text: str) -> Path:
    path = folder / "one.yaml"
    path.write_text(text, "utf-8")
    return path


def test_the_scripts_of_a_file_come_in_order() -> None:
    assert [script.id for script in load([SCENARIOS])] == ["S01", "S04", "S07", "S09", "S10"]


def test_one_script_can_be_chosen() -> None:
    assert [script.id for script in load([SCENARIOS], ["S07"])] == ["S07"]


def test_a_script_that_is_not_there_is_named() -> None:
    with pytest.raises(ScenarioError, match="S99"):
        load([SCENARIOS], ["S01", "S99"])


def test_name_and_age_stand_before_the_first_two_commas_of_the_profile() -> None:
    (script,) = load([SCENARIOS], ["S01"])
    assert (script.name, script.age) == ("Ines", 34)


def test_what_the_setup_leaves_out_has_its_usual_value(tmp_path: Path) -> None:
    (script,) = load([_file(tmp_path, "scripts: [{id: X, variant: trauma_3stage, turns: []}]")])
    setup = script.setup
    assert (setup.mode, setup.minutes, setup.approval, setup.lead) == ("supervised", 90, "every_draft", "client")
    assert (setup.session_number, setup.country, setup.safe_word, setup.late_min) == (2, "GB", "lantern", 0)
    assert (setup.history, setup.clinician, setup.cue_word) == ((), "present", None)


def test_a_clinicians_line_may_be_one_word_or_an_object(tmp_path: Path) -> None:
    text = "scripts: [{id: X, turns: [{clinician: take_over}, {clinician: {action: say, text: Hello.}}]}]"
    (script,) = load([_file(tmp_path, text)])
    assert [turn.given for turn in script.turns] == [{"action": "take_over"}, {"action": "say", "text": "Hello."}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("scripts: [{id: X, setup: {minuets: 90}}]", "setup"),
        ("scripts: [{id: X, setup: {mode: alone}}]", "mode"),
        ("scripts: [{id: X, turns: [{event: {earthquake: 1}}]}]", "earthquake"),
        ("scripts: [{id: X, turns: [{clinician: dance}]}]", "dance"),
        ("scripts: [{id: X, turns: [{client: Hi., expect: {mood: good}}]}]", "mood"),
        ("scripts: [{id: X, turns: [{cat: Miaow.}]}]", "turn 1"),
        ("scripts: 7", "no list"),
        ("[1, 2", "not a YAML file"),
        ("just words", "something else"),
    ],
)
def test_a_file_outside_the_vocabulary_is_refused_with_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ScenarioError, match=said):
        load([_file(tmp_path, text)])


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match=r"gone\.yaml"):
        load([tmp_path / "gone.yaml"])
