"""What a newcomer reads first is true: two commands, the targets, the rooms, the words."""

import json
import re
import subprocess

from graphs import studio
from graphs.protocols import PROTOCOLS
from tests.house import sources

README = sources.ROOT / "README.md"
MAKEFILE = sources.ROOT / "Makefile"
DECISIONS = sources.ROOT / "docs" / "decisions"
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
PICTURES_TAKEN_LATER = ("docs/images/client.png", "docs/images/console.png")


def test_the_readme_shows_the_two_commands() -> None:
    shown = "\n".join(re.findall(r"```(?:sh|bash|console)?\n(.*?)```", sources.text(README), re.DOTALL))
    assert "make demo" in shown
    assert "make test" in shown


def test_the_readme_names_every_room() -> None:
    words = sources.text(README)
    assert [room for room in (*sources.ROOMS, "web", "tests") if f"`{room}/`" not in words] == []


def test_help_lists_every_documented_target() -> None:
    make = ["make", "help"]
    listed = subprocess.run(make, cwd=sources.ROOT, check=True, capture_output=True, text=True).stdout  # noqa: S603
    for target in ("setup", "demo", "check", "test", "long", "bench", "web", "schema", "help"):
        assert f"make {target} " in listed


def test_the_build_machine_runs_the_command_of_the_readme() -> None:
    assert sources.text(sources.ROOT / ".ci" / "run").rstrip().endswith("make test")


def test_links_between_documents_lead_somewhere() -> None:
    dead = [
        f"{sources.place(path)}: {target}"
        for path in sources.files()
        if path.suffix == ".md"
        for target in LINK.findall(sources.text(path))
        if not (path.parent / target).exists() and target not in PICTURES_TAKEN_LATER
    ]
    assert not dead, dead


def test_decisions_are_numbered_dated_and_listed() -> None:
    decisions = sorted(DECISIONS.glob("[0-9]*.md"))
    numbers = [int(path.name[:4]) for path in decisions]
    assert numbers == list(range(len(numbers)))
    index = sources.text(DECISIONS / "README.md")
    for path in decisions[1:]:
        words = sources.text(path)
        assert all(f"## {part}" in words for part in ("Why", "Decision", "What follows")), path.name
        assert path.name in index


def test_the_graph_file_opens_every_protocol() -> None:
    described = json.loads(sources.text(sources.ROOT / "langgraph.json"))["graphs"]
    assert set(described) == set(PROTOCOLS)
    for name, where in described.items():
        assert where == f"./graphs/studio.py:{name}"
        assert set(PROTOCOLS[name].steps) <= set(getattr(studio, name).nodes)
