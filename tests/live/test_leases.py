"""What is not journalled: presence, typing, receipts, summaries, alerts. Each runs out by itself."""

from tests.live.running import Person, Running, fields_of


async def test_typing_and_receipts_are_relayed_and_never_stored(
    service: Running, clinician: Person, client: Person
) -> None:
    async with service.socket("client", client) as page, service.socket("console", clinician) as console:
        await page.hello()
        await console.hello()
        head = (await console.watch(client.session))["seq"]
        await page.send("typing")
        typing = await console.until(type="typing")
        assert fields_of(typing, "session", "who") == (client.session, "client")
        await page.send("shown", seq=1)
        await page.send("spoken", seq=1)
        receipts = [await console.until(type="receipt") for _ in range(2)]
        assert [fields_of(receipt, "of", "receipt") for receipt in receipts] == [(1, "shown"), (1, "spoken")]
        await console.send("typing", session=client.session)
        assert (await page.until(type="typing"))["who"] == "clinician"
        note = await console.ask("note", session=client.session, text="a fence")
        assert note["seq"] == head + 1


async def test_a_beat_is_a_lease_that_both_pages_are_told_of(
    service: Running, clinician: Person, client: Person
) -> None:
    async with service.socket("client", client) as page, service.socket("console", clinician) as console:
        await page.hello()
        await console.hello()
        welcome = await console.watch(client.session)
        await console.send("beat", rendered={client.session: welcome["seq"]})
        here = await page.until(type="presence")
        assert fields_of(here, "who", "here") == ("clinician", True)
        assert here["expires_at"] > welcome["state"]["starts_at"]
        assert fields_of(await console.until(type="presence"), "who", "here") == ("client", True)
        await console.event(kind="clinician_joined")
        await page.event(kind="clinician_joined")


async def test_a_beat_for_a_session_that_is_not_on_screen_counts_for_nothing(
    service: Running, clinician: Person, client: Person
) -> None:
    frame_id = "0b3c1d52-7c43-4c0e-9d6e-0e2f4b1f7a11"
    async with service.socket("client", client) as page, service.socket("console", clinician) as console:
        await page.hello()
        await console.hello()
        await console.send("beat", id=frame_id, rendered={client.session: 3, "another": 9})
        assert (await console.answer(frame_id))["seq"] == 0
        welcome = await console.watch(client.session)
        assert welcome["state"]["clinician_present"] is False


async def test_the_console_is_told_when_the_client_comes_and_goes(
    service: Running, clinician: Person, client: Person
) -> None:
    async with service.socket("console", clinician) as console:
        await console.hello()
        await console.watch(client.session)
        async with service.socket("client", client) as page:
            await page.hello()
            assert (await console.until(type="presence"))["here"] is True
        assert (await console.until(type="presence"))["here"] is False


async def test_a_session_that_is_not_on_screen_sends_summaries_alone(
    service: Running, clinician: Person, client: Person
) -> None:
    async with service.socket("client", client) as page, service.socket("console", clinician) as console:
        await page.hello()
        await console.hello()
        before = await console.until(type="summary", session=client.session)
        await page.ask("say", text="hello")
        after = await console.until(type="summary", session=client.session)
        assert after["state"]["seq"] > before["state"]["seq"]
        assert after["state"]["client"]["name"] == "Mira"
        assert "hello" not in str(after)
        assert console.events() == []


async def test_nobody_is_told_of_another_clinicians_sessions(service: Running, client: Person) -> None:
    stranger = service.clinician()
    own = service.client(stranger)
    async with service.socket("client", client) as other, service.socket("console", stranger) as console:
        await other.hello()
        await console.hello()
        await console.until(type="summary", session=own.session)
        await other.ask("say", text="hello")
        await console.watch(own.session)
        await console.ask("note", session=own.session, text="a fence")
        await console.event(kind="noted")
        assert {frame.get("session") for frame in console.heard} == {own.session, None}


async def test_an_alert_is_said_again_until_somebody_acts(service: Running, clinician: Person, client: Person) -> None:
    async with service.socket("client", client) as page, service.socket("console", clinician) as console:
        await page.hello()
        await console.hello()
        await page.ask("say", text="I am going to kill myself tonight, I have the pills here")
        first = await console.until(type="alert")
        again = await console.until(type="alert", alert=first["alert"])
        assert fields_of(first, "session", "level", "client_name") == (client.session, "red", "Mira")
        assert fields_of(again, "kind", "at") == fields_of(first, "kind", "at")
        assert "pills" not in str(first)
        await console.watch(client.session)
        answer = await console.ask("acknowledge", session=client.session, alert=first["alert"])
        assert answer["type"] == "ack"
        card = await page.event(kind="crisis_card")
        assert "999" in card["emergency"]


async def test_open_sockets_and_answers_are_counted_without_a_name(service: Running, client: Person) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        await page.ask("say", text="counted")
        with service.http() as http:
            metrics = http.get("/metrics").text
        assert 'imagery_sockets{page="client"} 1.0' in metrics
        assert 'imagery_inputs_total{answer="ack"}' in metrics
        assert client.session not in metrics
