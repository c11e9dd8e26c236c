"""One input, as a straight line: journalled, acknowledged, run, committed, told."""

import asyncio

from service.store.port import NewEvent
from tests.sessions.house import House, code_of, seq_of


async def test_a_clients_words_are_in_the_journal_when_they_are_acknowledged_and_before_they_are_run(
    house: House,
) -> None:
    house.graph.gate.clear()
    seq = seq_of(await house.say("Hello."))
    last = (await house.journal())[-1]
    assert (last.seq, last.kind, last.actor, last.data) == (seq, "client_said", "client", {"text": "Hello."})
    house.graph.gate.set()
    await house.handled()
    assert (await house.kinds())[seq:] == ["epoch_changed", "draft_ready"]
    assert (await house.state()).lines == 1


async def test_a_command_is_run_first_and_its_own_entry_stands_before_what_came_of_it(house: House) -> None:
    await house.say("Hello.")
    await house.handled()
    seq = seq_of(await house.approve())
    entry, sent = (await house.journal())[-2:]
    assert (entry.seq, entry.kind, entry.by) == (seq, "decided", house.clinician)
    assert entry.data["decision"] == "approve"
    assert (sent.seq, sent.kind) == (seq + 1, "delivered")
    assert sent.by == house.clinician  # on whose order it went out


async def test_words_that_come_twice_are_taken_once_and_answered_alike(house: House) -> None:
    first = await house.say("Hello.", name="one")
    again = await house.say("Hello.", name="one")
    await house.handled()
    assert first == again
    assert (await house.state()).lines == 1
    assert (await house.kinds()).count("client_said") == 1


async def test_a_command_that_comes_twice_takes_effect_once(house: House) -> None:
    await house.say("Hello.")
    await house.handled()
    before = await house.state()
    first = await house.approve(name="one", state=before)
    again = await house.approve(name="one", state=before)
    assert first == again
    assert (await house.kinds()).count("delivered") == 1


async def test_a_refused_command_changes_nothing_is_on_record_and_is_refused_alike_again(house: House) -> None:
    await house.say("Hello.")
    await house.handled()
    old = await house.state()
    await house.say("And more.")
    await house.handled()
    now = await house.state()
    first = await house.approve(name="late", state=old)
    assert code_of(first) == "stale_draft"
    assert await house.state() == now
    refused = (await house.journal())[-1]
    assert (refused.kind, refused.input_id) == ("command_refused", "late")
    assert refused.data["command"] == "approve"
    assert refused.data["code"] == "stale_draft"
    assert await house.approve(name="late", state=now) == first
    assert (await house.kinds()).count("delivered") == 0


async def test_what_has_its_number_is_taken_before_a_command_that_has_none(house: House) -> None:
    house.graph.gate.clear()
    await house.say("First.")
    command = asyncio.create_task(house.order("hold"))
    await house.say("Second.")
    house.graph.gate.set()
    await command
    await house.handled()
    assert house.graph.taken == ["opened", "said", "said", "commanded"]
    numbers = [event.seq for event in await house.journal()]
    assert numbers == list(range(1, len(numbers) + 1))


async def test_orders_for_safety_go_before_others_that_wait(house: House) -> None:
    house.graph.gate.clear()
    running = asyncio.create_task(house.order("confirm_attention"))
    await house.graph.begun(2)
    waiting = [asyncio.create_task(house.order(order)) for order in ("move", "open_imagery", "ground", "hold")]
    await asyncio.sleep(0)
    house.graph.gate.set()
    await asyncio.gather(running, *waiting)
    orders = [event.data["command"] for event in await house.journal() if event.kind == "commanded"]
    assert orders == ["confirm_attention", "ground", "hold", "move", "open_imagery"]


async def test_when_another_process_was_first_the_input_is_run_again_on_the_new_state(house: House) -> None:
    other = House(house.store, house.clock, await house.record())
    house.graph.gate.clear()
    mine = asyncio.create_task(house.order("confirm_attention"))
    await house.graph.begun(2)
    seq_of(await other.say("Hello.", name="theirs"))
    await other.handled()
    house.graph.gate.set()
    seq_of(await mine)
    assert (await house.state()).lines == 1
    assert house.graph.taken.count("commanded") == 2
    assert (await house.kinds()).count("commanded") == 1


async def test_words_after_the_end_are_refused(house: House) -> None:
    seq_of(await house.order("end"))
    assert code_of(await house.say("One more thing.")) == "session_ended"
    assert "client_said" not in await house.kinds()


async def test_inputs_that_an_earlier_run_left_are_taken_on_in_order(house: House) -> None:
    for number in (1, 2, 3):
        entry = NewEvent(
            kind="client_said",
            actor="client",
            at=house.clock.now(),
            data={"text": f"Line {number}."},
            input_id=f"left-{number}",
        )
        await house.store.journal.append_input(house.session, entry)
    await house.engine.catch_up(house.session)
    drafts = [event.data["text"] for event in await house.journal() if event.kind == "draft_ready"]
    assert drafts == ["I heard 1.", "I heard 2.", "I heard 3."]
    assert await house.store.journal.unprocessed(house.session) == ()


async def test_readers_are_woken_after_both_commits(house: House) -> None:
    async with house.bus.subscribe(house.session) as wakes:
        seq = seq_of(await house.say("Hello."))
        assert (await anext(wakes)).seq >= seq
        await house.handled()
        while (await anext(wakes)).seq < seq + 2:
            pass


async def test_one_who_leaves_while_a_command_runs_does_not_stop_it(house: House) -> None:
    house.graph.gate.clear()
    command = asyncio.create_task(house.order("hold"))
    await house.graph.begun(2)
    command.cancel()
    await asyncio.wait([command])
    house.graph.gate.set()
    await house.handled()
    assert "commanded" in await house.kinds()
