"""`imagery rehearse` as a program calls it."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def _rehearse(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "service.cli", "rehearse", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own


def test_json_is_all_that_is_printed_and_a_script_that_fails_is_the_exit_status(tmp_path: Path) -> None:
    scripts = tmp_path / "one.yaml"
    scripts.write_text(
        'scripts: [{id: X, variant: stabilisation_only, profile: "Tom, 41, quiet", '
        "turns: [{client: Hello., expect: {next: settle_in}}], final: {completed: true, imagery_started: false}}]",
        "utf-8",
    )
    done = _rehearse(str(scripts), "--json")
    line, last = [json.loads(printed) for printed in done.stdout.splitlines()]
    assert done.returncode == 1
    assert "settle_in" in done.stderr
    assert (line["scenario"], line["turn"], line["at"]) == ("X", 1, "clinician_ready")
    assert {"path", "completed", "reason", "risk_max", "note_sections", "elapsed_ms"} <= last.keys()


def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    done = _rehearse(str(tmp_path / "gone.yaml"))
    assert done.returncode == 2
    assert done.stderr.strip() == "gone.yaml cannot be read."
