"""A turn over real sockets: said, drafted, approved, delivered; both pages see the same journal."""

import json

from service.live.fold import fold_console
from service.live.fold_client import fold_client
from service.wire.events import CLIENT_EVENT, CONSOLE_EVENT
from service.wire.views import ClientView, ConsoleView
from tests.live.running import Frame, Person, Running, Socket, fields_of


async def to_first_draft(console: Socket, session: str) -> Frame:
    """Bring a session from its first step to the first draft."""
    await console.hello()
    welcome = await console.watch(session)
    await console.send("beat", rendered={session: welcome["seq"]})
    await console.until(kind="clinician_joined")
    ack = await console.ask("move", session=session, step="connect_identity")
    assert ack["type"] == "ack"
    return await console.event(kind="draft_ready")


async def approve(console: Socket, draft: Frame) -> Frame:
    """Approve a draft exactly as it stands; the answer."""
    bound = {name: draft[name] for name in ("session", "draft", "epoch", "sha256")}
    return await console.ask("approve", **bound)


async def test_a_draft_reaches_the_client_by_its_approval_alone(
    service: Running, clinician: Person, client: Person
) -> None:
    async with service.socket("client", client) as page, service.socket("console", clinician) as console:
        await page.hello()
        draft = await to_first_draft(console, client.session)
        assert page.events(kind="delivered") == []
        assert (await approve(console, draft))["type"] == "ack"
        delivered = await page.event(kind="delivered")
        assert fields_of(delivered, "text", "author", "draft", "by") == (draft["text"], "assistant", None, None)


async def test_a_page_that_reloads_sees_exactly_where_things_stand(
    service: Running, clinician: Person, client: Person
) -> None:
    """Snapshot plus events is a fresh snapshot, the pending draft included."""
    async with service.socket("client", client) as page, service.socket("console", clinician) as console:
        first_page = await page.hello()
        draft = await to_first_draft(console, client.session)
        first_console = next(
            frame
            for frame in console.heard
            if frame.get("session") == client.session and "state" in frame and frame["type"] == "welcome"
        )
        await approve(console, draft)
        await page.ask("say", text="Mira. And yes, I am over 18")
        await console.until(kind="field_asked")
        async with service.socket("console", clinician) as again, service.socket("client", client) as reloaded:
            fresh = ConsoleView.model_validate_json(_json((await _watched(again, client.session))["state"]))
            fresh_page = ClientView.model_validate_json(_json((await reloaded.hello())["state"]))
            while console.events()[-1]["seq"] < fresh.seq:
                await console.until(type="event")
            while fresh_page.seq > max((event["seq"] for event in page.events()), default=0):
                await page.until(type="event")
        folded = ConsoleView.model_validate_json(_json(first_console["state"]))
        for event in console.events():
            if folded.seq < event["seq"] <= fresh.seq:
                folded = fold_console(folded, CONSOLE_EVENT.validate_json(_json(event)))
        assert folded == fresh
        assert folded.draft is not None
        shown = ClientView.model_validate_json(_json(first_page["state"]))
        for event in page.events():
            if shown.seq < event["seq"] <= fresh_page.seq:
                shown = fold_client(shown, CLIENT_EVENT.validate_json(_json(event)))
        assert shown == fresh_page


async def test_the_console_sees_every_number_and_the_client_its_own(
    service: Running, clinician: Person, client: Person
) -> None:
    async with service.socket("client", client) as page, service.socket("console", clinician) as console:
        welcome = await page.hello()
        assert (welcome["gaps"], welcome["epoch_of_log"]) == (True, 1)
        draft = await to_first_draft(console, client.session)
        await approve(console, draft)
        await page.event(kind="delivered")
        await console.event(kind="delivered")
        start = next(frame["seq"] for frame in console.heard if frame["type"] == "welcome" and frame["session"])
        seqs = [event["seq"] for event in console.events()]
        assert seqs == list(range(start + 1, start + 1 + len(seqs)))
        assert {event["kind"] for event in page.events()} <= {"clinician_joined", "stage_moved", "delivered"}


async def test_a_stale_approval_changes_nothing(service: Running, clinician: Person, client: Person) -> None:
    async with service.socket("client", client) as page, service.socket("console", clinician) as console:
        await page.hello()
        draft = await to_first_draft(console, client.session)
        await page.ask("say", text="hello?")
        await console.event(kind="client_said")
        answer = await approve(console, draft)
        assert fields_of(answer, "type", "code") == ("refused", "stale_draft")
        other = await console.ask(
            "approve", session=client.session, draft=draft["draft"], epoch=draft["epoch"], sha256="0" * 64
        )
        assert fields_of(other, "type", "code") == ("refused", "stale_draft")
        assert console.events(kind="delivered") == []


async def test_nothing_is_said_while_the_assistant_drives(service: Running, clinician: Person, client: Person) -> None:
    async with service.socket("console", clinician) as console:
        await to_first_draft(console, client.session)
        answer = await console.ask("say", session=client.session, text="I am here.")
        assert fields_of(answer, "type", "code", "session") == ("refused", "not_driving", client.session)


async def test_a_refusal_by_a_rule_names_the_rule(service: Running, clinician: Person, client: Person) -> None:
    async with service.socket("console", clinician) as console:
        await to_first_draft(console, client.session)
        answer = await console.ask("open_imagery", session=client.session)
        assert fields_of(answer, "type", "code") == ("refused", "not_permitted")
        assert answer["rule_id"]


async def _watched(console: Socket, session: str) -> Frame:
    await console.hello()
    return await console.watch(session)


def _json(value: object) -> str:
    return json.dumps(value)
