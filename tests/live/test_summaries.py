"""What a console is told of sessions that are not on its screen: theirs alone, and as they stand now."""

from service.live.reading import Reading
from service.wire.server import Summary
from tests.live.running import Frame, Person, Running
from tests.live.test_one_turn import approve, to_first_draft


def as_read_afresh(service: Running, session: str) -> Frame:
    """The session in one line, read from its first entry by somebody who knows nothing of it yet."""

    async def read() -> Frame:
        record = await service.store.journal.load(session)
        assert record is not None
        state = await Reading(service.store.journal, service.store.caseload).summary(record, 0)
        told = Summary(session=session, state=state, expires_at=0)
        return told.model_dump(mode="json")["state"]

    return service.now(read())


async def test_a_summary_that_followed_a_session_is_one_read_afresh(
    service: Running, clinician: Person, client: Person
) -> None:
    async with (
        service.socket("client", client) as page,
        service.socket("console", clinician) as console,
        service.socket("console", clinician) as bystander,
    ):
        await page.hello()
        await bystander.hello()
        await approve(console, await to_first_draft(console, client.session))
        for said in ("Mira", "I am not sure", "Yes, I am over 18", "I am at home"):
            await page.ask("say", text=said)
            last = await console.until(kind="draft_ready")
            told = await bystander.until(type="summary", session=client.session)
            while told["state"]["seq"] < last["seq"]:
                told = await bystander.until(type="summary", session=client.session)
            assert told["state"] == as_read_afresh(service, client.session)
            await approve(console, last)


async def test_nobody_is_told_of_sessions_that_are_not_theirs(
    service: Running, clinician: Person, client: Person
) -> None:
    stranger = service.clinician()
    own = service.client(stranger)
    async with service.socket("console", stranger) as console, service.socket("client", client) as page:
        await console.hello()
        await page.hello()
        async with service.socket("console", clinician) as theirs:
            await to_first_draft(theirs, client.session)
        async with service.socket("client", own) as later:
            await later.hello()
            while (await console.until(type="summary", session=own.session))["state"]["status"] != "open":
                pass
        assert {frame["session"] for frame in console.heard if frame["type"] == "summary"} == {own.session}
