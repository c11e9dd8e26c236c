"""Words are sealed: not on the disk, not under another key, not in another place, not after erasing."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from service.clock import ManualClock
from service.errors import KeyRefused, MasterKeyWrong, NotFound
from service.store.port import AlertDecision, NewAlert, NewEffect, NewEvent
from service.store.records import ClientDetails
from service.store.sealing import Keyring, Sealer
from tests.store.kept import KEY, Kept, opened, ordered, said, turn

CANARY = "canary-in-the-cellar"


async def test_no_word_of_a_client_is_on_the_disk_in_the_clear(kept: Kept, stored: Callable[[], bytes]) -> None:
    name = await kept.session()
    journal, caseload = kept.store.journal, kept.store.caseload
    details = ClientDetails(name=CANARY, safe_word=CANARY, cue_word=CANARY, history=(CANARY,))
    await caseload.update_client(kept.client.id, details)
    await caseload.add_client(kept.clinician, details, country="GB", language="en")
    await journal.append_input(name, said(CANARY))
    alert = NewAlert(id="a1", kind="risk", level=3, step="arrival", raised_at=1, due_at=2)
    given = replace(turn(name, 0, through=1), state=CANARY.encode(), alerts=[alert])
    await journal.commit_turn(given)
    note = NewEvent(kind="noted", actor="clinician", at=1, data={"text": CANARY}, by=kept.clinician.id, input_id="n")
    decision = AlertDecision(id="a1", at=3, by=kept.clinician.id, decision="cleared", reason=CANARY)
    effect = NewEffect(kind="request_draft", data={"intent": CANARY}, due_at=0)
    await journal.commit_turn(replace(turn(name, 1, note), decisions=[decision], effects=[effect]))
    assert kept.clinician.email.encode() in stored()
    assert CANARY.encode() not in stored()
    (answer,) = [event.data for event in await journal.events(name) if event.kind == "client_said"]
    assert answer == {"text": CANARY}


async def test_no_word_of_a_client_stands_in_a_fault(kept: Kept) -> None:
    name = await kept.session()
    twice = [NewAlert(id="a1", kind="risk", level=3, step="arrival", raised_at=1, due_at=2)] * 2
    given = replace(turn(name, 0, said(CANARY)), state=CANARY.encode(), alerts=twice)
    with pytest.raises(Exception, match="alert") as fault:
        await kept.store.journal.commit_turn(given)
    assert CANARY not in repr(fault.value) + str(fault.value)


async def test_another_master_key_opens_nothing(kept: Kept) -> None:
    name = await kept.session()
    await kept.store.journal.commit_turn(turn(name, 0, ordered("i")))
    kept.store.close()
    kept.rows("UPDATE data_key SET master = ?", Keyring(bytes(32)).name)
    with opened(kept.url, kept.clock, bytes(32)) as store:
        for refused in (
            store.journal.load(name),
            store.journal.events(name),
            store.journal.append_input(name, said()),
            store.journal.commit_turn(turn(name, 1, ordered("j"))),
            store.caseload.client(kept.client.id),
        ):
            with pytest.raises(KeyRefused):
                await refused
        assert (await store.journal.verify(name)).whole
    kept.rows("UPDATE data_key SET master = ?", Keyring(KEY).name)
    with opened(kept.url, kept.clock) as store:
        assert [event.seq for event in await store.journal.events(name)] == [1]


async def test_another_master_key_is_refused_at_the_start(kept: Kept) -> None:
    kept.store.close()
    with pytest.raises(MasterKeyWrong):
        opened(kept.url, kept.clock, bytes(32))
    opened(kept.url, kept.clock).close()


async def test_what_is_sealed_is_read_again_after_a_restart(kept: Kept) -> None:
    name = await kept.session()
    await kept.store.journal.append_input(name, said("kept"))
    kept.store.close()
    with opened(kept.url, ManualClock()) as store:
        (event,) = await store.journal.events(name)
        assert event.data == {"text": "kept"}


async def test_erasing_a_client_leaves_nothing_readable_and_the_chain_whole(kept: Kept) -> None:
    name = await kept.session()
    await kept.store.journal.commit_turn(turn(name, 0, said(CANARY)))
    await kept.store.caseload.erase_client(kept.client.id)
    for refused in (kept.store.journal.load(name), kept.store.journal.events(name)):
        with pytest.raises(KeyRefused):
            await refused
    with pytest.raises(KeyRefused):
        await kept.store.journal.append_input(name, said("later", "later"))
    assert await kept.store.caseload.client(kept.client.id) is None
    assert (await kept.store.journal.verify(name)).whole
    with pytest.raises(NotFound):
        await kept.store.caseload.erase_client(kept.client.id)


async def test_clients_have_keys_of_their_own(kept: Kept) -> None:
    other = await kept.store.caseload.add_client(kept.clinician, ClientDetails(name="Cy"), country="GB", language="en")
    await kept.store.caseload.erase_client(kept.client.id)
    assert await kept.store.caseload.client(other.id) == other


async def test_a_value_moved_to_another_row_does_not_open(kept: Kept) -> None:
    first, second = await kept.session(), await kept.session()
    for name in (first, second):
        await kept.store.journal.commit_turn(turn(name, 0, ordered("i")))
    kept.rows("UPDATE session SET state = (SELECT state FROM session WHERE id = ?) WHERE id = ?", first, second)
    with pytest.raises(KeyRefused):
        await kept.store.journal.load(second)


def test_a_sealer_opens_only_what_it_sealed_for_that_place() -> None:
    sealer = Sealer(KEY)
    sealed = sealer.seal(b"words", "event", "s:1", "payload")
    assert sealer.open(sealed, "event", "s:1", "payload") == b"words"
    changed = bytes([*sealed[:-1], sealed[-1] ^ 1])
    for value, place in (
        (sealed, ("event", "s:2", "payload")),
        (sealed, ("event", "s", "1:payload")),
        (changed, ("event", "s:1", "payload")),
        (b"", ("event", "s:1", "payload")),
        (b"words", ("event", "s:1", "payload")),
        (sealed[:5], ("event", "s:1", "payload")),
    ):
        with pytest.raises(KeyRefused):
            sealer.open(value, *place)
    assert sealer.seal(b"words", "a") != sealer.seal(b"words", "a")


def test_a_wrapped_key_opens_for_its_client_under_its_master_key_only() -> None:
    keyring = Keyring(KEY)
    wrapped = keyring.new_key("bo")
    sealed = keyring.unwrap("bo", wrapped).seal(b"words", "a")
    assert Keyring(KEY).unwrap("bo", wrapped).open(sealed, "a") == b"words"
    for other, client in ((keyring, "cy"), (Keyring(bytes(32)), "bo")):
        with pytest.raises(KeyRefused):
            other.unwrap(client, wrapped)
    assert keyring.name != Keyring(bytes(32)).name
