"""Lines that are slow, or dead while both ends believe in them: presence runs out, nothing is lost or comes late."""

from pathlib import Path

import pytest

from service.sessions.attendance import LINK_GRACE_S
from tests.faults.scene import PING_S, scene
from tests.live.brought import coming_to, leaving
from tests.live.links import linked
from tests.live.running import fields_of
from tests.live.test_one_turn import approve, to_first_draft

DELAY_S = 0.2


async def test_a_client_whose_line_is_dead_is_missed_though_nobody_closed_it(tmp_path: Path) -> None:
    with scene(tmp_path) as here:
        here.ping_newcomers(PING_S)
        async with linked(here.service) as (line, there), there.socket("client", here.client) as page:
            await page.hello()
            here.ping_newcomers(None)
            async with here.service.socket("console", here.clinician) as console:
                await to_first_draft(console, here.client.session)
                line.go_dead()
                assert (await console.until(type="presence", who="client", here=False))[
                    "session"
                ] == here.client.session
                await here.pass_seconds(LINK_GRACE_S)
                await console.event(kind="link_changed", connected=False)
                assert console.events(kind="presence_changed", present=False) == []


async def test_a_newer_tab_wins_over_one_whose_line_is_dead_and_what_that_one_sent_is_there_once(
    tmp_path: Path,
) -> None:
    with scene(tmp_path) as here:
        async with linked(here.service) as (line, there), there.socket("client", here.client) as older:
            await older.hello()
            line.go_dead()
            name = await older.send("say", text="only once")
            await line.held.wait()
            async with here.service.socket("client", here.client) as newer:
                await newer.hello()
                first = await newer.ask("say", id=name, text="only once")
                line.come_back()
                assert await older.close_code() == 4009
                assert await newer.ask("say", id=name, text="only once") == first
            async with here.service.socket("client", here.client) as page:
                said = [one["text"] for one in (await page.hello())["state"]["messages"] if one["who"] == "me"]
                assert said == ["only once"]


async def test_a_console_whose_line_is_dead_ends_the_image_and_its_late_approval_sends_nothing(tmp_path: Path) -> None:
    was = coming_to("s1_child_view")
    assert was.draft is not None
    pending = {"draft": was.draft.id, "epoch": was.draft.epoch, "sha256": was.draft.sha256}
    with scene(tmp_path, was) as here:
        async with linked(here.service) as (line, there), there.socket("console", here.clinician) as console:
            await here.attended(console)
            async with (
                here.service.socket("client", here.client) as page,
                here.service.socket("console", here.clinician) as witness,
            ):
                await page.hello()
                await here.looked_at(witness)
                line.go_dead()
                approval = await console.send("approve", session=here.client.session, **pending)
                await line.held.wait()
                await here.pass_seconds(15)
                assert (await page.event(kind="delivered"))["author"] == "script"
                await page.event(kind="held")
                await here.pass_seconds(15)
                await witness.event(kind="step_entered", step="g_grounding_interrupt")
                line.come_back()
                assert fields_of(await console.answer(approval), "type", "code") == ("refused", "stale_draft")
                assert {event["author"] for event in page.events(kind="delivered")} == {"script"}


@pytest.mark.parametrize("order", ["open_imagery", "confirm_attention"])
async def test_no_image_is_opened_on_an_attention_that_a_dead_line_was_to_carry(tmp_path: Path, order: str) -> None:
    """Attention counts for a minute, and not at all once the console was missed."""
    with scene(tmp_path, leaving("needs_and_helper")) as here:
        session = here.client.session
        async with linked(here.service) as (line, there), there.socket("console", here.clinician) as console:
            await here.attended(console)
            if order == "open_imagery":
                assert (await console.ask("confirm_attention", session=session))["type"] == "ack"
            line.go_dead()
            late = await console.send(order, session=session)
            await line.held.wait()
            await here.pass_seconds(16)
            line.come_back()
            answer = await console.answer(late)
            if order == "confirm_attention":
                answer = await console.ask("open_imagery", session=session)
            assert answer["type"] == "refused"
            assert console.events(kind="step_entered", step="settle_in") == []


async def test_over_a_slow_line_everything_arrives_once_and_in_order(tmp_path: Path) -> None:
    with scene(tmp_path) as here:
        session = here.client.session
        async with linked(here.service) as (line, there):
            line.delay_s = DELAY_S
            async with there.socket("client", here.client) as page, there.socket("console", here.clinician) as console:
                await page.hello()
                draft = await to_first_draft(console, session)
                said = [await page.send("say", text=f"line {number}") for number in range(5)]
                late = await approve(console, draft)
                assert fields_of(late, "type", "code") == ("refused", "stale_draft")
                seqs = [(await page.answer(name))["seq"] for name in said]
                assert seqs == sorted(set(seqs))
                note = await console.ask("note", session=session, text="a fence")
                await console.event(kind="noted", seq=note["seq"])
                told = [event["seq"] for event in console.events()]
                assert told == list(range(told[0], note["seq"] + 1))
                async with there.socket("client", here.client) as newer:
                    await newer.hello()
                    assert await page.close_code() == 4009
                    assert (await newer.ask("say", text="here now"))["type"] == "ack"


async def test_who_is_there_over_a_slow_line_is_not_missed(tmp_path: Path) -> None:
    with scene(tmp_path) as here:
        async with linked(here.service) as (line, there), there.socket("console", here.clinician) as console:
            line.delay_s = DELAY_S
            await here.attended(console)
            for _ in range(3):
                await here.pass_seconds(5)
                await here.beat(console)
            await console.ask("note", session=here.client.session, text="a fence")
            assert console.events(kind="presence_changed", present=False) == []
            assert console.events(kind="held") == []
