"""The pages, what a browser may do with them, and the operations."""

import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from service.app import create_app
from service.cli.serving import bind
from service.errors import CannotStart
from service.http.pages import NONCE_MARK, pages
from service.http.problems import add_problems
from service.http.shell import Shell
from service.settings import Settings
from tests.live.running import Running

HTML = f'<!doctype html><meta name="csp-nonce" content="{NONCE_MARK}"><title>{{}}</title>'


@pytest.fixture
def built(tmp_path: Path) -> TestClient:
    """The pages as a build leaves them, served."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "client-1a2b.js").write_text("export {};")
    (tmp_path / "secret.txt").write_text("no page")
    (tmp_path / "worker.js").write_text("var kept;")
    for name in ("index", "client", "console"):
        (tmp_path / f"{name}.html").write_text(HTML.format(name))
    return served(tmp_path)


def served(folder: Path | None) -> TestClient:
    """An application of pages alone."""
    app = FastAPI()
    app.include_router(pages(folder))
    add_problems(app)
    app.add_middleware(Shell, address="https://imagery.example.org")
    return TestClient(app)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "index"),
        ("/join", "client"),
        ("/client", "client"),
        ("/client/after/all", "client"),
        ("/console", "console"),
        ("/console/sessions/7", "console"),
    ],
)
def test_unknown_paths_under_a_page_serve_the_page(built: TestClient, path: str, name: str) -> None:
    answer = built.get(path)
    assert answer.status_code == 200
    assert f"<title>{name}</title>" in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_each_answer_has_its_own_nonce_and_allows_nothing_from_elsewhere(built: TestClient) -> None:
    answers = [built.get("/client") for _ in range(2)]
    nonces = [re.findall(r'content="([^"]+)"', answer.text)[0] for answer in answers]
    assert nonces[0] != nonces[1]
    for answer, nonce in zip(answers, nonces, strict=True):
        policy = answer.headers["content-security-policy"]
        assert f"'nonce-{nonce}'" in policy
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert "http" not in policy
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "max-age" in answer.headers["strict-transport-security"]


def test_built_files_are_kept_for_ever_and_nothing_else_is_given_out(built: TestClient) -> None:
    answer = built.get("/assets/client-1a2b.js")
    assert answer.status_code == 200
    assert "immutable" in answer.headers["cache-control"]
    for path in ("/assets/none.js", "/assets/..%2Fsecret.txt", "/assets/%2e%2e/secret.txt", "/secret.txt"):
        assert built.get(path).status_code == 404


def test_the_worker_may_keep_the_client_s_page_and_no_other_and_is_looked_at_anew(built: TestClient) -> None:
    answer = built.get("/client/worker.js")
    assert answer.text == "var kept;"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["service-worker-allowed"] == "/client"
    assert answer.headers["cache-control"] == "no-store"
    assert served(None).get("/client/worker.js").status_code == 404


def test_without_a_build_the_page_says_how_to_make_one() -> None:
    answer = served(None).get("/client")
    assert answer.status_code == 503
    assert "make web" in answer.text


@pytest.mark.parametrize("path", ["/docs", "/asyncapi"])
def test_the_descriptions_can_be_read(service: Running, path: str) -> None:
    with service.http() as http:
        text = http.get(path).text
        document = re.findall(r'href="(/[\w.]+)"', text)[0]
        assert http.get(document).status_code == 200
    assert "<script" not in text
    assert ("POST /api/v1/login" if path == "/docs" else "approve") in text


def test_alive_and_ready(service: Running) -> None:
    with service.http() as http:
        assert http.get("/healthz").json() == {"status": "alive"}
        ready = http.get("/readyz").json()
        assert ready["status"] == "ready"
        # Clients of other tests share this service: an old entry of theirs is named and keeps nobody waiting.
        assert ready["crisis_directory"] == "current" or ready["crisis_directory"].startswith("check ")


def test_what_is_nowhere_is_a_problem_too(service: Running) -> None:
    with service.http() as http:
        nowhere = http.get("/api/v1/nowhere")
        wrong = http.delete("/api/v1/me")
        big = http.post("/api/v1/join", content=b'{"code":"' + b"x" * 300_000 + b'"}')
        broken = http.post("/api/v1/join", content=b"{", headers={"Content-Type": "application/json"})
    assert [answer.json()["code"] for answer in (nowhere, wrong, big, broken)] == [
        *("not_found", "method_not_allowed", "too_big", "invalid")
    ]
    assert [answer.status_code for answer in (nowhere, wrong, big, broken)] == [404, 405, 413, 422]


def test_nobody_is_served_unencrypted_from_elsewhere(service: Running) -> None:
    house = service.app.state.house
    open_to_all = Settings(public_url="http://imagery.example.org")
    with pytest.raises(CannotStart, match="https"):
        create_app(open_to_all, house.store, house.sessions, house.clock)
    create_app(Settings(public_url="https://imagery.example.org"), house.store, house.sessions, house.clock)


def test_a_busy_port_is_one_clear_sentence(service: Running) -> None:
    port = int(service.address.rpartition(":")[2])
    with pytest.raises(CannotStart, match=f"Port {port} .* in use"):
        bind("127.0.0.1", port)
