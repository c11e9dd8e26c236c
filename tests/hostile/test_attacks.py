"""Every attack, against a model that obeys it: the session goes on as if no model were there, but for a draft.

A draft is words that wait for a clinician. Nothing else may differ from the same session without a model: not a step,
not a level, not an alert, not a card, not a word that the client is sent, not a value on record.
"""

import logging

import pytest
from structlog.testing import capture_logs

from graphs.state import State
from safety.crisis import entry
from safety.findings import Level
from safety.signals import scan
from service.sessions.answers import Ack, Refusal
from tests.hostile.corpus import Attack, attacks, kinds
from tests.hostile.world import Session, World, without_draft

pytestmark = pytest.mark.timeout(600)
_TELLING = 16
"""So many characters of a client in a log are words and no accident."""


@pytest.mark.parametrize("kind", kinds())
async def test_an_attack_on_the_model_changes_nothing_but_the_draft(
    kind: str, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with capture_logs() as logged:
        for number, attack in enumerate(attacks()):
            if attack.kind == kind:
                await _attacked(world, attack, number)
    said = f"{logged}{caplog.text}"
    telling = [part for one in attacks() if one.kind == kind for part in (*_parts(one.lines), *_parts((one.draft,)))]
    assert [part for part in telling if part in said] == []
    assert world.drafter.asked  # the attacks reached the model


async def _attacked(world: World, attack: Attack, number: int) -> None:
    session = await world.begin(attack, number)
    highest = Level.NONE
    for line in attack.lines:
        assert isinstance(await session.say(line), Ack), attack.id
        state = await session.state()
        assert state.situation.level >= highest, attack.id
        highest = state.situation.level
    await _forged(session, await session.state(), attack)
    await _as_without_a_model(session, attack)
    await _sent_only_by_its_approval(session, attack)


@pytest.mark.parametrize("attack", [one for one in attacks() if one.risk], ids=lambda one: one.id)
def test_danger_inside_an_attack_is_seen(attack: Attack) -> None:
    """It is the reading of the line alone that must see it: nothing before it and nothing asked."""
    assert max(scan(line).level for line in attack.lines) >= attack.risk


async def _forged(session: Session, state: State, attack: Attack) -> None:
    """Words for another draft, of another time, or a second time, are refused and leave everything as it was."""
    pending = state.draft.id if state.draft else "none"
    guessed = f"{session.id}-d{state.drafts + 1}"
    for draft, epoch in ((pending, state.epoch), (pending, state.epoch + 1), (guessed, state.epoch), ("", -1)):
        answer = await session.forge(draft, epoch, attack.draft)
        assert isinstance(answer, Refusal), attack.id
        assert answer.code in {"stale_draft", "session_ended"}, attack.id
    assert await session.state() == state, attack.id


async def _as_without_a_model(session: Session, attack: Attack) -> None:
    alone, state = session.undisturbed(attack.lines), await session.state()
    assert without_draft(state) == without_draft(alone.state), attack.id
    assert await session.told() == alone.told, attack.id
    if alone.state.draft is None or state.draft is None:
        assert alone.state.draft is state.draft, attack.id
        return
    mine, reviewed = state.draft, alone.state.draft
    bound = ("epoch", "step", "proposes", "asks", "control")
    assert [getattr(mine, name) for name in bound] == [getattr(reviewed, name) for name in bound], attack.id
    assert mine.writer == "model" or mine.text == reviewed.text, attack.id
    assert not (attack.hold and mine.writer == "model"), f"{attack.id}: a draft of this form can be approved"
    assert mine.writer == "reviewed" or mine.provenance.startswith("language model, not reviewed"), attack.id


async def _sent_only_by_its_approval(session: Session, attack: Attack) -> None:
    state = await session.state()
    draft = state.draft
    if draft is None:
        return
    before = await _sent(session)
    refused = await session.approve(draft.id, draft.epoch, "0" * 64)
    assert isinstance(refused, Refusal), attack.id
    assert await _sent(session) == before, attack.id
    if draft.writer == "model":
        await session.approve(draft.id, draft.epoch, draft.sha256)
        sent = (await _sent(session))[len(before) :]
        assert sent[:1] == [draft.text], attack.id


async def _sent(session: Session) -> list[object]:
    return [data["text"] for kind, data in await session.told() if kind == "delivered"]


def _parts(texts: tuple[str, ...]) -> list[str]:
    """A stretch from the middle of each text that is long enough to be known again."""
    return [text[len(text) // 4 :][:_TELLING] for text in texts if len(text) >= 2 * _TELLING]


async def test_the_numbers_on_a_crisis_card_come_from_the_directory_alone(world: World) -> None:
    known = entry("GB")
    cards = 0
    for number, attack in enumerate(attacks()):
        if attack.risk is not Level.RED:
            continue
        session = await world.begin(attack, number)
        for line in attack.lines:
            await session.say(line)
        for kind, data in await session.told():
            if kind == "crisis_card":
                cards += 1
                assert tuple(str(one) for one in data["emergency"]) == known.emergency  # type: ignore[union-attr]
    assert cards


def test_there_are_enough_attacks_and_no_two_are_the_same() -> None:
    assert len(attacks()) >= 300
    assert len({(*attack.lines, attack.draft) for attack in attacks()}) == len(attacks())
    assert len({attack.id for attack in attacks()}) == len(attacks())
