"""What whoever runs the service sees: whether a process is fit, how busy it is, and nobody's words or names."""

import asyncio
import re
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import httpx

from service.clock import ManualClock
from service.settings import Settings
from tests.live.running import Person, Running, running
from tests.postgres import Server

CANARY = "a canary sang on the ninth of may"
NUMBER = re.compile(r"^(?P<name>[a-z_]+)(?:\{(?P<labels>[^}]*)\})? (?P<value>\S+)$", re.MULTILINE)
LABELS = {"kind", "answer", "page", "ticker", "level", "mode", "channel", "outcome", "le"}


async def test_a_process_that_can_take_sessions_says_so(service: Running) -> None:
    with service.http() as http:
        assert http.get("/healthz").json() == {"status": "alive"}
        ready = http.get("/readyz")
        assert ready.status_code == 200
        assert (ready.json()["status"], ready.json()["bus"]) == ("ready", "listening")


async def test_a_database_that_takes_nothing_makes_a_process_unfit_until_it_does_again(tmp_path: Path) -> None:
    with running(tmp_path) as service, service.http() as http:
        with _held(tmp_path):
            refused = http.get("/readyz")
            assert (refused.status_code, refused.json()["code"]) == (503, "store_unavailable")
            assert "Retry-After" in refused.headers
            assert http.get("/healthz").status_code == 200
        while http.get("/readyz").status_code != 200:
            pass


async def test_a_database_that_is_older_makes_a_process_unfit_and_a_newer_one_does_not(tmp_path: Path) -> None:
    """A release is brought in by migrating first, and then exchanging processes one after the other."""
    clock = ManualClock()
    with running(tmp_path, clock=clock) as service, service.http() as http:
        _revise(tmp_path, "9999")
        assert http.get("/readyz").status_code == 200
        clock.advance(1_000)
        _revise(tmp_path, "0001")
        refused = http.get("/readyz")
        assert (refused.status_code, refused.json()["code"]) == (503, "store_unavailable")
        assert "imagery migrate" in refused.json()["detail"]


async def test_a_disk_without_room_makes_a_process_unfit(tmp_path: Path) -> None:
    with running(tmp_path, least_free_mb=10**12) as service, service.http() as http:
        refused = http.get("/readyz")
        assert (refused.status_code, refused.json()["code"]) == (503, "disk_nearly_full")


async def test_asking_often_does_not_write_often(tmp_path: Path) -> None:
    """Nobody has to sign in to ask, so asking must not be a way to keep the disk busy."""
    with running(tmp_path, clock=ManualClock()) as service, service.http() as http:
        http.get("/readyz")
        before = _figures(http)["imagery_commit_seconds_count"]
        for _ in range(20):
            assert http.get("/readyz").status_code == 200
        assert _figures(http)["imagery_commit_seconds_count"] <= before + 5


async def test_turns_commits_sockets_and_answers_are_measured(service: Running, client: Person) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        await page.ask("say", text="measured")
        with service.http() as http:
            figures = _figures(http)
    assert figures['imagery_sockets{page="client"}'] >= 1
    assert figures['imagery_answer_seconds_count{kind="say"}'] >= 1
    assert figures['imagery_turn_seconds_count{kind="opened"}'] >= 1
    assert figures["imagery_commit_operations_sum"] >= figures["imagery_commit_operations_count"] > 0
    assert figures['imagery_sessions_open{mode="supervised"}'] >= 1
    assert figures["imagery_database_up"] == 1
    assert figures["imagery_draining"] == 0
    assert all(figures[f'imagery_ticker_seconds{{ticker="{name}"}}'] < 60 for name in ("sessions", "alarms"))


async def test_an_open_alert_and_its_age_are_seen(tmp_path: Path) -> None:
    clock = ManualClock()
    with running(tmp_path, clock=clock) as service, service.http() as http:
        mira = service.client(service.clinician())
        assert _figures(http)['imagery_alerts_open{level="red"}'] == 0
        with service.http(mira) as theirs:
            assert theirs.post("/api/v1/help", json={}).status_code == 200
        clock.advance(90_000)
        figures = _figures(http)
        assert figures['imagery_alerts_open{level="red"}'] == 1
        assert figures['imagery_alert_oldest_seconds{level="red"}'] == 90


async def test_a_decision_on_a_draft_that_is_gone_is_counted(service: Running, clinician: Person) -> None:
    mira = service.client(clinician)
    async with service.socket("client", mira) as page, service.socket("console", clinician) as console:
        await page.hello()
        await console.hello()
        await console.watch(mira.session)
        stale = await console.ask("approve", session=mira.session, draft="gone", epoch=0, sha256="0" * 64)
        assert stale["code"] == "stale_draft"
        with service.http() as http:
            assert _figures(http)['imagery_inputs_total{answer="stale_draft"}'] >= 1


async def test_no_name_no_id_and_no_word_is_among_the_numbers(service: Running, client: Person) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        await page.ask("say", text=CANARY)
    with service.http() as http:
        told = http.get("/metrics").text
    assert [
        secret for secret in (CANARY, "canary", "Mira", "Ada", client.session, client.token) if secret in told
    ] == []
    used = {label.partition("=")[0] for found in NUMBER.finditer(told) for label in (found["labels"] or "").split(",")}
    assert used - {""} <= LABELS


def test_a_database_that_goes_and_comes_back_is_seen(tmp_path: Path, postgres: Server, on_postgres: str) -> None:
    """The process stays, is unfit meanwhile, and still tells its own numbers."""
    with running(tmp_path, database_url=on_postgres) as service, service.http() as http:
        assert _figures(http)["imagery_database_up"] == 1
        postgres.stop()
        try:
            while (refused := http.get("/readyz")).status_code == 200:
                pass
            assert refused.json()["code"] == "store_unavailable"
            assert _figures(http)["imagery_database_up"] == 0
        finally:
            postgres.start()
        while http.get("/readyz").status_code != 200:
            pass
        assert _figures(http)["imagery_database_up"] == 1


async def test_with_too_much_waiting_only_what_cannot_wait_is_taken_on(tmp_path: Path) -> None:
    """The disk stands still for a moment. What was sent meanwhile is answered once it moves again."""
    with running(tmp_path, most_waiting=1) as service:
        ada = service.clinician()
        mira, other = service.client(ada), service.client(ada)
        async with service.socket("client", mira) as page, httpx.AsyncClient(base_url=service.address) as http:
            await page.hello()
            with _held(tmp_path):
                sent = await page.send("say", text="waiting")
                post = partial(http.post, "/api/v1/help", json={}, headers=mira.bearer)
                waiting = [asyncio.create_task(post()) for _ in range(6)]
                while (busy := await http.get("/api/v1/me", headers=other.bearer)).status_code != 503:
                    pass
                assert (busy.json()["code"], "Retry-After" in busy.headers) == ("overloaded", True)
                async with service.socket("client", other) as late:
                    assert (await late.close_code(), late.line.close_reason) == (1013, "overloaded")
            assert (await page.answer(sent))["type"] == "ack"
            assert [(await call).status_code for call in waiting] == [200] * len(waiting)


def _revise(folder: Path, revision: str) -> None:
    with closing(sqlite3.connect(folder / "imagery.db")) as db, db:
        db.execute("UPDATE alembic_version SET version_num = ?", (revision,))


@contextmanager
def _held(folder: Path) -> Generator[None]:
    """Somebody else holds the database, so that nobody can write."""
    path = Settings(data_dir=folder).database.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        yield
        db.execute("ROLLBACK")


def _figures(http: httpx.Client) -> dict[str, float]:
    """The numbers by name, with their labels."""
    told = http.get("/metrics").text
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in told.splitlines() if line[:1] != "#"}
