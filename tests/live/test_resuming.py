"""Coming back: nothing twice, nothing left out; ids that come again; a second tab; a reader who does not read."""

import asyncio
from uuid import uuid4

from service.wire.common import MOST_CHARACTERS
from tests.live.running import PATIENCE_S, Person, Running, fields_of


async def test_the_same_id_gets_the_same_answer_and_counts_once(
    service: Running, clinician: Person, client: Person
) -> None:
    frame_id = str(uuid4())
    async with service.socket("client", client) as page, service.socket("console", clinician) as console:
        await page.hello()
        await console.hello()
        await console.watch(client.session)
        first = await page.ask("say", id=frame_id, text="only once")
        again = await page.ask("say", id=frame_id, text="only once")
        other = await page.ask("say", text="another")
        assert (first, other["type"]) == (again, "ack")
        await console.event(kind="client_said", text="another")
        assert len(console.events(kind="client_said", text="only once")) == 1


async def test_a_refused_order_is_refused_again_in_the_same_words(
    service: Running, clinician: Person, client: Person
) -> None:
    frame_id = str(uuid4())
    async with service.socket("console", clinician) as console:
        await console.hello()
        await console.watch(client.session)
        first = await console.ask("say", id=frame_id, session=client.session, text="hello")
        assert first["type"] == "refused"
        assert await console.ask("say", id=frame_id, session=client.session, text="hello") == first
        await console.event(kind="command_refused")
        await console.ask("note", session=client.session, text="a fence")
        await console.event(kind="noted")
        assert len(console.events(kind="command_refused")) == 1


async def test_a_page_resumes_after_the_last_number_it_has(service: Running, client: Person) -> None:
    async with service.socket("client", client) as page:
        welcome = await page.hello()
        answers = [await page.ask("say", text=f"line {number}") for number in range(4)]
    async with service.socket("client", client) as page:
        again = await page.hello(after=answers[1]["seq"])
        assert again["seq"] > welcome["seq"]
        said = [await page.until(kind="client_said") for _ in range(2)]
        assert [event["text"] for event in said] == ["line 2", "line 3"]
        await page.ask("say", text="line 4")
        await page.event(kind="client_said", text="line 4")
        seqs = [event["seq"] for event in page.events()]
        assert seqs == sorted(set(seqs))


async def test_a_console_resumes_any_session_from_anywhere(service: Running, clinician: Person, client: Person) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        await page.ask("say", text="hello")
    async with service.socket("console", clinician) as console:
        await console.hello()
        head = (await console.watch(client.session, after=0))["seq"]
        while not console.events() or console.events()[-1]["seq"] < head:
            await console.until(type="event")
        assert [event["seq"] for event in console.events()][:head] == list(range(1, head + 1))
        await console.send("unwatch", session=client.session)
        console.heard.clear()
        await console.watch(client.session)
        note = await console.ask("note", session=client.session, text="back")
        await console.event(kind="noted", seq=note["seq"])
        assert [event["seq"] for event in console.events()] == list(range(head + 1, note["seq"] + 1))


async def test_a_page_that_has_seen_more_than_there_is_must_fetch_afresh(
    service: Running, clinician: Person, client: Person
) -> None:
    async with service.socket("client", client) as page:
        await page.send("hello", after=100_000)
        assert await page.close_code() == 4010
    async with service.socket("client", client) as page:
        await page.send("hello", epoch_of_log=7)
        assert await page.close_code() == 4010
    async with service.socket("console", clinician) as console:
        await console.hello()
        await console.send("watch", session=client.session, after=100_000)
        assert await console.close_code() == 4010


async def test_the_newest_tab_goes_on(service: Running, client: Person) -> None:
    async with service.socket("client", client) as older:
        await older.hello()
        async with service.socket("client", client) as newer:
            await newer.hello()
            assert await older.close_code() == 4009
            assert (await newer.ask("say", text="here now"))["type"] == "ack"


async def test_two_consoles_see_the_same(service: Running, clinician: Person, client: Person) -> None:
    async with service.socket("console", clinician) as one, service.socket("console", clinician) as two:
        for console in (one, two):
            await console.hello()
            await console.watch(client.session)
        await one.ask("note", session=client.session, text="seen by both")
        seen = [await console.event(kind="noted", text="seen by both") for console in (one, two)]
        assert seen[0] == seen[1]


async def test_who_does_not_read_is_cut_off_and_holds_nobody_up(
    service: Running, clinician: Person, client: Person
) -> None:
    async with (
        service.socket("console", clinician, max_queue=1) as stuck,
        service.socket("console", clinician) as other,
    ):
        await stuck.hello()
        await stuck.watch(client.session)
        await other.hello()
        await other.watch(client.session)
        text, before = "a" * MOST_CHARACTERS, service.app.state.relay.hub.slow
        async with asyncio.timeout(PATIENCE_S * 4):
            while service.app.state.relay.hub.slow == before:
                assert (await other.ask("note", session=client.session, text=text))["type"] == "ack"
        assert await stuck.close_code() == 4008
        assert len(stuck.events(kind="noted")) < len(other.events(kind="noted"))
    async with service.socket("console", clinician) as back:
        await back.hello()
        welcome = await back.watch(client.session)
        assert fields_of(welcome["state"], "session", "status") == (client.session, "open")
