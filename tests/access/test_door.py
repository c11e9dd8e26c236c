"""Signing in, joining, and being known again: only as agreed, only for as long as agreed."""

import asyncio

import pytest

from service.access.door import DAY_MS, HOUR_MS, MINUTE_MS, Joined
from service.access.passwords import Passwords, new_password
from service.errors import Conflict, Forbidden, Invalid, InvitationRefused, LoginFailed, LoginNeeded, RateLimited
from tests.access.conftest import Practice

WORDS = "correct horse battery"


async def _enrol(practice: Practice) -> None:
    await practice.access.door.enrol(email="New@example.org", name="New", role="clinician", password=WORDS)


async def _join(practice: Practice) -> Joined:
    _, invitation = await practice.access.plan_session(practice.ada, practice.plan())
    return await practice.access.door.join(invitation.code)


async def test_a_clinician_signs_in_and_is_known_by_the_token(practice: Practice) -> None:
    await _enrol(practice)
    signed_in = await practice.access.door.login("new@example.org ", WORDS)
    assert await practice.access.door.who(signed_in.token) == signed_in.clinician
    assert await practice.access.door.known("NEW@example.org") == signed_in.clinician


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("new@example.org", "wrong"),
        ("nobody@example.org", WORDS),
        ("new@example.org", ""),
        ("new@example.org", "x" * 999),
    ],
)
async def test_what_does_not_fit_is_refused_in_the_same_words(practice: Practice, email: str, password: str) -> None:
    await _enrol(practice)
    with pytest.raises(LoginFailed) as refusal:
        await practice.access.door.login(email, password)
    assert refusal.value.detail == LoginFailed.sentence


async def test_enrolling_asks_for_a_new_address_and_a_long_password(practice: Practice) -> None:
    await _enrol(practice)
    with pytest.raises(Conflict):
        await _enrol(practice)
    with pytest.raises(Invalid, match="12"):
        await practice.access.door.enrol(email="b@example.org", name="B", role="clinician", password=WORDS[:11])


async def test_a_login_ends_when_it_is_not_used(practice: Practice) -> None:
    await _enrol(practice)
    token = (await practice.access.door.login("new@example.org", WORDS)).token
    for _ in range(3):
        practice.clock.advance(14 * MINUTE_MS)
        await practice.access.door.who(token)
    practice.clock.advance(15 * MINUTE_MS)
    with pytest.raises(LoginNeeded):
        await practice.access.door.who(token)


async def test_a_login_ends_in_any_case(practice: Practice) -> None:
    await _enrol(practice)
    token = (await practice.access.door.login("new@example.org", WORDS)).token
    for _ in range(71):
        practice.clock.advance(10 * MINUTE_MS)
        await practice.access.door.who(token)
    practice.clock.advance(12 * HOUR_MS - 710 * MINUTE_MS)
    with pytest.raises(LoginNeeded):
        await practice.access.door.who(token)


async def test_signing_out_ends_this_login_only(practice: Practice) -> None:
    await _enrol(practice)
    door = practice.access.door
    first, second = [(await door.login("new@example.org", WORDS)).token for _ in range(2)]
    await door.logout(first)
    await door.logout("nothing")
    with pytest.raises(LoginNeeded):
        await door.who(first)
    assert await door.who(second)


async def test_another_password_ends_every_login(practice: Practice) -> None:
    await _enrol(practice)
    door = practice.access.door
    signed_in = await door.login("new@example.org", WORDS)
    await door.set_password(signed_in.clinician, "another long one")
    with pytest.raises(LoginNeeded):
        await door.who(signed_in.token)
    with pytest.raises(LoginFailed):
        await door.login("new@example.org", WORDS)
    assert await door.login("new@example.org", "another long one")


async def test_guessing_is_slowed_down_for_an_address_and_for_a_source(practice: Practice) -> None:
    door = practice.access.door
    tries = [door.login("ada@example.org", "wrong", source=f"10.0.0.{number}") for number in range(6)]
    answers = await asyncio.gather(*tries, return_exceptions=True)
    assert [type(answer) for answer in answers] == [LoginFailed] * 5 + [RateLimited]
    with pytest.raises(LoginFailed):
        await door.login("eva@example.org", "wrong", source="10.0.0.1")


async def test_a_program_has_a_token_until_it_is_revoked(practice: Practice) -> None:
    door = practice.access.door
    token = await door.new_token(practice.ada)
    practice.clock.advance(400 * DAY_MS)
    assert await door.who(token) == practice.ada
    assert await door.revoke_tokens(practice.ada) == 1
    with pytest.raises(LoginNeeded):
        await door.who(token)


@pytest.mark.parametrize("token", ["", "nothing", "\x00", "\ud800", "x" * 10_000])
async def test_a_token_nobody_made_is_nobodys(practice: Practice, token: str) -> None:
    with pytest.raises(LoginNeeded):
        await practice.access.door.who(token)


async def test_a_client_joins_once(practice: Practice) -> None:
    record, invitation = await practice.access.plan_session(practice.ada, practice.plan())
    door = practice.access.door
    joined = await door.join(f" {invitation.code}\n")
    assert (joined.client.client, joined.client.session) == (practice.client.id, record.id)
    assert await door.who(joined.token) == joined.client
    with pytest.raises(InvitationRefused):
        await door.join(invitation.code)


async def test_of_many_who_redeem_at_once_one_comes_in(practice: Practice) -> None:
    _, invitation = await practice.access.plan_session(practice.ada, practice.plan())
    tries = [practice.access.door.join(invitation.code, source=str(number)) for number in range(8)]
    answers = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(isinstance(answer, Joined) for answer in answers) == 1
    assert sum(isinstance(answer, InvitationRefused) for answer in answers) == 7


async def test_an_invitation_runs_out(practice: Practice) -> None:
    _, invitation = await practice.access.plan_session(practice.ada, practice.plan())
    assert invitation.expires_at == practice.clock.now() + 72 * HOUR_MS
    practice.clock.advance(72 * HOUR_MS)
    with pytest.raises(InvitationRefused):
        await practice.access.door.join(invitation.code)


async def test_a_new_invitation_ends_the_older_one(practice: Practice) -> None:
    record, older = await practice.access.plan_session(practice.ada, practice.plan())
    newer = await practice.access.invite(practice.ada, record.id)
    with pytest.raises(InvitationRefused):
        await practice.access.door.join(older.code)
    assert (await practice.access.door.join(newer.code)).client.session == record.id


async def test_codes_cannot_be_guessed_in_a_row(practice: Practice) -> None:
    tries = [practice.access.door.join(f"guess-{number}", source="10.0.0.1") for number in range(11)]
    answers = await asyncio.gather(*tries, return_exceptions=True)
    assert [type(answer) for answer in answers] == [InvitationRefused] * 10 + [RateLimited]


async def test_a_clients_login_lasts_from_session_to_session_and_ends(practice: Practice) -> None:
    joined = await _join(practice)
    for _ in range(4):
        practice.clock.advance(13 * DAY_MS)
        assert await practice.access.door.who(joined.token) == joined.client
    practice.clock.advance(8 * DAY_MS)
    with pytest.raises(LoginNeeded):
        await practice.access.door.who(joined.token)


async def test_an_erased_client_is_known_no_more(practice: Practice) -> None:
    joined = await _join(practice)
    invitation = await practice.access.invite(practice.ada, joined.client.session)
    await practice.store.caseload.erase_client(practice.client.id)
    with pytest.raises(LoginNeeded):
        await practice.access.door.who(joined.token)
    with pytest.raises(InvitationRefused):
        await practice.access.door.join(invitation.code)


async def test_each_door_is_for_one_kind_of_person(practice: Practice) -> None:
    door, joined = practice.access.door, await _join(practice)
    token = await door.new_token(practice.ada)
    assert await door.who_clinician(token) == practice.ada
    assert await door.who_client(joined.token) == joined.client
    with pytest.raises(Forbidden):
        await door.who_clinician(joined.token)
    with pytest.raises(Forbidden):
        await door.who_client(token)


async def test_no_secret_is_kept(practice: Practice) -> None:
    joined = await _join(practice)
    token = await practice.access.door.new_token(practice.ada)
    stored = practice.database.read_bytes() + practice.database.with_name("imagery.db-wal").read_bytes()
    assert practice.ada.email.encode() in stored
    assert token.encode() not in stored
    assert joined.token.encode() not in stored


async def test_passwords_are_hashed_with_argon2_and_never_twice_alike() -> None:
    passwords = Passwords()
    first, second = await passwords.hash(WORDS), await passwords.hash(WORDS)
    assert first != second
    assert first.startswith("$argon2id$")
    assert await passwords.verify(WORDS, first)
    assert not await passwords.verify(WORDS, None)
    assert new_password() != new_password()
