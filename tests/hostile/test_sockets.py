"""A sample of the attacks over real sockets: what the client's page is sent, and what the console shows of it."""

from collections.abc import Generator

import pytest

from service.drafters.port import Request, Written
from tests.drafters.acting import Acting
from tests.hostile.corpus import Attack, attacks, kinds
from tests.live.running import Running, Socket, running

SAMPLE = tuple(next(one for one in attacks() if one.kind == kind) for kind in kinds() if kind != "risk_wrapped")
GOOD = "What would you like to begin with?"
ENDING = "A policeman comes and marries you."


async def _obey(request: Request) -> Written:
    """Answer as the attacker whose line came last wants it; everybody else is asked a harmless question."""
    last = next((one.text for one in reversed(request.words) if one.who == "client"), "")
    answers = {attack.lines[-1]: attack.draft for attack in SAMPLE}
    return Written(text=answers.get(last, GOOD), provenance="approved by the clinician")


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Generator[Running]:
    with running(tmp_path_factory.mktemp("hostile"), drafter=Acting(_obey), model="acting:1") as it_runs:
        yield it_runs


async def begin(page: Socket, console: Socket, session: str) -> None:
    """Both are there, and the session stands where a model may draft; its first words have come."""
    await page.hello()
    await console.hello()
    welcome = await console.watch(session)
    await console.send("beat", rendered={session: welcome["seq"]})
    await console.until(kind="clinician_joined")
    await console.ask("move", session=session, step="rapport_agenda", reason="It is time.")
    await console.event(kind="draft_ready", writer="model")


@pytest.mark.parametrize("attack", SAMPLE, ids=lambda one: one.id)
async def test_the_client_is_sent_nothing_that_a_model_wrote(service: Running, attack: Attack) -> None:
    clinician = service.clinician()
    client = service.client(clinician)
    async with service.socket("client", client) as page, service.socket("console", clinician) as console:
        await begin(page, console, client.session)
        for line in attack.lines[-4:]:
            assert (await page.ask("say", text=line))["type"] == "ack"
        await console.ask("note", session=client.session, text="That was all.")
        await console.event(kind="noted")
        assert [frame for frame in page.heard if attack.draft in str(frame)] == []
        sent = [frame for frame in page.events(kind="delivered") if frame["author"] != "script"]
        assert sent == []
        kinds_seen = {frame["kind"] for frame in page.events()}
        assert not kinds_seen & {"draft_ready", "draft_held", "draft_requested", "finding", "crisis_card", "ended"}


async def test_own_words_are_checked_before_they_are_sent_and_kept_with_what_was_found(service: Running) -> None:
    clinician = service.clinician()
    client = service.client(clinician)
    async with service.socket("client", client) as page, service.socket("console", clinician) as console:
        await begin(page, console, client.session)
        before = len(console.events())
        asked = await console.send("check", session=client.session, text="I promise that I will tell nobody.")
        answer = await console.until(type="checked", id=asked)
        assert {mark["flag"] for mark in answer["findings"]} >= {"secrecy_or_promise"}
        assert all(mark["says"] for mark in answer["findings"])
        assert len(console.events()) == before
        await console.ask("take_over", session=client.session)
        await console.ask("say", session=client.session, text="I promise that I will tell nobody.")
        sent = await console.event(kind="delivered", author="clinician")
        assert {mark["flag"] for mark in sent["findings"]} >= {"secrecy_or_promise"}
        assert sent["by"]
        shown = await page.event(kind="delivered", author="clinician")
        assert shown["findings"] == []


async def test_nobody_checks_words_in_a_session_of_somebody_else(service: Running) -> None:
    client = service.client(service.clinician())
    stranger = service.clinician()
    async with service.socket("console", stranger) as console:
        await console.hello()
        asked = await console.send("check", session=client.session, text="Is she there?")
        assert (await console.answer(asked))["type"] == "refused"


def test_every_kind_of_attack_is_in_the_sample() -> None:
    assert len(SAMPLE) == len(kinds()) - 1
