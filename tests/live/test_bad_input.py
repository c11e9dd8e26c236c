"""Whatever is sent, there is a refusal or the right close code, the session is unharmed, and no traceback."""

import asyncio
import json

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Subprotocol

from tests.live.running import PATIENCE_S, Person, Running, fields_of

ID = "0b3c1d52-7c43-4c0e-9d6e-0e2f4b1f7a11"
DEEP = '{"type":"say","id":"' + ID + '","text":' + "[" * 9 + "]" * 9 + "}"
ABYSS = "[" * 30_000
BAD: dict[str, tuple[str | bytes, str, str | None]] = {
    "binary": (b"\x00\x01", "invalid", None),
    "no JSON": ("hello", "invalid", None),
    "nothing": ("", "invalid", None),
    "not a number": ('{"type":"rate","id":"' + ID + '","scale":"suds","value":NaN}', "invalid", None),
    "an array": ("[]", "invalid", None),
    "too deep": (DEEP, "invalid", None),
    "an abyss": (ABYSS, "invalid", None),
    "half a character": ('{"type":"say","id":"' + ID + '","text":"\\ud800"}', "invalid", None),
    "a key of half a character": ('{"type":"say","\\udfff":1}', "invalid", None),
    "no type": ('{"id":"' + ID + '"}', "invalid", ID),
    "an unknown type": ('{"type":"launch","id":"' + ID + '"}', "invalid", ID),
    "a field too many": ('{"type":"say","id":"' + ID + '","text":"x","as":"clinician"}', "invalid", ID),
    "no text": ('{"type":"say","id":"' + ID + '"}', "invalid", ID),
    "empty text": ('{"type":"say","id":"' + ID + '","text":"  "}', "invalid", ID),
    "NUL": ('{"type":"say","id":"' + ID + '","text":"a\\u0000b"}', "invalid", ID),
    "too long": ('{"type":"say","id":"' + ID + '","text":"' + "a" * 8_001 + '"}', "too_long", ID),
    "an id that is none": ('{"type":"say","id":"7","text":"x"}', "invalid", "7"),
    "a number as text": ('{"type":"rate","id":"' + ID + '","scale":"suds","value":"50"}', "invalid", ID),
    "beyond the scale": ('{"type":"rate","id":"' + ID + '","scale":"suds","value":101}', "invalid", ID),
    "a huge number": ('{"type":"shown","seq":' + "9" * 5_000 + "}", "invalid", None),
    "a command of the console": ('{"type":"approve","id":"' + ID + '","session":"x","draft":"d"}', "invalid", ID),
}


@pytest.mark.parametrize("case", BAD)
async def test_what_cannot_be_read_is_refused_and_nothing_is_lost(service: Running, client: Person, case: str) -> None:
    frame, code, frame_id = BAD[case]
    async with service.socket("client", client) as page:
        await page.hello()
        await page.line.send(frame)
        refused = await page.until(type="refused")
        assert fields_of(refused, "code", "id") == (code, frame_id)
        assert refused["detail"]
        assert (await page.ask("say", text="still here"))["type"] == "ack"


@pytest.mark.parametrize("order", ["approve", "take_over", "move", "end", "note", "watch", "beat", "adjudicate"])
async def test_a_client_has_no_command_of_the_console(service: Running, client: Person, order: str) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        await page.line.send(json.dumps({"type": order, "id": ID, "session": client.session}))
        assert fields_of(await page.until(type="refused"), "code", "id") == ("invalid", ID)


async def test_a_frame_of_more_than_64_kib_ends_the_connection(service: Running, client: Person) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        await page.line.send('{"type":"say","text":"' + "a" * 70_000 + '"}')
        assert await page.close_code() == 1009


async def test_invalid_utf8_ends_the_connection(service: Running, client: Person) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        await page.line.send(b"\xff\xfe", text=True)
        assert await page.close_code() == 1007


@pytest.mark.parametrize("first", ['{"type":"typing"}', "hello", '{"type":"hello","after":-1}', b"\x00"])
async def test_the_first_frame_is_hello(service: Running, client: Person, first: str | bytes) -> None:
    async with service.socket("client", client) as page:
        await page.line.send(first)
        assert await page.close_code() == 1008


async def test_who_never_says_hello_is_not_kept(service: Running, client: Person) -> None:
    async with service.socket("client", client) as page:
        assert await page.close_code() == 1008


async def test_a_burst_passes_and_more_is_refused(service: Running, client: Person) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        sent = [await page.send("say", text=f"line {number}") for number in range(20)]
        answers = [await page.answer(frame_id) for frame_id in sent]
        assert all(answer["type"] == "ack" for answer in answers[:10])
        assert {answer["code"] for answer in answers if answer["type"] == "refused"} == {"rate_limited"}
        assert [answer["id"] for answer in answers] == sent


async def test_a_flood_ends_the_connection(service: Running, client: Person) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        async with asyncio.timeout(PATIENCE_S), asyncio.TaskGroup() as both:
            closing = both.create_task(page.close_code())
            both.create_task(_flood(page.line))
        assert closing.result() == 4029


async def _flood(line: ClientConnection) -> None:
    for _ in range(200):
        try:
            await line.send("nonsense")
        except ConnectionClosed:
            return


# ---- at the door ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["client", "console"])
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": "Bearer nobody"}, 401),
        ({"Cookie": "imagery_client=nobody; imagery_console=nobody"}, 403),
        ({"Cookie": "imagery_client=nobody; imagery_console=nobody", "Origin": "http://example.org"}, 403),
        ({"Cookie": "imagery_client=nobody; imagery_console=nobody", "Origin": "null"}, 403),
        ({"Authorization": "Bearer nobody", "Origin": "http://example.org"}, 403),
    ],
)
async def test_nobody_is_let_in_before_they_are_known(
    service: Running, end: str, headers: dict[str, str], status: int
) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with service.socket(end, headers=headers):
            pass
    assert refused.value.response.status_code == status
    assert "detail" in json.loads(refused.value.response.body or b"{}")


@pytest.mark.parametrize("address", ["localhost", "127.0.0.1"])
async def test_a_cookie_from_our_own_page_lets_in(service: Running, client: Person, address: str) -> None:
    port = service.address.rpartition(":")[2]
    headers = {"Cookie": f"imagery_client={client.token}", "Origin": f"http://{address}:{port}"}
    async with service.socket("client", headers=headers) as page:
        assert (await page.hello())["session"] == client.session


@pytest.mark.parametrize("origin", ["http://localhost:1", "https://localhost", "http://localhost.example.org"])
async def test_a_cookie_from_another_page_does_not(service: Running, client: Person, origin: str) -> None:
    headers = {"Cookie": f"imagery_client={client.token}", "Origin": origin}
    with pytest.raises(InvalidStatus) as refused:
        async with service.socket("client", headers=headers):
            pass
    assert refused.value.response.status_code == 403


async def test_neither_may_use_the_others_door(service: Running, clinician: Person, client: Person) -> None:
    for page, who in (("client", clinician), ("console", client)):
        with pytest.raises(InvalidStatus) as refused:
            async with service.socket(page, who):
                pass
        assert refused.value.response.status_code == 403


async def test_the_subprotocol_is_asked_for(service: Running, client: Person) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with service.socket("client", client, subprotocols=[Subprotocol("other.v1")]):
            pass
    assert refused.value.response.status_code == 403


async def test_a_token_in_the_address_counts_for_nothing(service: Running, client: Person) -> None:
    address = f"{service.address.replace('http', 'ws', 1)}/ws/client?token={client.token}"
    with pytest.raises(InvalidStatus) as refused:
        async with connect(address, subprotocols=[Subprotocol("imagery.v1")], proxy=None):
            pass
    assert refused.value.response.status_code == 401


async def test_a_session_of_somebody_else_is_as_if_it_were_not_there(service: Running, client: Person) -> None:
    stranger = service.clinician()
    async with service.socket("console", stranger) as console:
        await console.hello()
        for session in (client.session, "not-there"):
            await console.send("watch", session=session)
            refused = await console.until(type="refused", session=session)
            assert fields_of(refused, "code", "id") == ("not_permitted", None)
            answer = await console.ask("take_over", session=session)
            assert fields_of(answer, "type", "code") == ("refused", "not_permitted")
            assert answer["detail"] == refused["detail"]
