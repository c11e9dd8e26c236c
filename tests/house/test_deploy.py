"""What is deployed is what is here: settings, commands, files, numbers and alarms that are named exist."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from service.cli import COMMANDS
from service.cli.serving import GRACE_S
from service.settings import Settings
from tests.house import sources
from tests.live.running import running

DEPLOY = sources.ROOT / "deploy"
DOCKERFILE = sources.ROOT / "Dockerfile"
OPERATIONS = sources.ROOT / "docs" / "operations.md"
COMPOSE = DEPLOY / "compose.yaml"
UNIT = DEPLOY / "imagery.service"
ALARMS = DEPLOY / "alarms.yaml"
DASHBOARD = DEPLOY / "grafana.json"

SETTING = re.compile(r"\bIMAGERY_[A-Z_]+\b")
NO_SETTINGS = frozenset({"IMAGERY_NAME"})
"""The name that people type, which the compose file hands to the proxy."""
COMMAND = re.compile(r"(?:^|[`/ ])imagery ([a-z]+)\b", re.MULTILINE)
FIGURE = re.compile(r"\b(?:imagery|process)_[a-z_]+\b")
EXAMPLE = re.compile(r"```sh\n.*?```|`[^`\n]+`", re.DOTALL)
COPIED = re.compile(r"^COPY (?!--from)(?P<what>.+) \S+$", re.MULTILINE)


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names that `/metrics` gives to numbers, by the answer of a running service."""
    with running(tmp_path_factory.mktemp("figures")) as service, service.http() as http:
        told = http.get("/metrics").text
    endings = {"histogram": ("_bucket", "_sum", "_count"), "counter": ("",), "gauge": ("",)}
    families = (line.split()[2:] for line in told.splitlines() if line.startswith("# TYPE "))
    return frozenset(name + ending for name, kind in families for ending in endings[kind])


def test_every_setting_that_is_named_exists() -> None:
    known = {f"IMAGERY_{name.upper()}" for name in Settings.model_fields} | NO_SETTINGS
    for path in _files():
        named = set(SETTING.findall(sources.text(path)))
        assert named <= known, (path.name, named - known)


def test_every_command_that_is_named_exists() -> None:
    for path in _files():
        named = {words for line in _instructions(path) for words in COMMAND.findall(line)}
        assert named <= set(COMMANDS), (path.name, named - set(COMMANDS))


def test_what_the_image_is_made_of_is_here_and_reaches_whoever_builds_it() -> None:
    let_in = {line[1:].removesuffix("/**") for line in _lines(sources.ROOT / ".dockerignore") if line[0] == "!"}
    for found in COPIED.finditer(sources.text(DOCKERFILE)):
        for name in found["what"].split():
            assert (sources.ROOT / name).exists(), name
            assert name.partition("/")[0] in let_in, name


def test_no_key_and_no_record_reaches_whoever_builds_the_image() -> None:
    assert _lines(sources.ROOT / ".dockerignore")[0] == "*"
    assert not any(name in sources.text(sources.ROOT / ".dockerignore") for name in ("!var", "!deploy", "!.git"))


def test_the_image_runs_as_nobody_in_particular_and_is_looked_after() -> None:
    words = sources.text(DOCKERFILE)
    last = words.rpartition("\nFROM ")[2]
    assert re.search(r"^USER (?!root|0)\w+$", last, re.MULTILINE)
    assert "HEALTHCHECK" in last
    assert "/healthz" in last
    assert 'ENTRYPOINT ["imagery"]' in last


def test_both_processes_of_the_service_are_alike_and_shut_in() -> None:
    services = _yaml(COMPOSE)["services"]
    assert {"service-a", "service-b", "database", "redis", "proxy", "migrate"} == set(services)
    for name in ("service-a", "service-b", "migrate"):
        assert services[name]["read_only"] is True
        assert services[name]["cap_drop"] == ["ALL"]
        assert "ports" not in services[name]
    assert "ports" not in services["database"]
    assert all("environment" not in one or "IMAGERY_MASTER_KEY" not in one["environment"] for one in services.values())


def test_a_stop_leaves_time_for_everything_that_is_finished_first() -> None:
    needed = Settings.model_fields["drain_s"].default + 2 * GRACE_S
    services = _yaml(COMPOSE)["services"]
    assert int(services["service-a"]["stop_grace_period"].removesuffix("s")) > needed
    assert int(_unit("TimeoutStopSec")[0]) > needed


def test_files_that_the_compose_file_mounts_are_here() -> None:
    for one in _yaml(COMPOSE)["services"].values():
        for volume in one.get("volumes", ()):
            if volume.startswith("./"):
                assert (DEPLOY / volume.partition(":")[0]).exists(), volume


def test_the_unit_gives_the_service_no_more_than_it_needs() -> None:
    assert _unit("NoNewPrivileges", "ProtectSystem", "ProtectHome", "PrivateTmp") == ["yes", "strict", "yes", "yes"]
    assert _unit("CapabilityBoundingSet") == [""]
    assert _unit("User") == ["imagery"]


def test_every_number_on_the_dashboard_and_in_an_alarm_is_one_that_the_service_gives(figures: frozenset[str]) -> None:
    asked = [target["expr"] for panel in _dashboard()["panels"] for target in panel["targets"]]
    asked += [rule["expr"] for rule in _alarms()]
    assert len(asked) > 20
    named = {name for expression in asked for name in FIGURE.findall(expression)}
    assert named <= figures, named - figures


def test_every_number_that_the_documents_name_is_given(figures: frozenset[str]) -> None:
    named = {name for name in FIGURE.findall(sources.text(OPERATIONS)) if not name.endswith("_")}
    assert named <= figures, named - figures


def test_every_alarm_says_what_to_do() -> None:
    for rule in _alarms():
        assert rule["labels"]["severity"] in {"page", "warn"}
        assert rule["annotations"]["summary"].endswith(".")
        assert f"`{rule['alert']}`" in sources.text(OPERATIONS), rule["alert"]


def test_the_documents_name_no_alarm_that_is_not_there() -> None:
    rows = re.findall(r"^\| `([A-Z]\w+)`", sources.text(OPERATIONS), re.MULTILINE)
    assert sorted(rows) == sorted(rule["alert"] for rule in _alarms())


def _files() -> Iterator[Path]:
    yield from (DOCKERFILE, OPERATIONS, COMPOSE, UNIT, ALARMS, DEPLOY / "Caddyfile")


def _instructions(path: Path) -> list[str]:
    """What is carried out or typed; in a document, what stands in its examples and between backticks."""
    if path.suffix == ".md":
        return EXAMPLE.findall(sources.text(path))
    return [line for line in sources.text(path).splitlines() if not line.lstrip().startswith("#")]


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def _yaml(path: Path) -> Any:  # noqa: ANN401 - whatever it says
    return yaml.safe_load(sources.text(path))


def _alarms() -> list[dict[str, Any]]:
    return [rule for group in _yaml(ALARMS)["groups"] for rule in group["rules"]]


def _dashboard() -> dict[str, Any]:
    return json.loads(sources.text(DASHBOARD))


def _unit(*names: str) -> list[str]:
    told = {line.partition("=")[0]: line.partition("=")[2] for line in _lines(UNIT) if "=" in line}
    return [told[name] for name in names]
